using Descent.Notebooks.Display;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Tests.Exercises;

/// <summary>
/// The course's exercises as a student meets them: cells in a session, with the usings of a notebook. The tool knows none of the types;
/// what it sees of an answer is what it shows.
/// </summary>
public sealed class CourseCellsTests : IAsyncLifetime
{
    private const string Right = "StepRule step = (x, learningRate, slope) => x - learningRate * slope;";
    private const string Climbing = "StepRule step = (x, learningRate, slope) => x + learningRate * slope;";
    private const string Check = "\nCheck.Exercise03_1(step)";

    private CellSession _session = null!;

    public async Task InitializeAsync()
    {
        _session = await CellSession.StartAsync(CourseNotebooks.Folder, _ => { });
        Assert.Empty((await _session.RunAsync("setup", """
            #r "../artifacts/course/Descent.dll"
            #r "../artifacts/course/Descent.Course.dll"
            using Descent.Calculus;
            using Descent.Course.Exercises;
            using static Descent.Course.Exercises.Help;
            """)).Errors);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<string> Shown(string code)
    {
        var result = await _session.RunAsync("cell", code);
        Assert.Empty(result.Errors);
        return MimeBundle.Of(result.Value)[MimeType.Plain]!.GetValue<string>();
    }

    private async Task<string> FirstLine(string code) => (await Shown(code)).Split('\n')[0];

    private async Task<string> ErrorsOf(string code) => string.Join('\n', (await _session.RunAsync("cell", code)).Errors);

    [Fact]
    public async Task An_answer_that_is_written_again_is_really_checked_again()
    {
        Assert.Equal("✓ 03.1 · The step rule: correct", await FirstLine(Right + Check));
        Assert.Equal("✗ 03.1 · The step rule: wrong", await FirstLine(Climbing + Check));
        Assert.Equal("✓ 03.1 · The step rule: correct", await FirstLine(Right + Check));
    }

    [Fact]
    public async Task Cells_run_out_of_order_check_what_ran_last()
    {
        await FirstLine(Right + Check);
        Assert.Equal("✓ 03.4 · Predict divergence: correct", await FirstLine("var threshold = 2.0 / 6;\nCheck.Exercise03_4(threshold)"));
        await _session.RunAsync("later", Climbing);
        Assert.Equal("✗ 03.1 · The step rule: wrong", await FirstLine("Check.Exercise03_1(step)"));
        await _session.RunAsync("earlier", Right);
        Assert.Equal("✓ 03.1 · The step rule: correct", await FirstLine("Check.Exercise03_1(step)"));
    }

    [Fact]
    public async Task A_failed_second_try_fails_instead_of_checking_the_first()
    {
        await FirstLine(Right + Check);
        Assert.StartsWith("line 1: CS1593", await ErrorsOf("StepRule step = (x, slope) => x - slope;" + Check), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_is_refused_because_its_old_overload_could_be_tested()
    {
        const string advice = "✗ 03.1 · The step rule: wrong\n" +
            "`step` is a method. A notebook keeps the old versions of a method, so this check could test one that you have replaced. " +
            "Write it as a lambda: `StepRule step = (x, learningRate, slope) => …;`";
        Assert.Equal(advice, await Shown("double step(double x, double learningRate, double slope) => x - learningRate * slope;" + Check));
        // The trap: the new version has other parameters, so the old one is still there and would pass.
        Assert.Equal(advice, await Shown("double step(double x, double slope) => x + slope;" + Check));
        // And the way out.
        Assert.Equal("✗ 03.1 · The step rule: wrong", await FirstLine(Climbing + Check));
    }

    [Theory]
    [InlineData("StepRule step = (x, learningRate, slope) => \"left\";", "CS0029", "Cannot implicitly convert type 'string' to 'double'")]
    [InlineData("var step = 3;", "CS1503", "cannot convert from 'int' to 'Descent.Course.Exercises.StepRule'")]
    [InlineData("StepRule step = (x, slope) => x;", "CS1593", "Delegate 'StepRule' does not take 2 arguments")]
    [InlineData("var step = (double x) => x;", "CS1503", "to 'Descent.Course.Exercises.StepRule'")]
    public async Task An_answer_of_the_wrong_type_is_an_error_of_the_compiler(string answer, string code, string message)
    {
        var errors = await ErrorsOf(answer + Check);
        Assert.Contains(code, errors, StringComparison.Ordinal);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_the_wrong_type_is_an_error_of_the_compiler() => Assert.Equal(
        "line 1: CS1503 at column 20: Argument 1: cannot convert from 'string' to 'double'", await ErrorsOf("Check.Exercise03_4(\"1/3\")"));

    [Fact]
    public async Task Commented_out_help_works_once_the_slashes_are_gone()
    {
        var shown = await Shown(Climbing + "\nHint(\"03.1\");" + Check);
        Assert.Contains("\nHint 1 of 3\n", shown, StringComparison.Ordinal);
        Assert.StartsWith("03.1 · The step rule · solution\n", await Shown("Solution(\"03.1\")"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_name_of_the_engine_is_found_by_the_notebooks_usings()
    {
        Assert.Equal(
            "○ 03.1 · The step rule: not attempted", await FirstLine("StepRule step = (x, learningRate, slope) => Todo.Number;" + Check));
        Assert.Equal(
            "○ 03.2 · The loop: not attempted",
            await FirstLine("DescentLoop descend = (f, start, learningRate, steps) => Todo.Vector;\nCheck.Exercise03_2(descend)"));
        Assert.Equal("○ 03.4 · Predict divergence: not attempted", await FirstLine("Quiz.Number(\"03.4\", Todo.Number)"));
        Assert.Equal("✓ Prediction · steps: correct", await FirstLine("Predict.Number(\"steps\", 90, () => 91)"));
        Assert.EndsWith(" of 6 correct", await FirstLine("Course.Progress()"), StringComparison.Ordinal);
        Assert.StartsWith(
            "line 1: ArgumentException: The answer of exercise 03.1 is not a letter.",
            await ErrorsOf("Quiz.Choice(\"03.1\", Todo.Choice)"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_of_the_students_code_is_advice_and_no_stack_trace() => Assert.StartsWith(
        "✗ 03.1 · The step rule: wrong\nYour code stopped: an integer was divided by 0. In C#, `1 / 2` divides integers too; write `1.0 " +
        "/ 2`. " +
        "It says: `DivideByZeroException: Attempted to divide by zero.`. It happened for x = -1,",
        await Shown("var zero = 0;\nStepRule step = (x, learningRate, slope) => 1 / zero;" + Check), StringComparison.Ordinal);

    [Fact]
    public async Task An_endless_loop_ends_by_the_budget_of_calls() => Assert.StartsWith(
        "✗ 03.2 · The loop: wrong\nThe budget of 1,000 calls of the function is used up. Does the loop have an end, and does each step " +
        "bring it closer? " +
        "A `while` loop without an end is the usual reason. It happened for f = x^2 - 4x, start = -1",
        await Shown("DescentLoop descend = (f, start, learningRate, steps) => { while (f.Derivative(start) != 0) ; return Todo.Vector; " +
            "};\nCheck.Exercise03_2(descend)"),
        StringComparison.Ordinal);
}
