using Descent.Course.Figures;
using Descent.Course.Plots;
using Descent.Functions;
using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Course.Tests.Lessons;

/// <summary>The pictures that only notebook 05 draws.</summary>
public class Lesson05PlotTests
{
    private static Scatter Line(Figure figure, int trace) => (Scatter)figure.Traces[trace];

    [Fact]
    public void Errors_along_eigenvectors_shrink_by_one_minus_rate_times_curvature()
    {
        var valley = TestFunctions.Quadratic([1, 10], angle: 0.4);
        var run = Minimizer.Run(valley, [1, 1], new GradientDescent { LearningRate = 0.05 }, 5);
        var figure = Plot.EigenvectorErrors(valley, run, [0, 0]);
        Assert.Equal(["λ = 10", "λ = 1"], figure.Traces.Select(trace => trace.Name));
        Assert.Equal(0.5, Line(figure, 0).Y[3] / Line(figure, 0).Y[2], 10);
        Assert.Equal(0.95, Line(figure, 1).Y[3] / Line(figure, 1).Y[2], 10);
        Assert.Equal(1 + 1, Math.Pow(Line(figure, 0).Y[0], 2) + Math.Pow(Line(figure, 1).Y[0], 2), 10);
    }

    [Theory]
    [InlineData(0.1, "0.9 per step")]
    [InlineData(0.2, "1 per step")]
    [InlineData(-1.0, "11 per step")]
    [InlineData(0.0, "1 per step")]
    public void The_larger_of_the_two_factors_is_the_pace(double rate, string outcome) =>
        Assert.Equal(outcome, Plot.RateFactors(1, 10, rate).Outcome);

    [Fact]
    public void The_two_factors_cross_at_the_best_rate() => Assert.Contains(
        "touch 0 at 1 and at 0.1 and cross at the best rate, 0.1818, at 0.8182.", Plot.RateFactors(1, 10, 0.1).AltText);

    [Fact]
    public void Milestones_stand_at_every_so_many_steps_above_the_root_of_the_value()
    {
        var run = Minimizer.Run(TestFunctions.Quadratic([1, 10]), [8, 3], new GradientDescent { LearningRate = 0.1 }, 5);
        var figure = Plot.Milestones(run, 2, [0, 0]);
        var dots = (SpaceCurve)figure.Traces[0];
        Assert.Equal(2, dots.X.Count);
        Assert.Equal(8 * 0.81 * 0.81, dots.X[1], 12);
        Assert.Equal(1.5 + 8 * 0.81 / Math.Sqrt(2), dots.Z[0], 12);
        Assert.StartsWith("Dots at every 2 steps: (6.48, ", figure.AltText);
        Assert.EndsWith("The minimum is marked at (0, 0).", figure.AltText);
        Assert.StartsWith("No dots at every 1,000 steps (not converged in ", Plot.Milestones(run, 1000, [0, 0]).AltText);
        Assert.Throws<ArgumentException>(() => Plot.Milestones(run, 0, [0, 0]));
    }
}
