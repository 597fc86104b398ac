using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;
using Descent.Notebooks.Publishing;
using Descent.Notebooks.Tests.Commands;

namespace Descent.Notebooks.Tests.Exercises;

/// <summary><c>run --solved</c> and <c>check</c>, on a notebook that brings a check of its own: the tool knows no library of exercises.</summary>
public sealed class SolvedTests : IDisposable
{
    private const string Engine = """
        static class Check
        {
            public static string Exercise01_1(int answer) => answer == 42 ? "correct"
                : Environment.GetEnvironmentVariable("DESCENT_MODE") == "grade" ? throw new Exception($"01.1 wrong: {answer}") : "wrong";
        }
        """;

    private const string Stub = "var answer = 0;   // yours\n// Hint(\"01.1\");\nCheck.Exercise01_1(answer)";
    private const string Solution = "# Solutions\n\n## 01.1 The answer\n\nThink.\n\n```csharp\nvar answer = 6 * 7;\n```\n\nOr:\n\n```csharp\nvar answer = 41;\n```\n";

    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private async Task Save(string? solution)
    {
        var notebook = Notebook.Load(_folder.Write("01-a", Engine, Stub));
        notebook.Cells[1].Json["metadata"]!["nbgrader"] = JsonNode.Parse("""
            {"cell_type": "code", "grade": true, "grade_id": "two", "locked": false, "points": 1, "schema_version": 3, "solution": true, "task": false}
            """);
        new NotebookSaver(_ => []).Save(await NotebookRunner.RunAsync(notebook, TimeSpan.FromSeconds(20)));
        if (solution is null) return;
        Directory.CreateDirectory(Path.Combine(_folder.Root, "notebooks", "solutions"));
        File.WriteAllText(Path.Combine(_folder.Root, "notebooks", "solutions", "01.md"), solution);
    }

    private async Task<(int ExitCode, string LastLine)> Tell(params string[] arguments)
    {
        var run = await Tool.RunAsync(_folder.Root, arguments);
        return (run.ExitCode, run.Lines.Length > 0 ? run.Lines[^1] : run.Errors);
    }

    [Fact]
    public async Task The_first_code_block_replaces_what_stands_above_the_check()
    {
        await Save(Solution);
        var solved = Solutions.PutInto(Notebook.Load(_folder.PathOf("01-a")));
        Assert.Equal("var answer = 6 * 7;\nCheck.Exercise01_1(answer)", solved.Cells[1].Source);
        Assert.Equal("two", solved.Cells[1].Id);
    }

    [Fact]
    public async Task Run_solved_and_check_pass_where_the_solution_is_correct_and_change_no_file()
    {
        await Save(Solution);
        var before = File.ReadAllText(_folder.PathOf("01-a"));
        Assert.Equal(0, (await Tell("run", "--solved")).ExitCode);
        Assert.Equal(0, (await Tell("check")).ExitCode);
        Assert.Equal(before, File.ReadAllText(_folder.PathOf("01-a")));
    }

    [Fact]
    public async Task A_solution_that_is_not_correct_fails_both()
    {
        await Save(Solution.Replace("6 * 7", "6 * 9", StringComparison.Ordinal));
        Assert.Equal((1, "01-a.ipynb · two · line 2: Exception: 01.1 wrong: 54"), await Tell("run", "--solved"));
        Assert.Equal((1, "01-a.ipynb · two · line 2: Exception: 01.1 wrong: 54 (with the solution in place)"), await Tell("check"));
        Assert.Equal(0, (await Tell("run")).ExitCode);
    }

    public static TheoryData<string, string> BadBooks { get; } = new()
    {
        { "# Solutions\n", "solutions/01.md has no heading \"## 01.1 …\", which cell two needs." },
        { "## 01.1 A\n\n42\n", "solutions/01.md: 01.1 has no code. Write a block ```csharp with what belongs into the cell above its check." },
        { Solution + "\n## 01.1 Again\n", "solutions/01.md has 2 headings \"## 01.1 …\". Keep one." },
        { Solution + "\n## 01.2 More\n", "solutions/01.md solves 01.2, but no cell of 01-a.ipynb checks it." },
    };

    [Theory]
    [MemberData(nameof(BadBooks))]
    public async Task Solutions_and_exercises_must_match(string book, string problem)
    {
        await Save(book);
        Assert.Equal((1, problem), await Tell("run", "--solved"));
        Assert.Equal((1, problem), await Tell("check"));
    }

    [Fact]
    public async Task Without_the_folder_check_runs_unsolved_only_and_run_solved_says_what_is_missing()
    {
        await Save(null);
        Assert.Equal(0, (await Tell("check")).ExitCode);
        Assert.Equal(
            (1, "01-a.ipynb has exercises, but there is no solutions/01.md beside it. Write one, with a heading \"## 01.1 …\" for each."),
            await Tell("run", "--solved"));
    }

    [Fact]
    public async Task Solved_notebooks_are_never_saved()
    {
        await Save(Solution);
        var run = await Tool.RunAsync(_folder.Root, "run", "--solved", "--save");
        Assert.Equal((1, "--solved changes the notebooks in memory only, so --save cannot go with it. Choose one."), (run.ExitCode, run.Errors));
    }

    [Theory]
    [InlineData("Quiz.Choice(\"04.12\", answer)", "04.12")]
    [InlineData("Quiz.Number(\"04.1\", 3)", "04.1")]
    [InlineData("Check.Exercise03_2(descend)", "03.2")]
    public void A_check_is_known_by_the_beginning_of_its_line(string check, string id)
    {
        var exercise = Assert.Single(ExerciseCell.In(_folder.Load("var x = 1;\n" + check)));
        Assert.Equal((id, check), (exercise.Id, exercise.Check));
    }

    [Theory]
    [InlineData("// Check.Exercise03_2(descend)")]
    [InlineData("var check = Check.Exercise03_2(descend);")]
    [InlineData("Quiz.Choice(id, answer)")]
    public void Other_lines_are_no_checks(string line) => Assert.Empty(ExerciseCell.In(_folder.Load(line)));
}
