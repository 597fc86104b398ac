using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Tests.Documents;

public class NotebookRoundTripTests
{
    // What Jupyter and VS Code write: unknown keys, emoji, no-break spaces, escapes, numbers with their spelling.
    private const string Awkward = """
        {
         "cells": [
          {
           "attachments": {},
           "cell_type": "markdown",
           "id": "title",
           "metadata": {
            "someone": {
             "else": [
              1.0,
              1e-7,
              -0.0,
              12345678901234567890,
              null
             ]
            }
           },
           "source": [
            "# Äh, θ ≤ 1 → 🙂 a b\n",
            "tab\t quote\" backslash\\ escape\u001b <b>&'+` \/"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "code",
           "metadata": {},
           "outputs": [],
           "source": "one string"
          }
         ],
         "metadata": {},
         "nbformat": 4,
         "nbformat_minor": 5,
         "unknown": true
        }
        """;

    private static readonly string s_text = Awkward.Replace("\\/", "/", StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void An_unchanged_notebook_is_written_back_byte_for_byte(string ending) =>
        Assert.Equal(s_text + ending, Notebook.Parse(s_text + ending, "a.ipynb").ToText());

    [Fact]
    public void Saving_a_loaded_notebook_leaves_the_files_bytes()
    {
        using var folder = new NotebookFolder();
        var path = folder.Write("a", "1 + 1", "var θ = \"🙂\";\nθ");
        var before = File.ReadAllBytes(path);
        Notebook.Load(path).Save();
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(["a.ipynb"], Directory.GetFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName));
    }

    [Fact]
    public void A_new_source_is_written_as_lines_and_leaves_the_rest_alone()
    {
        var notebook = Notebook.Parse(s_text, "a.ipynb");
        notebook.Cells[1].Source = "var x = 1;\nx";
        Assert.Equal("var x = 1;\nx", notebook.Cells[1].Source);
        var expected = s_text.Replace("\"one string\"", "[\n    \"var x = 1;\\n\",\n    \"x\"\n   ]", StringComparison.Ordinal);
        Assert.Equal(expected, notebook.ToText());
    }

    [Fact]
    public void A_source_reads_the_same_from_a_string_and_from_lines()
    {
        var notebook = Notebook.Parse(s_text, "folder/a.ipynb");
        Assert.Equal("one string", notebook.Cells[1].Source);
        Assert.StartsWith("# Äh, θ ≤ 1 → 🙂 a b\ntab\t quote\"", notebook.Cells[0].Source, StringComparison.Ordinal);
        Assert.Equal(("a", "a.ipynb"), (notebook.Name, notebook.FileName));
        Assert.Equal([CellKind.Markdown, CellKind.Code], notebook.Cells.Select(cell => cell.Kind));
    }

    [Fact]
    public void Outputs_read_back_as_they_were_made()
    {
        var notebook = Notebook.Parse(s_text, "a.ipynb");
        var cell = notebook.Cells[1];
        cell.Outputs =
        [
            Output.Stream("stdout", "a\nb\n"),
            Output.DisplayData(new() { ["text/plain"] = Lines.Split("x\ny") }),
            Output.ExecuteResult(new() { ["text/plain"] = "3" }, 7),
            Output.Error("Error", "line 1: no"),
        ];
        var read = Notebook.Parse(notebook.ToText(), "a.ipynb").Cells[1].Outputs;
        Assert.Equal(["stream", "display_data", "execute_result", "error"], read.Select(output => output.Kind));
        Assert.Equal("a\nb\n", read[0].Text);
        Assert.Equal("x\ny", read[1].TextOf("text/plain"));
        Assert.Null(read[1].TextOf("text/html"));
        Assert.Equal(7, read[2].ExecutionCount);
    }
}
