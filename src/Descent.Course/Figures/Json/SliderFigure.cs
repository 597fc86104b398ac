using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Course.Figures;

/// <summary>Joins the figures of a slider's positions into one that stores each series once, however many positions show it.</summary>
internal static partial class SliderFigure
{
    // A fine map takes a seventh of what a figure may take.
    private const int MostFineMaps = 4;

    public static Figure Join(string parameter, string[] labels, Figure[] figures, int active, string? range)
    {
        var drawn = Enumerable.Range(0, figures.Length).Where(i => figures[i].Traces.Count > 0).ToArray();
        var count = drawn.Length == 0 ? 0 : figures[drawn[0]].Traces.Count;
        if (drawn.Select(i => figures[i]).FirstOrDefault(figure => figure.Traces.Count != count) is { } odd)
        {
            throw new ArgumentException(
                $"Every position of the slider must have the same number of series: the first has {count}, another {odd.Traces.Count}. "
                + $"Draw an empty series where there is nothing to show.");
        }

        if (figures.SelectMany(figure => figure.Traces.OfType<Contour>()).Distinct().Count() > MostFineMaps)
        {
            figures = [.. figures.Select(figure => figure.Redrawn(
                [.. figure.Traces.Select(trace => trace is Contour map ? map.Thinned() : trace)], figure.AltText))];
        }

        var slots = figures.Select(figure => FigureJson.Rounded(figure).ToArray()).ToArray();
        var shared = Enumerable.Range(0, count)
            .SelectMany(slot => Shared([.. drawn.Select(i => (i, slots[i][slot]))], active, drawn.Length == figures.Length)
                .Select(each => (each.Trace, each.Positions, Slot: slot)))
            .ToArray();
        var layouts = ChangingParts([.. figures.Select(LayoutJson.Changing)]);
        var outcomes = figures.Select((figure, i) => figure.Outcome is { } outcome ? $"{labels[i]} · {outcome}" : labels[i]).ToArray();
        var steps = outcomes.Select((label, i) =>
            new SliderStep(label, [.. shared.Select(trace => trace.Positions.Contains(i))], layouts[i]));
        var shown = figures[active];
        var joined = shown.Redrawn(
            [.. shared.Select(trace => trace.Trace)],
            $"{shown.AltText} A slider changes the {parameter}; it stands at {labels[active]}. {Told(outcomes)}") with
        {
            Outcome = null, Slider = new Slider(parameter, range, active, [.. steps]),
            Given = Colored(shown.Given, [.. shared.Select(trace => trace.Slot)]),
        };
        RequireSmall(joined, parameter, labels.Length);
        return joined;
    }

    /// <summary>
    /// What stands at a position whose value was refused: the axes of another position, and the reason instead of series.
    /// </summary>
    /// <param name="model">The figure of a position that could be drawn.</param>
    /// <param name="refusal">Why this one cannot.</param>
    public static Figure Refusal(Figure model, ArgumentException refusal)
    {
        var message = refusal.Message.Split(" (Parameter '")[0];
        var reason = new JsonObject
        {
            ["text"] = Lines().Replace(message, "$1<br>"), ["showarrow"] = false,
            ["xref"] = "paper", ["yref"] = "paper", ["x"] = 0.5, ["y"] = 0.5, ["font"] = new JsonObject { ["color"] = Palette.Ink },
        };
        return model.Redrawn([], $"Nothing is drawn: {message}") with
        {
            Title = null, Outcome = "not drawn", ReferenceLines = [], Notes = [], Marks = PlotlyMarks.None with { Annotations = [reason] },
            Right = model.Right is { } right
                ? right with { ReferenceLines = [], Notes = [], Marks = PlotlyMarks.None }
                : null,
        };
    }

    // Of many positions a listener hears nine, evenly spread, the first and the last among them.
    private static string Told(string[] outcomes)
    {
        const int Most = 9;
        return outcomes.Length <= Most
            ? $"Its {outcomes.Length} positions: {string.Join("; ", outcomes)}."
            : $"{Most} of its {outcomes.Length} positions: "
                + $"{string.Join("; ", Enumerable.Range(0, Most).Select(i => outcomes[i * (outcomes.Length - 1) / (Most - 1)]))}.";
    }

    // One trace per distinct content, in the order of the positions that show it first.
    private static IEnumerable<(Trace Trace, HashSet<int> Positions)> Shared((int Position, Trace Trace)[] slot, int active, bool always)
    {
        var groups = slot.GroupBy(each => FigureJson.Write(each.Trace).ToJsonString()).ToArray();
        return groups.Select(group =>
        {
            var positions = group.Select(each => each.Position).ToHashSet();
            var trace = group.First().Trace;
            return (always && groups.Length == 1 ? trace : trace with { Visible = positions.Contains(active) }, positions);
        });
    }

    // plotly.js colours series by their number, and those of all positions are numbered through: a series keeps the colour of its slot.
    private static JsonObject? Colored(JsonObject? given, int[] slots)
    {
        if (given is null)
        {
            return null;
        }

        var (colored, colors) = ((JsonObject)given.DeepClone(), PlotlyTheme.Colors(given));
        colored["colorway"] = new JsonArray([.. slots.Select(slot => JsonValue.Create(colors[slot % colors.Count]))]);
        return colored;
    }

    private static JsonObject[] ChangingParts(JsonObject[] layouts)
    {
        var constant = layouts[0].Where(entry => layouts.All(layout => JsonNode.DeepEquals(layout[entry.Key], entry.Value)))
            .Select(entry => entry.Key).ToArray();
        foreach (var layout in layouts)
        {
            foreach (var key in constant)
            {
                layout.Remove(key);
            }
        }

        // What one position says and another does not must be taken back there.
        foreach (var key in layouts.SelectMany(layout => layout.Select(entry => entry.Key)).Distinct().ToArray())
        {
            foreach (var layout in layouts.Where(layout => !layout.ContainsKey(key)))
            {
                layout[key] = null;
            }
        }

        return layouts;
    }

    private static void RequireSmall(Figure figure, string parameter, int positions)
    {
        var size = Encoding.UTF8.GetByteCount(FigureJson.Text(figure));
        if (size <= FigureBudget.Bytes)
        {
            return;
        }

        var (name, bytes, times) = figure.Traces
            .GroupBy(trace => trace.Name ?? trace.Type, (key, traces) =>
                (key, traces.Sum(trace => Encoding.UTF8.GetByteCount(FigureJson.Write(trace).ToJsonString())), traces.Count()))
            .MaxBy(group => group.Item2);
        throw new ArgumentException(
            $"The figure under the slider over {parameter} would take {size / 1000:N0} kB, and "
            + $"{FigureBudget.Bytes / 1000} kB is the most that a notebook can carry. "
            + $"The largest part is '{name}' with {bytes / 1000:N0} kB in {times} versions. Use fewer positions than {positions} (about "
            + $"{Math.Max(2, positions * FigureBudget.Bytes / size)}), "
            + "fewer points, or draw what does not depend on the slider in the same way at every position: it is then stored once.");
    }

    // Spaces after at most 60 characters.
    [GeneratedRegex(@"(.{1,60})(?:\s+|$)")]
    private static partial Regex Lines();
}
