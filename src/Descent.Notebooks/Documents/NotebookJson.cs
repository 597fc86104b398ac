using System.Text.Json;
using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>How this tool reads and writes JSON: verbatim, with one-space indentation and <c>\n</c> for files.</summary>
internal static class NotebookJson
{
    private static readonly JsonSerializerOptions s_compact = new() { Encoder = VerbatimEncoder.Instance };

    // A repeated key would silently lose one of its values.
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    /// <summary>How a file is indented.</summary>
    public static JsonWriterOptions Indented { get; } =
        new() { Encoder = VerbatimEncoder.Instance, Indented = true, IndentSize = 1, NewLine = "\n" };

    /// <exception cref="JsonException">The text is not JSON, or an object repeats a key.</exception>
    public static JsonNode? Parse(string text) => JsonNode.Parse(text, documentOptions: s_strict);

    public static string ToLine(JsonNode node) => node.ToJsonString(s_compact);
}
