using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>Draws the tangent of f at a point: the line through (x, f(x)) with slope f′(x).</summary>
    /// <param name="f">A function of one variable.</param>
    /// <param name="x">Where the line touches.</param>
    /// <param name="reach">How far the line runs to either side, in units of x. Default 1.</param>
    public static Figure Tangent(Objective f, double x, double reach = 1)
    {
        var (value, slope) = (f.Value(x), f.Derivative(x));
        double[] ends = [x - reach, x + reach];
        return new Figure(
            [
                new Scatter(ends, [.. ends.Select(end => value + slope * (end - x))])
                {
                    Name = $"tangent, slope {Write(slope)}", Line = new(Palette.Green, 2.5, "dash"), HoverInfo = "skip",
                },
                new Scatter([x], [value])
                {
                    Mode = "markers", ShowLegend = false, Marker = new(Palette.Green, 10, "diamond"),
                    HoverTemplate = $"{f.VariableNames[0]} = {Write(x)}<br>slope {Write(slope)}<extra></extra>",
                },
            ],
            new Axis(f.VariableNames[0]),
            new Axis(Call(f)),
            $"The tangent at {f.VariableNames[0]} = {Write(x)} has the slope {Write(slope)}.")
        {
            Outcome = $"slope {Write(slope)}",
        };
    }
}
