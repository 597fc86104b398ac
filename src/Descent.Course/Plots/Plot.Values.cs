using Descent.Course.Figures;
using Descent.Minimization;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws how far above the minimum each run is, f(xₖ) − f*, against the steps. On the log axis a straight line means that every step
    /// keeps the same fraction of the error.
    /// </summary>
    /// <param name="minimum">f*, the lowest value there is.</param>
    /// <param name="runs">Runs by name, at most six.</param>
    /// <exception cref="ArgumentException">There are no runs, or more than six.</exception>
    public static Figure Values(double minimum, params (string Name, MinimizationResult Run)[] runs)
    {
        if (runs.Length is 0 or > 6)
        {
            throw new ArgumentException(
                $"Plot.Values compares one to six runs, so that each keeps its own colour and dash, but was given "
                + $"{runs.Length}.", nameof(runs));
        }

        var traces = runs.Select((run, i) => new Scatter(
            [.. run.Run.Trajectory.Steps.ToArray().Select(step => (double)step)],
            [.. run.Run.Values.Select(value => value > minimum ? value - minimum : double.NaN)])
        {
            Name = run.Name, Line = new(Palette.Series[i], 2.5, Palette.Dashes[i]),
            HoverTemplate = "step %{x}<br>%{y:.3g} above the minimum<extra></extra>",
        });
        var ends = runs.Select(run => $"{run.Name}: from {Write(run.Run.Values[0] - minimum)} to {Write(run.Run.Last.Value - minimum)} "
            + $"in {Numerals.Count(run.Run.Steps, "step")}");
        return new Figure(
            [.. traces],
            new Axis("step k"),
            WithLogEnds(new Axis("f(xₖ) − minimum") { Log = true },
                runs.SelectMany(run => run.Run.Values).Select(value => value - minimum)),
            $"Distance of the value from its minimum against the steps, on a log axis. {string.Join("; ", ends)}.");
    }
}
