using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// The fingerprint that ties a picture to the figure it was made from and to the way it was drawn: SHA-256 of the style's number
/// (<see cref="PicturePage.Style"/>), a line break and the figure's JSON, compact and with sorted keys, in lower-case hex. It stands
/// in the output's metadata as <c>{"figure": "…"}</c>, under the <see cref="SiteMap.MetadataKey"/>.
/// </summary>
internal static class FigureHash
{
    private const string Key = SiteMap.MetadataKey;

    public static string Of(JsonNode figure) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{PicturePage.Style}\n{NotebookJson.ToLine(Sorted(figure)!)}")));

    /// <summary>The hash recorded with an output, or null when there is none.</summary>
    public static string? In(Output output) =>
        (output.Metadata[Key] as JsonObject)?["figure"] is JsonValue value && value.TryGetValue<string>(out var hash) ? hash : null;

    public static JsonObject MetadataFor(JsonNode figure) => new() { [Key] = new JsonObject { ["figure"] = Of(figure) } };

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(
            json.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
