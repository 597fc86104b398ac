using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Course.Plots;

namespace Descent.Course.Tests.Lessons;

/// <summary>The pictures that only notebook 02 draws.</summary>
public class Lesson02PlotTests
{
    private static Scatter Line(Figure figure, int trace) => (Scatter)figure.Traces[trace];

    [Fact]
    public void A_secant_goes_through_both_points_and_says_its_slope()
    {
        var figure = Plot.Secant(Formula.Of(x => x * x), x: 1, h: 2, reach: 1);
        Assert.Equal([0.0, 4], Line(figure, 1).X);
        Assert.Equal([-3.0, 13], Line(figure, 1).Y);
        Assert.Equal([1.0, 3, 3], Line(figure, 0).X);
        Assert.Equal([1.0, 1, 9], Line(figure, 0).Y);
        Assert.Equal("The secant from x = 1 to 3, with h = 2, has the slope 4.", figure.AltText);
        Assert.Equal("slope 4", figure.Outcome);
        Assert.StartsWith("A secant needs a finite value at both points, but f(0) is infinity and f(1) is 1. Choose another place.",
            Assert.Throws<ArgumentException>(() => Plot.Secant(Formula.Of(x => 1 / x), 0, 1)).Message);
        Assert.StartsWith("h must be a finite number other than 0, for a line needs two points, but was 0.",
            Assert.Throws<ArgumentException>(() => Plot.Secant(Formula.Of(x => x), 1, 0)).Message);
    }

    [Fact]
    public void Errors_of_zero_are_a_gap_with_a_word_and_the_best_step_is_told()
    {
        var figure = Plot.StepErrors([1e-8, 1e-4, 1], ("forward", [1e-8, 1e-4, 1]), ("exact", [0, 0, 3e-9]));
        Assert.Equal([double.NaN, double.NaN, 3e-9], Line(figure, 1).Y);
        Assert.Equal("exact: exactly 0", Assert.Single(figure.Notes).Text);
        Assert.EndsWith("for 3 steps from 1e-8 to 1. The smallest error of each method: forward: 1e-8 at h = 1e-8; exact: 0 at h = "
            + "1e-8.", figure.AltText);
        Assert.Contains("each method: broken: none.", Plot.StepErrors([1e-8, 1], ("broken", [double.NaN, double.NaN])).AltText);
        Assert.True(figure is { X.Log: true, Y.Log: true } && figure.Y.From < 1e-9 && figure.Y.To >= 3);
    }

    [Fact]
    public void The_dot_of_a_step_stands_at_its_error_and_nowhere_when_that_is_zero()
    {
        var figure = Plot.StepError(1e-5, 3e-6);
        Assert.Equal((1e-5, 3e-6), (Line(figure, 0).X[0], Line(figure, 0).Y[0]));
        Assert.Equal("error 3e-6", figure.Outcome);
        Assert.Equal("At h = 1e-5 the error is 3e-6.", figure.AltText);
        Assert.Equal([double.NaN], Line(Plot.StepError(1e-5, 0), 0).Y);
    }
}
