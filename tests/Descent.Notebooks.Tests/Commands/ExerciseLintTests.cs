using System.Text.Json.Nodes;
using Descent.Notebooks.Commands.Lint;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Tests.Commands;

public class ExerciseLintTests
{
    private const string Expected =
        """{"cell_type":"code","grade":true,"grade_id":"one","locked":false,"points":1,"schema_version":3,"solution":true,"task":false}""";

    private static LintFinding[] Findings(string metadata, string code = "Judge(x)", string prose = "**01.1 · First.** Do it.")
    {
        var notebook = Notebook.Parse(NotebookFolder.TextOf(code), "01-a.ipynb");
        notebook.Cells[0].Json["metadata"]!["nbgrader"] = JsonNode.Parse(metadata);
        notebook.Json["cells"]!.AsArray().Insert(0, NotebookFolder.MarkdownCell("prose", prose));
        return [.. FormChecks.Exercises(Notebook.Parse(notebook.ToText(), "01-a.ipynb"))];
    }

    [Fact]
    public void An_exercise_with_its_metadata_that_ends_in_its_check_is_fine() =>
        Assert.Empty(Findings(Expected, "var x = 1;\nJudge(x)\n"));

    [Theory]
    [InlineData("""{"solution":true}""")]
    [InlineData(
        """{"cell_type":"code","grade":true,"grade_id":"two","locked":false,"points":1,"schema_version":3,"solution":true,"task":false}""")]
    [InlineData(
        """{"cell_type":"code","grade":true,"grade_id":"one","locked":true,"points":1,"schema_version":3,"solution":true,"task":false}""")]
    public void The_metadata_of_nbgrader_is_exact_and_its_id_is_the_cells(string metadata) =>
        Assert.Equal([new LintFinding("one", $"metadata.nbgrader is not {Expected}")], Findings(metadata));

    [Theory]
    [InlineData("Judge(x);")]
    [InlineData("Judge(x)\n// Hint")]
    public void The_check_is_the_last_line_and_shows_its_value(string code) =>
        Assert.Equal([new LintFinding("one", "the last line is not the check, without a semicolon")], Findings(Expected, code));

    [Fact]
    public void The_number_stands_in_bold_above_the_cell() =>
        Assert.Equal([new LintFinding("one", "no number such as **01.2** begins the prose above")], Findings(Expected, prose: "Do 01.1."));

    [Fact]
    public void Two_exercises_have_two_numbers()
    {
        var notebook = Notebook.Parse(NotebookFolder.TextOf("Judge(x)", "Judge(y)"), "01-a.ipynb");
        foreach (var cell in notebook.Cells)
        {
            cell.Json["metadata"]!["nbgrader"] = JsonNode.Parse(Expected.Replace("\"one\"", $"\"{cell.Id}\""));
        }
        notebook.Json["cells"]!.AsArray().Insert(0, NotebookFolder.MarkdownCell("prose", "**01.1 · Both.**"));
        Assert.Equal(
            [new LintFinding(null, "2 cells have the exercise number 01.1")],
            FormChecks.Exercises(Notebook.Parse(notebook.ToText(), "01-a.ipynb")));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"solution":false,"grade":true}""")]
    public void Other_cells_are_no_exercises(string metadata) => Assert.Empty(Findings(metadata, "var x = 1;"));
}
