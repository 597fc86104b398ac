using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws the secant of f: the line through the points at x and x + h, with its run h and its rise f(x + h) − f(x) as the sides of
    /// a triangle. Its slope is their ratio; as h shrinks it becomes the tangent's.
    /// </summary>
    /// <param name="f">A function of one variable.</param>
    /// <param name="x">The point at which the slope is wanted.</param>
    /// <param name="h">The distance to the second point, not 0; negative for a point on the left.</param>
    /// <param name="reach">How far the line runs beyond the two points, in units of x. Default 1.</param>
    /// <exception cref="ArgumentException">h is 0 or not finite, or f has no finite value at one of the points.</exception>
    public static Figure Secant(Objective f, double x, double h, double reach = 1)
    {
        if (!double.IsFinite(h) || h == 0)
        {
            throw new ArgumentException(
                $"h must be a finite number other than 0, for a line needs two points, but was {h}. Try 1, then 0.1.", nameof(h));
        }

        var (first, second) = (f.Value(x), f.Value(x + h));
        if (!double.IsFinite(first) || !double.IsFinite(second))
        {
            throw new ArgumentException(
                $"A secant needs a finite value at both points, but f({Write(x)}) is {Write(first)} and f({Write(x + h)}) is "
                + $"{Write(second)}. Choose another place.", nameof(x));
        }

        var slope = (second - first) / h;
        double[] ends = [Math.Min(x, x + h) - reach, Math.Max(x, x + h) + reach];
        var variable = f.VariableNames[0];
        return new Figure(
            [
                new Scatter([x, x + h, x + h], [first, first, second])
                {
                    Name = $"run h = {Write(h)}, rise {Write(second - first)}", Line = new(Palette.Muted, 1.5, "dot"), HoverInfo = "skip",
                },
                new Scatter(ends, [.. ends.Select(end => first + slope * (end - x))])
                {
                    Name = $"secant, slope {Write(slope)}", Line = new(Palette.Vermillion, 2.5, "longdash"), HoverInfo = "skip",
                },
                new Scatter([x, x + h], [first, second])
                {
                    ShowLegend = false, Mode = "markers", Marker = new(Palette.Vermillion, 10, "circle"),
                    HoverTemplate = $"{variable} = %{{x:.4g}}<br>f = %{{y:.4g}}<extra></extra>",
                },
            ],
            new Axis(variable),
            new Axis(Call(f)),
            $"The secant from {variable} = {Write(x)} to {Write(x + h)}, with h = {Write(h)}, has the slope {Write(slope)}.")
        {
            Outcome = $"slope {Write(slope)}",
        };
    }
}
