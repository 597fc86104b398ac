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
        var xs = Grid(from, to);
        var ys = Values(f, xs);
        var finite = ys.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (lowest, highest) = (finite.Min(), finite.Max());
        var room = 0.08 * (highest > lowest ? highest - lowest : 1);
        var at = xs[Array.IndexOf(ys, lowest) is >= 0 and var index ? index : 0];
        var variable = Variables(f)[0];
        return new Figure(
            [
                new Scatter(xs, ys)
                {
                    Name = Name(f), Line = new(Palette.Blue, 2.5), HoverTemplate = $"{variable} = %{{x:.3f}}<br>f = %{{y:.4f}}<extra></extra>",
                },
            ],
            new Axis(variable) { From = from, To = to },
            new Axis(Call(f)) { From = lowest - room, To = highest + room },
            $"Curve of {Spoken(f)} for {variable} from {Write(from)} to {Write(to)}; it is lowest near {variable} = {Write(at)}, "
            + $"where f = {Write(lowest)}, and reaches {Write(highest)}.");
    }

    /// <inheritdoc cref="Curve(Objective, double, double)"/>
    public static Figure Curve(Func<double, double> f, double from, double to) => Curve(Objective.Of(f), from, to);
}
