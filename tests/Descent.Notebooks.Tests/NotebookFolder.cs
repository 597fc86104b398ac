using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Tests;

/// <summary>A temporary course: a folder with <c>notebooks/</c>, into which a test writes small notebooks.</summary>
internal sealed class NotebookFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("notebooks-test-").FullName;

    public NotebookFolder() => Directory.CreateDirectory(Path.Combine(Root, "notebooks"));

    public string PathOf(string name) => Path.Combine(Root, "notebooks", name + ".ipynb");

    /// <summary>Writes a notebook whose code cells are named one, two, three, … and returns its path.</summary>
    public string Write(string name, params string[] codes)
    {
        File.WriteAllText(PathOf(name), TextOf(codes));
        return PathOf(name);
    }

    public Notebook Load(params string[] codes) => Notebook.Load(Write("sample", codes));

    public static string TextOf(params string[] codes)
    {
        string[] ids = ["one", "two", "three", "four", "five", "six"];
        var json = JsonNode.Parse("""
            {"cells": [], "metadata": {
              "kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"},
              "language_info": {"name": "C#"},
              "polyglot_notebook": {"kernelInfo": {
               "defaultKernelName": "csharp", "items": [{"aliases": [], "languageName": "csharp", "name": "csharp"}]}}},
             "nbformat": 4, "nbformat_minor": 5}
            """)!;
        foreach (var (index, code) in codes.Index())
        {
            json["cells"]!.AsArray().Add(CodeCell(ids[index], code));
        }
        return NotebookText.Of(json.AsObject()) + "\n";
    }

    public static JsonObject CodeCell(string id, string code) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["id"] = id,
        ["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" } },
        ["outputs"] = new JsonArray(),
        ["source"] = Lines.Split(code),
    };

    public static JsonObject MarkdownCell(string id, string text) =>
        new() { ["cell_type"] = "markdown", ["id"] = id, ["metadata"] = new JsonObject(), ["source"] = text };

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
