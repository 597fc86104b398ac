using System.Text.Json.Nodes;
using Descent.Course.Figures;

namespace Descent.Course.Explorers;

/// <summary>
/// Makes a figure that can be tweaked without a kernel: the picture is computed for every value of a parameter, and all of them become
/// one figure with a slider. The reader drags, offline, in a saved notebook.
/// </summary>
public static class Explore
{
    /// <summary>Evaluates <paramref name="picture"/> for every value and joins the figures under one slider.</summary>
    /// <param name="parameter">What the slider changes: "learning rate".</param>
    /// <param name="values">The slider's positions, in order.</param>
    /// <param name="picture">The figure for one value. All figures must have the same number of series; series that do not change are stored once.</param>
    /// <param name="start">The position shown at first, counted from 0. Default the middle one.</param>
    /// <exception cref="ArgumentException">There are fewer than two values, the start is none of them, or the figures differ in their number of series.</exception>
    public static Figure Over<T>(string parameter, IEnumerable<T> values, Func<T, Figure> picture, int? start = null)
    {
        var items = values.ToArray();
        if (items.Length < 2)
        {
            throw new ArgumentException($"A slider over {parameter} needs at least two values, but was given {items.Length}.", nameof(values));
        }

        var active = start ?? items.Length / 2;
        if (active < 0 || active >= items.Length)
        {
            throw new ArgumentException($"start must be 0 to {items.Length - 1}, a position of the slider, but was {active}.", nameof(start));
        }

        var figures = items.Select(picture).ToArray();
        var traces = figures[0].Traces.Count;
        if (figures.FirstOrDefault(figure => figure.Traces.Count != traces) is { } odd)
        {
            throw new ArgumentException(
                $"Every position of the slider must have the same number of series: the first has {traces}, another {odd.Traces.Count}. Draw an empty series where there is nothing to show.",
                nameof(picture));
        }

        return Join(parameter, [.. items.Select(Label)], figures, active);
    }

    private static Figure Join(string parameter, string[] labels, Figure[] figures, int active)
    {
        // A series that is the same at every position is stored once and always drawn.
        var traces = new List<Trace>();
        var owners = new List<int?>();
        for (var t = 0; t < figures[0].Traces.Count; t++)
        {
            var first = FigureJson.Write(figures[0].Traces[t]);
            if (figures.All(figure => JsonNode.DeepEquals(FigureJson.Write(figure.Traces[t]), first)))
            {
                traces.Add(figures[0].Traces[t]);
                owners.Add(null);
                continue;
            }

            for (var position = 0; position < figures.Length; position++)
            {
                traces.Add(figures[position].Traces[t] with { Visible = position == active });
                owners.Add(position);
            }
        }

        var layouts = figures.Select(FigureJson.ChangingLayout).ToArray();
        var constant = layouts[0].Where(entry => layouts.All(layout => JsonNode.DeepEquals(layout[entry.Key], entry.Value))).Select(entry => entry.Key).ToArray();
        foreach (var layout in layouts)
        {
            foreach (var key in constant)
            {
                layout.Remove(key);
            }
        }

        var outcomes = figures.Select((figure, i) => figure.Outcome is { } outcome ? $"{labels[i]} · {outcome}" : labels[i]).ToArray();
        var steps = outcomes.Select((label, i) => new SliderStep(label, [.. owners.Select(owner => owner is null || owner == i)], layouts[i]));
        var shown = figures[active];
        return new Figure(
            traces,
            shown.X,
            shown.Y,
            $"{shown.AltText} A slider changes the {parameter}; it stands at {labels[active]}. Its {labels.Length} positions: {string.Join("; ", outcomes)}.")
        {
            Title = shown.Title,
            ReferenceLines = shown.ReferenceLines,
            Slider = new Slider(parameter, active, [.. steps]),
        };
    }

    private static string Label<T>(T value) => value switch
    {
        double number => Numerals.Write(number),
        int number => Numerals.Write(number),
        _ => value?.ToString() ?? "",
    };
}
