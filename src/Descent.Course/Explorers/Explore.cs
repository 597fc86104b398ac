using Descent.Course.Figures;
using Descent.Minimization;

namespace Descent.Course.Explorers;

/// <summary>
/// Makes a figure that can be tweaked without a kernel: the picture is computed for every value of a parameter, and all of them become
/// one figure with a slider. The reader drags, offline, in a saved notebook.
/// </summary>
/// <remarks>
/// All figures must have the same number of series; what several positions share is stored once. A value that the picture refuses by
/// an <see cref="ArgumentException"/>, such as a learning rate below 0, gets that message in place of a picture. Every method throws
/// <see cref="ArgumentException"/> when all values are refused, there are fewer than two positions, the start is none of them, the
/// figures differ in their number of series, or the result would be too large for a notebook.
/// </remarks>
public static class Explore
{
    /// <summary>Evaluates <paramref name="picture"/> for every value and joins the figures under one slider.</summary>
    /// <param name="parameter">What the slider changes: "learning rate".</param>
    /// <param name="values">The slider's positions in order: numbers (see <see cref="Spaced"/> and <see cref="LogSpaced"/>), or
    /// texts.</param>
    /// <param name="picture">The figure for one value.</param>
    /// <param name="start">The position shown at first, counted from 0. Default the middle one.</param>
    public static Figure Over<T>(string parameter, IEnumerable<T> values, Func<T, Figure> picture, int? start = null) =>
        Join(parameter, [.. values.Select(value => (Label(value), value))], picture, start, ordered: typeof(T) != typeof(string));

    /// <summary>Does the same for values that need a name of their own: functions, rules, data sets.</summary>
    /// <param name="parameter">What the slider changes: "function".</param>
    /// <param name="choices">The slider's positions: what each is called, and its value.</param>
    /// <param name="picture">The figure for one value.</param>
    /// <param name="start">The position shown at first, counted from 0. Default the middle one.</param>
    public static Figure OverChoices<T>(string parameter, IEnumerable<(string Name, T Value)> choices, Func<T, Figure> picture,
        int? start = null) =>
        Join(parameter, [.. choices], picture, start, ordered: false);

    /// <summary>
    /// Does the same for the recorded points of a run, so that the reader walks along it. Of a long run the first steps are all there
    /// and later ones ever more sparsely; the last one always is.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="picture">The figure for one entry of the run's trajectory, 0 for the start: <c>k => … + Plot.Path(run, upTo:
    /// k)</c>.</param>
    /// <param name="most">The most positions. Default 25.</param>
    /// <param name="start">The position shown at first, counted from 0; the last one when the run is shorter. Default the second.</param>
    public static Figure OverSteps(MinimizationResult run, Func<int, Figure> picture, int most = 25, int start = 1)
    {
        Require(
            run.Trajectory.Count > 1,
            $"A slider over the steps needs a run with a recorded step, but this one {run.Outcome} and has only its start. Start it "
                + "elsewhere, or record every step.");
        var entries = Sparse(run.Trajectory.Count, most).ToArray();
        return Join("step", [.. entries.Select(entry => (Numerals.Write(run.Trajectory.Steps[entry]), entry))], picture,
            Math.Min(start, entries.Length - 1), ordered: true);
    }

    /// <summary>Returns <paramref name="count"/> numbers with equal differences, rounded so that each can be read.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The last.</param>
    /// <param name="count">How many, at least 2.</param>
    public static IReadOnlyList<double> Spaced(double from, double to, int count)
    {
        Require(
            double.IsFinite(from) && double.IsFinite(to) && from != to && count >= 2,
            $"Spaced needs two different finite ends and a count of at least 2, such as Spaced(0, 1, 11), but was given {from}, {to} and "
                + $"{count}.");
        var decimals = Math.Clamp((int)Math.Ceiling(Math.Log10(1000 / Math.Abs(to - from))), 0, 15);
        return [.. Enumerable.Range(0, count).Select(i => Math.Round(from + (to - from) * i / (count - 1), decimals))];
    }

    /// <summary>
    /// Returns <paramref name="count"/> numbers with equal ratios, rounded to three digits: for rates, sizes and other scales.
    /// </summary>
    /// <param name="from">The first, greater than 0.</param>
    /// <param name="to">The last, greater than 0.</param>
    /// <param name="count">How many, at least 2.</param>
    public static IReadOnlyList<double> LogSpaced(double from, double to, int count)
    {
        Require(
            from > 0 && to > 0 && double.IsFinite(from) && double.IsFinite(to) && from != to && count >= 2,
            "LogSpaced needs two different ends greater than 0 and a count of at least 2, such as LogSpaced(0.001, 1, 13), "
            + $"but was given {from}, {to} and {count}.");
        return [.. Enumerable.Range(0, count).Select(i => Numerals.Round(from * Math.Pow(to / from, (double)i / (count - 1)), 3))];
    }

    private static Figure Join<T>(string parameter, (string Name, T Value)[] positions, Func<T, Figure> picture, int? start, bool ordered)
    {
        if (positions.Length < 2)
        {
            throw new ArgumentException(
                $"A slider over {parameter} needs at least two values, but was given {positions.Length}.", nameof(positions));
        }

        var active = start ?? positions.Length / 2;
        if (active < 0 || active >= positions.Length)
        {
            throw new ArgumentException(
                $"start must be 0 to {positions.Length - 1}, a position of the slider, but was {active}.", nameof(start));
        }

        var range = ordered ? $"{positions[0].Name} to {positions[^1].Name}" : null;
        string[] names = [.. positions.Select(position => position.Name)];
        return SliderFigure.Join(parameter, names, Drawn([.. positions.Select(position => position.Value)], picture), active, range);
    }

    // One bad value among many costs its own picture only. With no picture at all there is nothing to stand beside its message.
    private static Figure[] Drawn<T>(T[] values, Func<T, Figure> picture)
    {
        var (figures, refusals) = (new Figure?[values.Length], new ArgumentException?[values.Length]);
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                figures[i] = picture(values[i]);
            }
            catch (ArgumentException refusal)
            {
                refusals[i] = refusal;
            }
        }

        if (figures.OfType<Figure>().FirstOrDefault() is not { } model)
        {
            throw new ArgumentException(refusals[0]!.Message, refusals[0]);
        }

        return [.. figures.Zip(refusals, (figure, refusal) => figure ?? SliderFigure.Refusal(model, refusal!))];
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }

    // Entry by entry as long as the rest can be covered with a growing stride.
    private static IEnumerable<int> Sparse(int count, int most)
    {
        if (count <= most)
        {
            return Enumerable.Range(0, count);
        }

        var last = count - 1;
        var growth = Enumerable.Range(1, 200).Select(i => Math.Pow(1.02, i)).First(ratio => Walk(ratio).Count() <= most);
        return Walk(growth);

        IEnumerable<int> Walk(double ratio)
        {
            var stride = 1.0;
            for (var at = 0.0; at < last - stride / 2; at += Math.Floor(stride), stride *= ratio)
            {
                yield return (int)at;
            }

            yield return last;
        }
    }

    private static string Label<T>(T value) => value switch
    {
        double number => Numerals.Write(number),
        int number => Numerals.Write(number),
        _ => value?.ToString() ?? "",
    };
}
