using System.Text.Json;
using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>
/// A C# notebook: an nbformat 4.5 file kept as JSON, so that everything this tool does not know survives,
/// and an unchanged notebook is written back byte for byte (<c>\n</c>, one-space indentation, numbers as they were spelled). Only the JSON
/// in its outputs may be laid out otherwise, as <see cref="NotebookText"/> tells.
/// </summary>
internal sealed class Notebook
{
    private readonly string _ending;

    private Notebook(string path, JsonObject json, string ending)
    {
        Path = path;
        Json = json;
        _ending = ending;
        Cells = [.. json["cells"]!.AsArray().Select((cell, index) => new Cell(cell!.AsObject(), index))];
    }

    public string Path { get; }

    /// <summary>The file's name without folder and extension, such as <c>03-second-steps</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The file's name, as it stands in messages.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>The folder in which the cells run, and from which their relative paths count.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    public JsonObject Json { get; }

    public JsonObject Metadata => Json["metadata"] as JsonObject ?? [];

    public IReadOnlyList<Cell> Cells { get; }

    public IEnumerable<Cell> CodeCells => Cells.Where(cell => cell.Kind == CellKind.Code);

    /// <exception cref="NotebookException">The file is missing or is not a C# notebook of nbformat 4.5.</exception>
    public static Notebook Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new NotebookException(Missing(path));
        }
        return Parse(File.ReadAllText(path), path);
    }

    /// <param name="text">The file's text.</param>
    /// <param name="path">The file it belongs to: its name stands in messages, its folder is where cells run.</param>
    /// <exception cref="NotebookException">The text is not a C# notebook of nbformat 4.5.</exception>
    public static Notebook Parse(string text, string path)
    {
        var file = System.IO.Path.GetFileName(path);
        JsonNode? root;
        try
        {
            root = NotebookJson.Parse(text);
        }
        catch (JsonException error)
        {
            throw new NotebookException(
                $"{file} is not JSON: line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}. " +
                "Mend that line, or restore the file from version control.", error);
        }
        var json = NotebookFormat.Check(root, file);
        return new Notebook(path, json, text.EndsWith('\n') ? "\n" : "");
    }

    /// <summary>The notebook as the text of its file.</summary>
    public string ToText() => NotebookText.Of(Json) + _ending;

    /// <summary>Writes the file in one step, so that an interruption leaves the old one or the new one.</summary>
    public void Save()
    {
        var draft = Path + ".new";
        File.WriteAllText(draft, ToText());
        File.Move(draft, Path, overwrite: true);
    }

    private static string Missing(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        var nearby = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.ipynb").Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal).ToArray()
            : [];
        return nearby.Length == 0
            ? $"There is no notebook {path}, and no other notebook in its folder. Give a path to an .ipynb file."
            : $"There is no notebook {path}. Its folder has: {string.Join(", ", nearby)}.";
    }
}
