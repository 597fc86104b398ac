using System.Text.Json;
using System.Text.Json.Nodes;

namespace Descent.Course.Figures;

/// <summary>Numbers in other libraries' JSON.</summary>
internal static class PlotlyNumbers
{
    /// <summary>
    /// Returns a copy whose lists of numbers have gaps where other libraries write "NaN", "Infinity" or "-Infinity" for want of a JSON
    /// number, and whose fractions have seven digits.
    /// </summary>
    public static JsonNode? Tidied(JsonNode? node) => node switch
    {
        JsonObject of => new JsonObject(of.Select(entry => KeyValuePair.Create(entry.Key, Tidied(entry.Value)))),
        JsonArray of when HoldsNumbers(of) => new JsonArray([.. of.Select(item => IsNumber(item) ? Short(item!) : null)]),
        JsonArray of => new JsonArray([.. of.Select(Tidied)]),
        _ => node?.DeepClone(),
    };

    /// <summary>The numbers of a list; null when something else is among them.</summary>
    public static double[]? Of(JsonArray list) => list.All(IsNumber) ? [.. list.Select(item => (double)item!)] : null;

    // A text that happens to read "Infinity" stays: only among numbers the word means one.
    private static bool HoldsNumbers(JsonArray list) => list.All(item => item is null || IsNumber(item) || IsWordForNone(item));

    private static bool IsWordForNone(JsonNode node) =>
        node is JsonValue value && value.TryGetValue(out string? word) && word is "NaN" or "Infinity" or "-Infinity";

    private static JsonNode Short(JsonNode number)
    {
        var value = (double)number;
        return value == Math.Truncate(value) ? number.DeepClone() : JsonValue.Create(Numerals.Round(value, 7));
    }

    private static bool IsNumber(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number;
}
