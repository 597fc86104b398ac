using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>One cell, a view on its nbformat JSON: what is not named here survives a round trip untouched.</summary>
internal sealed class Cell(JsonObject json, int index)
{
    public JsonObject Json { get; } = json;

    /// <summary>The cell's id, a slug by this project's rules; <c>#3</c> for a third cell that has none.</summary>
    public string Id => Json["id"]?.ToString() ?? $"#{index + 1}";

    public CellKind Kind => Json["cell_type"]!.ToString() switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    /// <summary>The cell's text as one string; written as nbformat's list of lines.</summary>
    public string Source
    {
        get => Lines.Join(Json["source"]);
        set => Json["source"] = Lines.Split(value);
    }

    public JsonObject Metadata => Json["metadata"] as JsonObject ?? [];

    /// <summary>
    /// Whether the tag <c>machine-dependent</c> says that the outputs are another machine's to repeat, such as times: their kinds are
    /// compared, not what they hold.
    /// </summary>
    public bool IsMachineDependent =>
        Metadata["tags"] is JsonArray tags && tags.Any(tag => tag?.ToString() == "machine-dependent");

    /// <summary>The number in the brackets beside a code cell that has run; null before.</summary>
    public int? ExecutionCount
    {
        get => Json["execution_count"] is JsonValue value && value.TryGetValue<int>(out var count) ? count : null;
        set => Json["execution_count"] = value;
    }

    public IReadOnlyList<Output> Outputs
    {
        get => Json["outputs"] is JsonArray outputs ? [.. outputs.Select(output => new Output(output!.AsObject()))] : [];
        set => Json["outputs"] = new JsonArray([.. value.Select(output => output.Json.DeepClone())]);
    }
}
