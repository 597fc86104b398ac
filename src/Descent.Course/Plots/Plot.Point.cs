using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>Marks the point (x, f(x)) of a curve.</summary>
    /// <param name="f">A function of one variable.</param>
    /// <param name="x">Where the point lies.</param>
    public static Figure Point(Objective f, double x)
    {
        RequireDimension(f, 1, "Plot.Point");
        var (variable, value) = (f.VariableNames[0], f.Value(x));
        return new Figure(
            [
                new Scatter([x], [value])
                {
                    Mode = "markers", ShowLegend = false, Marker = new(Palette.Green, 10, "diamond"),
                    HoverTemplate = $"{variable} = {Write(x)}<br>{Write(value)}<extra></extra>",
                },
            ],
            new Axis(variable),
            new Axis(Call(f)),
            $"At {variable} = {Write(x)} the value is {Write(value)}.");
    }
}
