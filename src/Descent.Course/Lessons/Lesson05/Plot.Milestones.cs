using Descent.Course.Figures;
using Descent.Minimization;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Marks every so many steps of a run, and the minimum, on a surface of √f: where the dots crowd, the run creeps. To be drawn over
    /// the surface, such as <c>Plot.Surface(f, x, y, run, Levels.SquareRoot) + Plot.Milestones(run, 500, [1, 1])</c>.
    /// </summary>
    /// <param name="run">A run in two variables, recorded at every step, of a function whose minimum is 0.</param>
    /// <param name="every">A dot stands after so many steps, after twice as many, and so on. More than 0.</param>
    /// <param name="minimizer">Where the function is 0, two numbers.</param>
    /// <exception cref="ArgumentException">A number is missing or not positive.</exception>
    public static Figure Milestones(MinimizationResult run, int every, double[] minimizer)
    {
        RequireSameCount(2, run.Trajectory.Dimension, "two variables in the run");
        RequireSameCount(2, minimizer.Length, "two numbers in the minimizer");
        if (every <= 0)
        {
            throw new ArgumentException($"Dots can stand after 1 or more steps, but every was {every}. Try 500.", nameof(every));
        }

        int[] marked = [.. Enumerable.Range(1, run.Steps / every).Select(i => i * every).Where(k => run.Values[k] >= 0)];
        // A little above the surface and the path, which would hide half of a dot.
        double[] heights = [.. marked.Select(k => Math.Sqrt(run.Values[k]) + 1.5)];
        return new Figure(
            [
                new SpaceCurve([.. marked.Select(k => run.Points[k][0])], [.. marked.Select(k => run.Points[k][1])], heights)
                {
                    Name = $"every {Numerals.Count(every, "step")}", Mode = "markers", Marker = new(Palette.Ink, 5), HoverInfo = "skip",
                },
                new SpaceCurve([minimizer[0]], [minimizer[1]], [4])
                {
                    Name = "minimum", Mode = "markers", Marker = new(Palette.Green, 8, "diamond-open", new(Palette.Green, 2)),
                    HoverInfo = "skip",
                },
            ],
            new Axis("x"),
            new Axis("y"),
            (marked.Length == 0 ? $"No dots at every {Numerals.Count(every, "step")} ({run.Outcome})"
                : $"Dots at every {Numerals.Count(every, "step")}: "
                    + string.Join(", ", marked.Select(k => Write(run.Points[k][0], run.Points[k][1]))))
            + $". The minimum is marked at {Write(minimizer[0], minimizer[1])}.")
        {
            Z = new Axis("√f"),
        };
    }
}
