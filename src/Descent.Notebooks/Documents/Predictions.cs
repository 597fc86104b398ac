using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>
/// Questions that a reader answers with a guess before seeing the outcome. A markdown cell asks one where it holds the words that
/// <c>site.json</c> gives as <c>predict</c>, such as <c>**Predict**</c>. The next code cell that shows anything answers it, and what it
/// shows stays out of sight until asked for: on the site behind a fold, in the file by the metadata with which editors collapse an output.
/// </summary>
internal static class Predictions
{
    // JupyterLab and Notebook 7 read metadata.jupyter.outputs_hidden, the classic Notebook metadata.collapsed; JupyterLab writes both.
    // VS Code reads neither: it keeps what is collapsed to itself.
    private const string Section = "jupyter", Hidden = "outputs_hidden", Classic = "collapsed";

    /// <summary>The cells whose outputs answer a question, in order; none where <paramref name="marker"/> is empty.</summary>
    public static IReadOnlyList<Cell> AnswersIn(Notebook notebook, string? marker)
    {
        var answers = new List<Cell>();
        var asked = false;
        foreach (var cell in string.IsNullOrEmpty(marker) ? [] : notebook.Cells)
        {
            if (cell.Kind == CellKind.Markdown)
            {
                asked |= cell.Source.Contains(marker!, StringComparison.Ordinal);
            }
            else if (asked && cell.Kind == CellKind.Code && cell.Outputs.Count > 0)
            {
                answers.Add(cell);
                asked = false;
            }
        }
        return answers;
    }

    /// <summary>Whether every editor that knows of collapsed outputs collapses the cell's.</summary>
    public static bool IsCollapsed(Cell cell) => IsSet(cell.Metadata, Classic) && IsSet(cell.Metadata[Section] as JsonObject, Hidden);

    /// <summary>Whether no editor collapses the cell's outputs.</summary>
    public static bool IsOpen(Cell cell) => !IsSet(cell.Metadata, Classic) && !IsSet(cell.Metadata[Section] as JsonObject, Hidden);

    /// <summary>
    /// Collapses the outputs of the cells that answer a question, and opens those of all others, so that a question that has gone leaves
    /// nothing behind. Where <paramref name="marker"/> is empty the cells stay as they are.
    /// </summary>
    public static void Collapse(Notebook notebook, string? marker)
    {
        if (string.IsNullOrEmpty(marker))
        {
            return;
        }
        var answers = AnswersIn(notebook, marker);
        foreach (var cell in notebook.CodeCells)
        {
            if (answers.Contains(cell))
            {
                Close(cell);
            }
            else
            {
                Open(cell);
            }
        }
    }

    private static bool IsSet(JsonObject? json, string key) => json?[key] is JsonValue value && value.TryGetValue<bool>(out var set) && set;

    private static void Close(Cell cell)
    {
        var metadata = (JsonObject)(cell.Json["metadata"] ??= new JsonObject());
        if (metadata[Section] is not JsonObject section)
        {
            section = [];
            Put(metadata, Section, section);
        }
        Put(metadata, Classic, true);
        Put(section, Hidden, true);
    }

    private static void Open(Cell cell)
    {
        cell.Metadata.Remove(Classic);
        if (cell.Metadata[Section] is JsonObject section && section.Remove(Hidden) && section.Count == 0)
        {
            cell.Metadata.Remove(Section);
        }
    }

    // A new key stands in the order of the alphabet, where Jupyter would write it.
    private static void Put(JsonObject json, string key, JsonNode value)
    {
        if (json.ContainsKey(key))
        {
            json[key] = value;
            return;
        }
        json.Insert(json.TakeWhile(pair => string.CompareOrdinal(pair.Key, key) < 0).Count(), key, value);
    }
}
