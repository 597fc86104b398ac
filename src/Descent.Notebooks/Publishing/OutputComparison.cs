using System.Text.Json;
using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Finds the first difference between a cell's committed outputs and those of a new run. Pictures are left out:
/// browsers draw them differently, and their figure's hash tells whether they are stale.
/// </summary>
internal static class OutputComparison
{
    /// <summary>Numbers of one JSON array may differ by this much of its largest: the rounding of a curve that crosses zero.</summary>
    private const double OfLargest = 1e-9;

    /// <param name="saved">The committed outputs.</param>
    /// <param name="now">The new ones.</param>
    /// <param name="kindsOnly">Whether it is enough that the same kinds of outputs came in the same order.</param>
    /// <returns>What differs first, in words, or null when nothing does.</returns>
    public static string? Difference(IReadOnlyList<Output> saved, IReadOnlyList<Output> now, bool kindsOnly = false)
    {
        for (var i = 0; i < Math.Min(saved.Count, now.Count); i++)
        {
            if (Difference(saved[i], now[i], kindsOnly) is { } difference)
            {
                return $"output {i + 1}, {difference}";
            }
        }
        return saved.Count == now.Count ? null : $"saved {saved.Count} outputs, now {now.Count}";
    }

    private static string? Difference(Output saved, Output now, bool kindsOnly)
    {
        string savedKind = Describe(saved), nowKind = Describe(now);
        if (savedKind != nowKind || kindsOnly)
        {
            return savedKind == nowKind ? null : $"saved as {savedKind}, now {nowKind}";
        }
        if (saved.Data.Count == 0)
        {
            return Prefixed(savedKind, NumericText.Difference(saved.Text, now.Text));
        }
        foreach (var (mimeType, value) in saved.Data.Where(pair => pair.Key != MimeType.Png))
        {
            var difference = MimeType.IsJson(mimeType)
                ? Difference(value, now.Data[mimeType], "figure", 0)
                : NumericText.Difference(saved.TextOf(mimeType)!, now.TextOf(mimeType)!);
            if (difference is not null)
            {
                return $"{mimeType}: {difference}";
            }
        }
        return null;
    }

    // A stream's name, or a bundle's kind and MIME types.
    private static string Describe(Output output) => output.Kind == "stream"
        ? $"console text ({output.Json["name"]})"
        : $"{output.Kind} of {string.Join(", ", output.Data.Select(pair => pair.Key).Where(key => key != MimeType.Png))}";

    private static string? Difference(JsonNode? saved, JsonNode? now, string path, double allowed)
    {
        switch (saved, now)
        {
            case (JsonObject before, JsonObject after):
                return before.Select(pair => pair.Key).Union(after.Select(pair => pair.Key))
                    .Select(key => Difference(before[key], after[key], $"{path}.{key}", allowed: 0))
                    .FirstOrDefault(difference => difference is not null);
            case (JsonArray before, JsonArray after) when before.Count == after.Count:
                var slack = OfLargest * before.Max(Magnitude);
                return before.Zip(after)
                    .Select((pair, index) => Difference(pair.First, pair.Second, $"{path}[{index}]", slack ?? 0))
                    .FirstOrDefault(difference => difference is not null);
            case (JsonArray before, JsonArray after):
                return $"{path}: saved {before.Count} values, now {after.Count}";
            case (JsonValue before, JsonValue after) when IsNumber(before) && IsNumber(after):
                return NumericText.Close(before.GetValue<double>(), after.GetValue<double>(), allowed)
                    ? null
                    : Said(path, before, after);
            case (JsonValue before, JsonValue after) when before.TryGetValue<string>(out var was) && after.TryGetValue<string>(out var @is):
                return Prefixed(path, NumericText.Difference(was, @is));
            default:
                return JsonNode.DeepEquals(saved, now) ? null : Said(path, saved, now);
        }
    }

    private static bool IsNumber(JsonValue value) => value.GetValueKind() == JsonValueKind.Number;

    private static double? Magnitude(JsonNode? node) =>
        node is JsonValue value && IsNumber(value) ? Math.Abs(value.GetValue<double>()) : null;

    private static string? Prefixed(string where, string? difference) => difference is null ? null : $"{where}: {difference}";

    private static string Said(string path, JsonNode? saved, JsonNode? now) => $"{path}: saved {Short(saved)}, now {Short(now)}";

    private static string Short(JsonNode? node)
    {
        var text = node is null ? "nothing" : NotebookJson.ToLine(node);
        return text.Length > 60 ? text[..60] + "…" : text;
    }
}
