using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Minimization;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws a function of two variables as a surface in space, seen from above its front left corner, and a run as a path on it.
    /// Heights that are the square root or the logarithm of f show a valley's floor where f itself would look flat.
    /// </summary>
    /// <param name="f">A function of two variables.</param>
    /// <param name="x">From where to where the first variable runs.</param>
    /// <param name="y">From where to where the second one runs.</param>
    /// <param name="run">A run of f to lift onto the surface. Default none.</param>
    /// <param name="levels">What the height is: f, √f or log f. Default f.</param>
    /// <param name="camera">From where it is seen. Default <see cref="Camera.Default"/>.</param>
    /// <exception cref="ArgumentException">f or the run has not two variables, the ends are not in order, or f is nowhere
    /// finite.</exception>
    public static Figure Surface(
        Objective f, (double From, double To) x, (double From, double To) y,
        MinimizationResult? run = null, Levels levels = Levels.Linear, Camera? camera = null)
    {
        RequireDimension(f, 2, "Plot.Surface");
        var names = f.VariableNames;
        var map = new HeightMap((a, b) => f.Value([a, b]), x, y, levels, Known(f));
        var deepest = map.Deepest(KnownMinimizers(f));
        var (from, to) = (map.Height(map.Lowest), map.Height(map.Highest));
        var traces = new List<Trace>
        {
            new Surface(map.Xs, map.Ys, map.Heights)
            {
                ShowLegend = false, ColorScale = HeightMap.Colors,
                Contours = new(new(map.Contours.Start, map.Contours.End, map.Contours.Size, Palette.HeightLine)),
                HoverTemplate = $"{names[0]} = %{{x:.3~g}}, {names[1]} = %{{y:.3~g}}<br>{map.Hover}<extra></extra>",
            },
        };
        if (run is not null)
        {
            RequireSameCount(2, run.Trajectory.Dimension, "two variables in the run");
            traces.AddRange(Lifted(run, map, x, y, 0.025 * (to - from)));
        }

        return new Figure(
            traces,
            new Axis(names[0]) { From = x.From, To = x.To },
            new Axis(names[1]) { From = y.From, To = y.To },
            $"Surface of {Wording(f)} in space for {names[0]} from {Write(x.From)} to {Write(x.To)} and {names[1]} from {Write(y.From)} "
            + $"to {Write(y.To)}, from {Write(deepest.Value)} near {Write(deepest.X, deepest.Y)} up to {Write(map.Highest)}."
            + (run is null ? "" : $" A path on it of {Numerals.Count(run.Steps, "step")} from {Place(run.Trajectory[0])}, to "
            + $"{Place(run.Last)}: {run.Outcome}."))
        {
            Z = new Axis(map.Title(Call(f))) { From = from, To = to + 0.02 * (to - from) }, Camera = camera ?? Camera.Default,
            Outcome = run?.Outcome,
        };
    }

    // A little above the surface, which would hide half of a line in it, or more of a marker. What leaves the window is left out.
    private static IEnumerable<Trace> Lifted(MinimizationResult run, HeightMap map, (double From, double To) x, (double From, double To) y,
        double lift)
    {
        var inside = Enumerable.Range(0, run.Trajectory.Count)
            .Select(k => run.Trajectory[k])
            .Where(at => at.Point[0] >= x.From && at.Point[0] <= x.To && at.Point[1] >= y.From && at.Point[1] <= y.To)
            .ToArray();
        SpaceCurve Points(IReadOnlyList<Iterate> shown, double times = 1) =>
            new([.. shown.Select(at => at.Point[0])], [.. shown.Select(at => at.Point[1])],
                [.. shown.Select(at => map.Height(at.Value) + times * lift)]);
        yield return Points(inside) with
        {
            Name = "steps", Mode = "lines+markers", Line = new(Palette.Vermillion, 5), Marker = new(Palette.Vermillion, 3),
            HoverInfo = "skip",
        };
        yield return Points([.. inside.Take(1)], 2.5) with
        {
            Name = "start", Mode = "markers", Marker = new(Palette.Ink, 7, "square"), HoverInfo = "skip",
        };
        yield return Points([.. inside.TakeLast(1)], 2.5) with
        {
            Name = "end", Mode = "markers", Marker = new(Palette.Vermillion, 7, "diamond"), HoverInfo = "skip",
        };
    }
}
