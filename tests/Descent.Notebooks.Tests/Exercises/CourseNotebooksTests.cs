using System.Text.RegularExpressions;
using Descent.Notebooks.Commands;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Tests.Exercises;

/// <summary>The exercises in the repository's notebooks, as they are handed out. <c>check</c> runs all of them both ways.</summary>
public partial class CourseNotebooksTests
{
    public static TheoryData<string> Names => [.. CourseNotebooks.Names];

    private static Notebook Load(string name) => Notebook.Load(Path.Combine(CourseNotebooks.Folder, name + ".ipynb"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_exercise_is_saved_unsolved_with_its_help_commented_out(string name)
    {
        foreach (var exercise in ExerciseCell.In(Load(name)))
        {
            var shown = exercise.Cell.Outputs[^1].TextOf(MimeType.Plain)!;
            Assert.Matches($@"^○ {exercise.Number} · [^\n]+: not attempted\n", shown);
            var stub = exercise.Cell.Source[..^exercise.Check.Length];
            Assert.Contains("Todo.", stub, StringComparison.Ordinal);
            Assert.Contains($"\n// Hint(\"{exercise.Number}\");", stub, StringComparison.Ordinal);
            Assert.Contains($"\n// Solution(\"{exercise.Number}\");", stub, StringComparison.Ordinal);
        }
    }

    /// <summary>The tool finds exercises by nbgrader's metadata; a cell that checks an answer without it would be overlooked.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_cell_that_checks_an_answer_is_marked_as_an_exercise(string name)
    {
        var notebook = Load(name);
        Assert.Equal(
            notebook.CodeCells.Where(cell => CheckLine().IsMatch(cell.Source)).Select(cell => cell.Id),
            ExerciseCell.In(notebook).Select(exercise => exercise.Cell.Id));
        Assert.All(ExerciseCell.In(notebook), exercise => Assert.Matches(CheckLine(), exercise.Check));
    }

    [Fact]
    public async Task Notebook_03_runs_to_its_end_unsolved_and_every_solution_is_correct()
    {
        var notebook = Load("03-descent-in-one-dimension");
        var jobs = new Jobs(TimeSpan.FromSeconds(30), Kernel.Own);
        var (unsolved, solved) = (await jobs.RunAsync(notebook, _ => { }), await jobs.RunSolvedAsync(notebook, _ => { }));
        Assert.Equal(([], []), (unsolved.Problems.ToArray(), solved.Problems.ToArray()));
        var count = ExerciseCell.In(notebook).Count;
        Assert.True(count >= 5, $"Only {count} exercises.");
        Assert.Equal($"0 of {count} correct", LastLineOf(unsolved));
        Assert.Equal($"{count} of {count} correct", LastLineOf(solved));
    }

    [GeneratedRegex(@"^(?:Check\.Exercise\w+|Quiz\.\w+)\(", RegexOptions.Multiline)]
    private static partial Regex CheckLine();

    private static string LastLineOf(NotebookReport report) => report.Run!.Cells[^1].Outputs[^1].TextOf(MimeType.Plain)!.Split('\n')[0];
}
