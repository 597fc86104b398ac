using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>Draws f between two values of x. The vertical axis fits the curve and stays so whatever is drawn over it.</summary>
    /// <param name="f">A function of one variable.</param>
    /// <param name="from">The left end.</param>
    /// <param name="to">The right end, greater than <paramref name="from"/>.</param>
    /// <exception cref="ArgumentException">The ends are not finite or not in order, or f has several variables.</exception>
    public static Figure Curve(Objective f, double from, double to)
    {
        RequireDimension(f, 1, "Plot.Curve");
        return Curve(f, "f", Name(f), Wording(f), new(Palette.Blue, 2.5), from, to);
    }

    /// <inheritdoc cref="Curve(Objective, double, double)"/>
    public static Figure Curve(Func<double, double> f, double from, double to) => Curve(Objective.Of(f), from, to);

    /// <summary>Draws the derivative of f between two values of x: the slope of f at every point.</summary>
    /// <inheritdoc cref="Curve(Objective, double, double)"/>
    public static Figure Slope(Formula f, double from, double to)
    {
        RequireDimension(f, 1, "Plot.Slope");
        var slope = f.DerivativeFormula;
        var (before, after) = (Call(f), Call(f).Replace("f(", "f′(", StringComparison.Ordinal));
        var figure = Curve(
            slope,
            "f′",
            Name(slope).Replace(before, after, StringComparison.Ordinal),
            Wording(slope).Replace(before, after, StringComparison.Ordinal),
            new(Palette.Purple, 2.5, "dashdot"), from, to);
        return figure with { Y = figure.Y with { Title = $"slope {after}" } };
    }

    private static Figure Curve(Objective f, string letter, string name, string wording, LineStyle line, double from, double to)
    {
        var xs = Grid(from, to);
        var ys = Values(f, xs);
        var finite = ys.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (lowest, highest) = (finite.Min(), finite.Max());
        var room = 0.08 * (highest > lowest ? highest - lowest : 1);
        var at = xs[Array.IndexOf(ys, lowest) is >= 0 and var index ? index : 0];
        var variable = f.VariableNames[0];
        return new Figure(
            [
                new Scatter(xs, ys)
                {
                    Name = name, Line = line, HoverTemplate = $"{variable} = %{{x:.3f}}<br>{letter} = %{{y:.4f}}<extra></extra>",
                },
            ],
            new Axis(variable) { From = from, To = to },
            new Axis(Call(f)) { From = lowest - room, To = highest + room },
            $"Curve of {wording} for {variable} from {Write(from)} to {Write(to)}; it is lowest near {variable} = {Write(at)}, "
            + $"where {letter} = {Write(lowest)}, and reaches {Write(highest)}.");
    }
}
