using System.Text.Json.Nodes;
using Descent.Notebooks.Commands.Lint;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Tests.Commands;

public class ExerciseLintTests
{
    private const string Expected =
        """{"cell_type":"code","grade":true,"grade_id":"one","locked":false,"points":1,"schema_version":3,"solution":true,"task":false}""";

    private static IReadOnlyList<Finding> Findings(string metadata, params string[] codes)
    {
        var notebook = Notebook.Parse(NotebookFolder.TextOf(codes), "01-a.ipynb");
        notebook.Cells[0].Json["metadata"]!["nbgrader"] = JsonNode.Parse(metadata);
        return [.. new ExerciseRule().Check(notebook)];
    }

    [Fact]
    public void An_exercise_with_its_metadata_that_ends_in_its_check_is_fine() => Assert.Empty(Findings(Expected, "var x = 1;\nCheck.Exercise01_1(x)\n"));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"cell_type":"code","grade":true,"grade_id":"two","locked":false,"points":1,"schema_version":3,"solution":true,"task":false}""")]
    [InlineData("""{"cell_type":"code","grade":true,"grade_id":"one","locked":true,"points":1,"schema_version":3,"solution":true,"task":false}""")]
    public void The_metadata_of_nbgrader_is_exact_and_its_id_is_the_cells(string metadata) => Assert.Equal(
        [new Finding("one", $"metadata.nbgrader is not {Expected}")], Findings(metadata, "Check.Exercise01_1(x)"));

    [Theory]
    [InlineData("Check.Exercise01_1(x);")]
    [InlineData("Check.Exercise01_1(x)\n// Hint")]
    public void The_check_is_the_last_line_and_shows_its_value(string code) => Assert.Equal(
        [new Finding("one", "the check of 01.1 is not the last line, without a semicolon")], Findings(Expected, code));

    [Fact]
    public void An_exercise_is_checked_in_one_cell()
    {
        var findings = Findings(Expected, "Check.Exercise01_1(x)", "Check.Exercise01_1(x)");
        Assert.Equal(new Finding(null, "2 cells check exercise 01.1"), findings[^1]);
    }

    [Fact]
    public void Cells_without_a_check_need_no_metadata() => Assert.Empty(Findings("null", "var x = 1;"));
}
