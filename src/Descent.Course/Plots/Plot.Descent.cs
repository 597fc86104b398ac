using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Minimization;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>Draws f and a run over it. The axis spans <paramref name="from"/> to <paramref name="to"/>; what leaves it is out of the picture.</summary>
    /// <inheritdoc cref="Path"/>
    /// <param name="f">The function of one variable that was minimized.</param>
    /// <param name="run">The run.</param>
    /// <param name="from">The left end.</param>
    /// <param name="to">The right end.</param>
    /// <param name="upTo">Draw only the first so many recorded steps. Default all.</param>
    public static Figure Descent(Objective f, MinimizationResult run, double from, double to, int? upTo = null) =>
        Curve(f, from, to) + Path(run, upTo);

    /// <summary>Draws the points of a run of one variable as a path (xₖ, f(xₖ)), start and end marked, to be laid over a curve.</summary>
    /// <param name="run">The run.</param>
    /// <param name="upTo">Draw only the first so many recorded steps. Default all.</param>
    /// <exception cref="ArgumentException">The run is not one of one variable, or has fewer recorded steps.</exception>
    public static Figure Path(MinimizationResult run, int? upTo = null)
    {
        var trajectory = run.Trajectory;
        if (trajectory.Dimension != 1)
        {
            throw new ArgumentException($"Plot.Path draws runs of one variable, but this one has {trajectory.Dimension}.", nameof(run));
        }

        var shown = upTo ?? trajectory.Count - 1;
        if (shown < 0 || shown >= trajectory.Count)
        {
            throw new ArgumentException($"upTo must be 0 to {trajectory.Count - 1}, the recorded steps of the run, but was {shown}.", nameof(upTo));
        }

        var xs = trajectory.Coordinate(0)[..(shown + 1)];
        var ys = run.Values[..(shown + 1)];
        var steps = trajectory.Steps[..(shown + 1)].ToArray();
        var (start, end) = (trajectory[0], trajectory[shown]);
        var whole = shown == trajectory.Count - 1;
        var state = whole ? run.Outcome : "on its way";
        return new Figure(
            [
                new Scatter(xs, ys)
                {
                    Name = "steps", Mode = "lines+markers", Line = new(Palette.Vermillion, 1.5, "dot"), Marker = new(Palette.Vermillion, 7),
                    Text = [.. steps.Select(step => $"step {step}")], HoverTemplate = "%{text}<br>x = %{x:.4g}<br>f = %{y:.4g}<extra></extra>",
                },
                Mark("start", start, "square-open", Palette.Ink),
                Mark(whole ? "end" : "now", end, "star", Palette.Vermillion),
            ],
            s_x,
            s_value,
            $"A path of {Numerals.Count(end.Step, "step")} from x = {Write(start.Point[0])}, f = {Write(start.Value)}, "
            + $"to x = {Write(end.Point[0])}, f = {Write(end.Value)}: {state}.")
        {
            Outcome = upTo is null ? state : $"x = {Write(end.Point[0])}, f = {Write(end.Value)}",
        };
    }

    private static Scatter Mark(string name, Iterate at, string symbol, string color) => new([at.Point[0]], [at.Value])
    {
        Name = name, Mode = "markers", Marker = new(color, 13, symbol, new(color, 2)),
        HoverTemplate = $"{name}: x = {Write(at.Point[0])}, f = {Write(at.Value)}<extra></extra>",
    };
}
