using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Tests.Commands;

namespace Descent.Notebooks.Tests.Exercises;

/// <summary>
/// <c>run --solved</c> and <c>check</c>, on a notebook that brings a check of its own: the tool knows no library of exercises.
/// </summary>
public sealed class SolvedTests : IDisposable
{
    private const string Engine = """
        static class Judge
        {
            public static string First(int answer) => answer == 42 ? "right"
                : Environment.GetEnvironmentVariable("STRICTNESS") != "strict" ? "wrong"
                : throw new Exception($"01.1 wrong: {answer}");
        }
        """;

    private const string Stub = "var answer = 0;   // yours\n// Hint(\"01.1\");\nJudge.First(answer)";
    private const string Solution = "# Solutions\n\n## 01.1 The answer\n\nThink.\n\n```csharp\nvar answer = 6 * " +
        "7;\n```\n\nOr:\n\n```csharp\nvar answer = 41;\n```\n";

    private readonly NotebookFolder _folder = new();

    private string Notebooks => Path.Combine(_folder.Root, "notebooks");

    public void Dispose() => _folder.Dispose();

    /// <summary>The notebook as it is saved, with its exercise unsolved, and beside it the book of solutions.</summary>
    private Notebook Write(string? solutions, string prose = "**01.1 · The answer.** What is it?")
    {
        var json = JsonNode.Parse(NotebookFolder.TextOf(Engine, Stub))!;
        var cells = json["cells"]!.AsArray();
        cells.Insert(1, NotebookFolder.MarkdownCell("prose", prose));
        cells[2]!["metadata"]!["nbgrader"] = JsonNode.Parse("""
            {"cell_type": "code", "grade": true, "grade_id": "two", "locked": false, "points": 1,
             "schema_version": 3, "solution": true, "task": false}
            """);
        cells[0]!["execution_count"] = 1;
        cells[2]!["execution_count"] = 2;
        cells[2]!["outputs"] = new JsonArray(Output.ExecuteResult(new JsonObject { ["text/plain"] = "wrong" }, 2).Json);
        File.WriteAllText(_folder.PathOf("01-a"), NotebookText.Of(json.AsObject()) + "\n");
        File.WriteAllText(
            Path.Combine(Notebooks, "site.json"), """{"exercises": {"modeVariable": "STRICTNESS", "learn": "mild", "grade": "strict"}}""");
        if (solutions is not null)
        {
            Directory.CreateDirectory(Path.Combine(Notebooks, "solutions"));
            File.WriteAllText(Path.Combine(Notebooks, "solutions", "01.md"), solutions);
        }
        return Notebook.Load(_folder.PathOf("01-a"));
    }

    private async Task<(int ExitCode, string LastLine)> Tell(params string[] arguments)
    {
        var run = await Tool.RunAsync(_folder.Root, arguments);
        return (run.ExitCode, run.Lines.Length > 0 ? run.Lines[^1] : run.Errors);
    }

    [Fact]
    public void The_first_code_block_replaces_what_stands_above_the_check()
    {
        var solved = Solutions.PutInto(Write(Solution));
        Assert.Equal("var answer = 6 * 7;\nJudge.First(answer)", solved.Cells[2].Source);
        Assert.Equal("two", solved.Cells[2].Id);
    }

    [Fact]
    public async Task Run_solved_and_check_pass_where_the_solution_is_correct_and_change_no_file()
    {
        Write(Solution);
        var before = File.ReadAllText(_folder.PathOf("01-a"));
        Assert.Equal(0, (await Tell("run", "--solved")).ExitCode);
        Assert.Equal(0, (await Tell("check")).ExitCode);
        Assert.Equal(before, File.ReadAllText(_folder.PathOf("01-a")));
    }

    [Fact]
    public async Task A_solution_that_is_not_correct_fails_the_check()
    {
        Write(Solution.Replace("6 * 7", "6 * 9", StringComparison.Ordinal));
        Assert.Equal((1, "01-a.ipynb · two · line 2: Exception: 01.1 wrong: 54 (with the solution in place)"), await Tell("check"));
    }

    [Fact]
    public async Task Without_the_folder_check_runs_unsolved_only_and_run_solved_says_what_is_missing()
    {
        Write(null);
        Assert.Equal(0, (await Tell("check")).ExitCode);
        Assert.Equal(
            (1, "01-a.ipynb has exercises, but there is no solutions/01.md beside it. Write one, with a heading \"## 01.1 …\" for each."),
            await Tell("run", "--solved"));
    }

    public static TheoryData<string, string> BadBooks { get; } = new()
    {
        { "# Solutions\n", "solutions/01.md has no heading \"## 01.1 …\", which cell two needs." },
        { "## 01.1 A\n\n42\n", "solutions/01.md: 01.1 has no code. Write a block ```csharp with what belongs into the cell above its " +
            "check." },
        { Solution + "\n## 01.1 Again\n", "solutions/01.md has 2 headings \"## 01.1 …\". Keep one." },
        { Solution + "\n## 01.2 More\n", "solutions/01.md solves 01.2, but no cell of 01-a.ipynb checks it." },
    };

    [Theory]
    [MemberData(nameof(BadBooks))]
    public void Solutions_and_exercises_must_match(string book, string problem)
    {
        var notebook = Write(book);
        Assert.Equal(problem, Assert.Throws<NotebookException>(() => Solutions.PutInto(notebook)).Message);
    }

    [Fact]
    public void An_exercise_without_a_number_has_no_solution() => Assert.Equal(
        "01-a.ipynb · two is an exercise without a number. Begin the prose above it with one in bold, such as **03.2 · The loop.**",
        Assert.Throws<NotebookException>(() => Solutions.PutInto(Write(Solution, "What is it?"))).Message);

    [Fact]
    public async Task Solved_notebooks_are_never_saved()
    {
        Write(Solution);
        var run = await Tool.RunAsync(_folder.Root, "run", "--solved", "--save");
        Assert.Equal(
            (1, "--solved changes the notebooks in memory only, so --save cannot go with it. Choose one."), (run.ExitCode, run.Errors));
    }

    [Theory]
    [InlineData("## Exercises\n\nSome words, 12.5 of them.\n\n**01.1 · The first.** Do it.", "01.1")]
    [InlineData("### A.12 By hand", "A.12")]
    [InlineData("> **7.3** Do *it*.", "7.3")]
    [InlineData("It takes 0.5 s.", "")]
    public void An_exercises_number_begins_a_heading_or_bold_words_above_it(string prose, string number)
    {
        var exercise = Assert.Single(ExerciseCell.In(Write(null, prose)));
        Assert.Equal((number, "Judge.First(answer)"), (exercise.Number, exercise.Check));
    }
}
