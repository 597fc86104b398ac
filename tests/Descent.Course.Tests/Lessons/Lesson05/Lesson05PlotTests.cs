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
}
