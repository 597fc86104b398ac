using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws points that came from a loop of one's own as a path, to be laid over a curve. Only what the curve's frame holds is seen.
    /// </summary>
    /// <param name="f">The function of one variable on which they lie.</param>
    /// <param name="points">x₀, x₁, …: at least one.</param>
    /// <exception cref="ArgumentException">There are no points.</exception>
    public static Figure Walk(Objective f, IReadOnlyList<double> points)
    {
        RequireDimension(f, 1, "Plot.Walk");
        if (points.Count == 0)
        {
            throw new ArgumentException("A walk needs at least one point, its start. Did the loop return its list?", nameof(points));
        }

        var (start, end) = (points[0], points[^1]);
        return new Figure(
            [
                new Scatter(points, [.. points.Select(x => f.Value(x))])
                {
                    Name = "the loop's points", Mode = "lines+markers", Line = new(Palette.Vermillion, 1.5, "dot"),
                    Marker = new(Palette.Vermillion, 7, "circle"), Text = [.. points.Select((_, k) => $"step {k}")],
                    HoverTemplate = "%{text}<br>x = %{x:.4g}<br>f = %{y:.4g}<extra></extra>",
                },
                new Scatter([start], [f.Value(start)])
                {
                    Name = "start", Mode = "markers", Marker = new(Palette.Ink, 13, "square-open", new(Palette.Ink, 2)),
                    HoverInfo = "skip",
                },
                new Scatter([end], [f.Value(end)])
                {
                    Name = "end", Mode = "markers", Marker = new(Palette.Vermillion, 13, "star"), HoverInfo = "skip",
                },
            ],
            s_x,
            new Axis(Call(f)),
            $"A walk of {Numerals.Count(points.Count - 1, "step")} from x = {Write(start)} to x = {Write(end)}.")
        {
            Outcome = $"x = {Write(end)} after {Numerals.Count(points.Count - 1, "step")}",
        };
    }
}
