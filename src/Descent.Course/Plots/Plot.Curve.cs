using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>Draws f between two values of x. The vertical axis fits the curve and stays so whatever is drawn over it.</summary>
    /// <param name="f">A function of one variable.</param>
    /// <param name="from">The left end.</param>
    /// <param name="to">The right end, greater than <paramref name="from"/>.</param>
    /// <exception cref="ArgumentException">The ends are not finite or not in order.</exception>
    public static Figure Curve(Objective f, double from, double to)
    {
        var xs = Grid(from, to);
        var ys = Values(f, xs);
        var finite = ys.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (lowest, highest) = (finite.Min(), finite.Max());
        var room = 0.08 * (highest > lowest ? highest - lowest : 1);
        var at = xs[Array.IndexOf(ys, lowest) is >= 0 and var index ? index : 0];
        var name = f is Formula ? f.ToString() : "f";
        return new Figure(
            [new Scatter(xs, ys) { Name = $"f(x) = {Name(f)}", Line = new(Palette.Blue, 2.5), HoverTemplate = "x = %{x:.3f}<br>f = %{y:.4f}<extra></extra>" }],
            s_x with { From = from, To = to },
            s_value with { From = lowest - room, To = highest + room },
            $"Curve of f(x) = {name} for x from {Write(from)} to {Write(to)}; it is lowest near x = {Write(at)}, where f = {Write(lowest)}, and reaches {Write(highest)}.");
    }

    /// <inheritdoc cref="Curve(Objective, double, double)"/>
    public static Figure Curve(Func<double, double> f, double from, double to) => Curve(Objective.Of(f), from, to);
}
