using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws gradient descent as a cobweb: the map from one point to the next, x − α f′(x), the diagonal on which nothing moves, and the
    /// steps between them: up or down to the map, which gives the next point, then across to the diagonal, where it becomes this point.
    /// They converge where the map crosses the diagonal with a slope between −1 and 1.
    /// </summary>
    /// <param name="f">A function of one variable.</param>
    /// <param name="learningRate">α.</param>
    /// <param name="start">x₀.</param>
    /// <param name="steps">How many steps are shown.</param>
    /// <param name="from">The left end.</param>
    /// <param name="to">The right end.</param>
    public static Figure Cobweb(Objective f, double learningRate, double start, int steps, double from, double to)
    {
        var grid = Grid(from, to);
        var (xs, ys) = (new List<double> { start }, new List<double> { start });
        var x = start;
        for (var step = 0; step < steps; step++)
        {
            var next = Next(x);
            xs.AddRange([x, next]);
            ys.AddRange([next, next]);
            x = next;
        }

        var axis = s_x with { From = from, To = to };
        return new Figure(
            [
                new Scatter(grid, grid) { Name = "nothing moves", Line = new(Palette.Muted, 1.5, "dash"), HoverInfo = "skip" },
                new Scatter(grid, [.. grid.Select(Next)]) { Name = "next point x − α f′(x)", Line = new(Palette.Blue, 2.5) },
                new Scatter(xs, ys)
                {
                    Name = "steps", Line = new(Palette.Vermillion, 1.5), HoverTemplate = "%{x:.4g} → %{y:.4g}<extra></extra>",
                },
                new Scatter([start], [start])
                {
                    Name = "start", Mode = "markers", Marker = new(Palette.Ink, 13, "square-open", new(Palette.Ink, 2)),
                    HoverInfo = "skip",
                },
                new Scatter([x], [x])
                {
                    Name = "end", Mode = "markers", Marker = new(Palette.Vermillion, 13, "star"), HoverInfo = "skip",
                },
            ],
            axis with { Title = "this point xₖ" },
            axis with { Title = "next point xₖ₊₁" },
            $"Cobweb of gradient descent with learning rate {Write(learningRate)} from x = {Write(start)}: after "
            + $"{Numerals.Count(steps, "step")} it is at x = {Write(x)}.")
        {
            Outcome = $"x = {Write(x)} after {Numerals.Count(steps, "step")}",
        };

        double Next(double at) => at - learningRate * f.Derivative(at);
    }
}
