using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Minimization;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws f and a run over it. The axis spans <paramref name="from"/> to <paramref name="to"/>; what leaves it is out of the
    /// picture.
    /// </summary>
    /// <inheritdoc cref="Path"/>
    /// <param name="f">The function of one variable that was minimized.</param>
    /// <param name="run">The run.</param>
    /// <param name="from">The left end.</param>
    /// <param name="to">The right end.</param>
    /// <param name="upTo">Draw only the first so many recorded steps. Default all.</param>
    public static Figure Descent(Objective f, MinimizationResult run, double from, double to, int? upTo = null) =>
        Curve(f, from, to) + Path(run, upTo);

    /// <summary>
    /// Draws the points of a run as a path, start and end marked: of one variable as (xₖ, f(xₖ)), to be laid over a curve; of two
    /// variables in the plane, to be laid over a contour map.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="upTo">Draw only the first so many recorded steps. Default all.</param>
    /// <exception cref="ArgumentException">The run is not one of one or two variables, or has fewer recorded steps.</exception>
    public static Figure Path(MinimizationResult run, int? upTo = null)
    {
        var trajectory = run.Trajectory;
        var shown = Shown(run, upTo);
        var (start, end) = (trajectory[0], trajectory[shown]);
        var whole = shown == trajectory.Count - 1;
        var state = whole ? run.Outcome : "on its way";
        return new Figure(
            [
                Line(run, shown, "steps", Palette.Vermillion, "dot", "circle"),
                Mark("start", start, "square-open", Palette.Ink),
                Mark(whole ? "end" : "now", end, "star", Palette.Vermillion),
            ],
            s_x,
            new Axis(trajectory.Dimension == 1 ? "f(x)" : "y"),
            $"A path of {Numerals.Count(end.Step, "step")} from {Place(start)}, to {Place(end)}: {state}.")
        {
            Outcome = upTo is null ? state : Place(end),
        };
    }

    /// <summary>Draws up to five runs of two variables as paths in one map, each with its own colour, dash and marker.</summary>
    /// <param name="runs">Runs by name.</param>
    /// <exception cref="ArgumentException">There are no runs or more than five, or one is not of two variables.</exception>
    public static Figure Paths(params (string Name, MinimizationResult Run)[] runs)
    {
        if (runs.Length is 0 or > 5 || runs.Any(run => run.Run.Trajectory.Dimension != 2))
        {
            throw new ArgumentException(
                "Plot.Paths draws one to five runs of two variables, so that each keeps its own colour, dash and marker.", nameof(runs));
        }

        // Blue is the sea; paths over it start with the colours that stand out.
        string[] colors = [Palette.Vermillion, Palette.Ink, Palette.Green, Palette.Purple, Palette.Orange];
        var traces = new List<Trace>();
        foreach (var (i, (name, run)) in runs.Index())
        {
            traces.Add(Line(run, run.Trajectory.Count - 1, name, colors[i], Palette.Dashes[i], Palette.Symbols[i]));
            traces.Add(Mark($"end of {name}", run.Last, "star", colors[i]) with { ShowLegend = false });
        }

        var starts = runs.Select(run => run.Run.Trajectory[0]).DistinctBy(start => (start.Point[0], start.Point[1])).ToArray();
        traces.AddRange(starts.Select((start, i) => Mark("start", start, "square-open", Palette.Ink) with { ShowLegend = i == 0 }));
        var told = runs.Select(run => $"{run.Name}: from {Place(run.Run.Trajectory[0])}, to {Place(run.Run.Last)}, {run.Run.Outcome}");
        return new Figure(
            traces,
            s_x,
            new Axis("y"),
            $"Paths of {Numerals.Count(runs.Length, "run")}. {string.Join(". ", told)}.")
        {
            Outcome = string.Join(", ", runs.Select(run => $"{run.Name} {run.Run.Outcome}")),
        };
    }

    private static int Shown(MinimizationResult run, int? upTo)
    {
        var trajectory = run.Trajectory;
        if (trajectory.Dimension > 2)
        {
            throw new ArgumentException(
                $"A path can be drawn for runs of one or two variables, but this one has {trajectory.Dimension}.", nameof(run));
        }

        var shown = upTo ?? trajectory.Count - 1;
        return shown >= 0 && shown < trajectory.Count
            ? shown
            : throw new ArgumentException(
                $"upTo must be 0 to {trajectory.Count - 1}, the recorded steps of the run, but was {shown}.", nameof(upTo));
    }

    private static Scatter Line(MinimizationResult run, int shown, string name, string color, string dash, string symbol)
    {
        var trajectory = run.Trajectory;
        var plane = trajectory.Dimension == 2;
        return new(trajectory.Coordinate(0)[..(shown + 1)], plane ? trajectory.Coordinate(1)[..(shown + 1)] : run.Values[..(shown + 1)])
        {
            Name = name, Mode = "lines+markers", Thin = true, Line = new(color, plane ? 2 : 1.5, dash),
            Marker = new(color, shown > 60 ? 4 : 7, symbol, plane && shown <= 60 ? new(Palette.Paper, 1) : null),
            Text = [.. trajectory.Steps[..(shown + 1)].ToArray().Select(step => $"step {step}")],
            HoverTemplate = plane ? $"{name}, %{{text}}<br>(%{{x:.4~g}}, %{{y:.4~g}})<extra></extra>"
                : "%{text}<br>x = %{x:.4g}<br>f = %{y:.4g}<extra></extra>",
        };
    }

    private static Scatter Mark(string name, Iterate at, string symbol, string color) =>
        new([at.Point[0]], [at.Point.Count == 2 ? at.Point[1] : at.Value])
        {
            Name = name, Mode = "markers", Marker = new(color, 13, symbol, new(color, 2)),
            HoverTemplate = $"{name}: {Place(at)}<extra></extra>",
        };
}
