using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws the basins of attraction: every start in the plane has the colour of the minimizer at which its run ends. A start whose
    /// run ends near none of them stays blank.
    /// </summary>
    /// <param name="f">A function of two variables.</param>
    /// <param name="minimizers">Its minimizers, at most six, each of two numbers; they are named A, B, C … in this order.</param>
    /// <param name="rule">How each run steps.</param>
    /// <param name="x">From where to where the starts run along the first variable.</param>
    /// <param name="y">From where to where they run along the second one.</param>
    /// <param name="steps">The most steps of a run. Default 500.</param>
    /// <param name="columns">How many starts stand in a row; there are three quarters as many rows. Fewer for a slider over maps. Default
    /// 160.</param>
    /// <exception cref="ArgumentException">f has not two variables, there are no minimizers or more than six, too few or too many columns,
    /// or the ends are not in order.</exception>
    public static Figure Basins(
        Objective f, IReadOnlyList<double[]> minimizers, Optimizer rule, (double From, double To) x, (double From, double To) y,
            int steps = 500, int columns = 160)
    {
        RequireDimension(f, 2, "Plot.Basins");
        RequirePlane([.. minimizers], nameof(minimizers));
        if (minimizers.Count > Palette.Areas.Count)
        {
            throw new ArgumentException(
                $"Plot.Basins tells at most {Palette.Areas.Count} basins apart, but was given {minimizers.Count}.", nameof(minimizers));
        }

        if (columns is < 8 or > 400)
        {
            throw new ArgumentException($"columns must be 8 to 400, so that the map can be read and carried, but was {columns}. Try "
                + "160.", nameof(columns));
        }

        var (xs, ys) = (Grid(x.From, x.To, columns), Grid(y.From, y.To, columns * 3 / 4));
        var near = 0.02 * Math.Max(x.To - x.From, y.To - y.From);
        var stopping = new Stopping { GradientTolerance = 1e-5 };
        var basins = ys.Select(b => xs.Select(a => (double)Basin([a, b])).ToArray()).ToArray();
        var shares = minimizers.Select((_, i) => basins.Sum(row => row.Count(basin => basin == i)) / (double)(xs.Length * ys.Length))
            .ToArray();
        var names = f.VariableNames;
        var places = minimizers.Select((point, i) => $"{Letter(i)} ({Numerals.Write(point[0], 3)}, {Numerals.Write(point[1], 3)})")
            .ToArray();
        var traces = new List<Trace>
        {
            new HeatMap(xs, ys, basins)
            {
                ShowLegend = false, ZMin = -0.5, ZMax = minimizers.Count - 0.5, ColorScale = Steps(minimizers.Count), HoverInfo = "skip",
            },
        };
        traces.AddRange(minimizers.Select((point, i) => new Scatter([double.NaN], [double.NaN])
        {
            Name = shares[i] > 0 ? $"to {places[i]}" : $"none to {Letter(i)}", Mode = "markers",
            Marker = new(Palette.Areas[i], 13, "square", new(Palette.Muted, 1)),
        }));
        var lost = Math.Max(0, 1 - shares.Sum());
        var isLost = lost > 1e-9;
        traces.Add(new Scatter([double.NaN], [double.NaN])
        {
            Name = "to none of them", ShowLegend = isLost, Mode = "markers", Marker = new(Palette.Paper, 13, "square",
                new(Palette.Muted, 1)),
        });

        // The letter on the far side from the middle: a path comes from there, and would run through it.
        traces.AddRange(minimizers.Select((point, i) => new Scatter([point[0]], [point[1]])
        {
            ShowLegend = false, Mode = "markers+text", Marker = new(Palette.Paper, 10, "diamond", new(Palette.Ink, 2)),
            Text = [Letter(i)], TextPosition = point[1] < (y.From + y.To) / 2 ? "bottom right" : "top right",
            TextFont = new(Palette.Ink, 15), HoverTemplate = "%{text}: (%{x:.4~g}, %{y:.4~g})<extra></extra>",
        }));
        return new Figure(
            traces,
            new Axis(names[0]) { From = x.From, To = x.To },
            new Axis(names[1]) { From = y.From, To = y.To, EqualScale = true },
            $"Basins of attraction of {Wording(f)} under {rule.GetType().Name} for {xs.Length * ys.Length:N0} starts with {names[0]} "
            + $"from {Write(x.From)} to {Write(x.To)} and {names[1]} from {Write(y.From)} to {Write(y.To)}: "
            + $"{string.Join(", ", places.Select((place, i) => $"{Percent(shares[i])} end at {place}"))}"
            + (isLost ? $", {Percent(lost)} at none of them." : "."))
        {
            Outcome = isLost ? $"{Percent(lost)} of the starts end at no minimum" : "every start ends at a minimum",
        };

        double Basin(ReadOnlySpan<double> start)
        {
            var end = Minimizer.Run(f, start, rule, steps, stopping, Recording.None).Last.Point;
            var nearest = minimizers.Index().MinBy(minimizer => Distance(minimizer.Item));
            return Distance(nearest.Item) <= near ? nearest.Index : double.NaN;

            double Distance(double[] minimizer) => Math.Sqrt(Math.Pow(end[0] - minimizer[0], 2) + Math.Pow(end[1] - minimizer[1], 2));
        }
    }

    private static string Letter(int i) => ((char)('A' + i)).ToString();

    // Each colour from its beginning to its end, so that there is nothing between two of them.
    private static IReadOnlyList<object>[] Steps(int count) =>
        [.. Palette.Areas.Take(count)
            .SelectMany((color, i) => new IReadOnlyList<object>[] { [(double)i / count, color], [(i + 1.0) / count, color] })];
}
