using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>
/// One output of a code cell, a view on its nbformat JSON: console text (<c>stream</c>), a MIME bundle
/// (<c>display_data</c>, or <c>execute_result</c> for a cell's last expression) or an <c>error</c>.
/// </summary>
internal sealed class Output(JsonObject json)
{
    public JsonObject Json { get; } = json;

    /// <summary>nbformat's <c>output_type</c>.</summary>
    public string Kind => Json["output_type"]?.ToString() ?? "";

    /// <summary>The MIME bundle, in its order of preference; empty for a stream or an error.</summary>
    public JsonObject Data => Json["data"] as JsonObject ?? [];

    /// <summary>The bundle's metadata; empty when there is none.</summary>
    public JsonObject Metadata => Json["metadata"] as JsonObject ?? [];

    /// <summary>The number of the cell run whose last expression this is; null for what was displayed on the way.</summary>
    public int? ExecutionCount => Json["execution_count"] is JsonValue value && value.TryGetValue<int>(out var count) ? count : null;

    /// <summary>The console text of a stream; empty otherwise.</summary>
    public string Text => Lines.Join(Json["text"]);

    /// <summary>The bundle's value for a textual MIME type as one string, or null when it has none.</summary>
    public string? TextOf(string mimeType) => Data[mimeType] is { } value and not JsonObject ? Lines.Join(value) : null;

    /// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
    /// <param name="text">What was written, newlines included.</param>
    public static Output Stream(string name, string text) =>
        new(new JsonObject { ["name"] = name, ["output_type"] = "stream", ["text"] = Lines.Split(text) });

    public static Output DisplayData(JsonObject data, JsonObject? metadata = null) =>
        new(new JsonObject
        {
            ["data"] = data.DeepClone(),
            ["metadata"] = metadata?.DeepClone() ?? new JsonObject(),
            ["output_type"] = "display_data",
        });

    public static Output ExecuteResult(JsonObject data, int executionCount, JsonObject? metadata = null) =>
        new(new JsonObject
        {
            ["data"] = data.DeepClone(),
            ["execution_count"] = executionCount,
            ["metadata"] = metadata?.DeepClone() ?? new JsonObject(),
            ["output_type"] = "execute_result",
        });

    public static Output Error(string name, string message) =>
        new(new JsonObject
        {
            ["ename"] = name,
            ["evalue"] = message,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray(message),
        });
}
