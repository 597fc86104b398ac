using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Tests;

/// <summary>What only .NET Interactive's kernel does, and how it fails.</summary>
public sealed class InteractiveCellsTests(SharedInteractiveKernel shared) : IClassFixture<SharedInteractiveKernel>, IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Displays_are_updated_in_place_in_a_later_cell_too()
    {
        var run = await shared.RunAsync(
            "var a = display(\"a1\"); var b = \"b1\".Display();\nConsole.WriteLine(\"between\"); a.Update(\"a2\");", "b.Update(\"b2\");");
        Assert.Equal(
            ["display_data: text/plain a2", "display_data: text/plain b2", "stdout: between\n"],
            run.Texts());
    }

    [Fact]
    public async Task Html_and_asked_for_MIME_types_are_the_kernels_own_and_registered_formatters_count()
    {
        var run = await shared.RunAsync(
            "HTML(\"<b>x</b>\")",
            "display(\"<i>y</i>\", \"text/html\"); \"*z*\".DisplayAs(\"text/markdown\");\n3.Display(\"application/json\");",
            "using Microsoft.DotNet.Interactive.Formatting;\nrecord P(int A);\n" +
            "Formatter.Register<P>(p => $\"<p>{p.A}</p>\", \"text/html\");\nnew P(7)");
        Assert.Equal(
            [
                "execute_result: text/html <b>x</b>",
                "display_data: text/html &lt;i&gt;y&lt;/i&gt;",
                "display_data: text/markdown *z*",
                "display_data: application/json 3",
                "execute_result: text/html <p>7</p>",
            ],
            run.Texts().Select(WithoutFrame));
    }

    // What the kernel puts around a text's html.
    private static string WithoutFrame(string text) =>
        text.Replace("<div class=\"dni-plaintext\"><pre>", "", StringComparison.Ordinal).Split("</pre></div>")[0];

    [Fact]
    public async Task Magics_work()
    {
        shared.Write("other", "var imported = 5;");
        var run = await shared.RunAsync("#!import other.ipynb", "#!time\n\"timed\"", "#!csharp\nimported + 2");
        var texts = run.Texts();
        Assert.Equal(["execute_result: text/plain timed", "execute_result: text/plain 7"], [texts[0], texts[2]]);
        Assert.Matches(@"^display_data: text/plain Wall time: [\d.]+ms$", texts[1]);
    }

    [Fact]
    public async Task A_magic_that_does_not_exist_is_named() => Assert.Equal(
        "sample.ipynb · one · line 1: DNI101 at column 1: Unknown magic command '#!nonsense'",
        Assert.Single((await shared.RunAsync("#!nonsense\n1")).FailureLines));

    [Fact]
    public async Task A_throwing_cell_keeps_what_it_showed_and_the_rest_is_not_run()
    {
        var run = await shared.RunAsync(
            "1", "Console.WriteLine(\"before\");\nthrow new Exception(\"no\", new Exception(\"cause\"));", "3");
        Assert.Equal(["sample.ipynb · two · Exception: no ← Exception: cause"], run.FailureLines);
        Assert.Equal(["stdout: before\n", "error: Exception: no ← Exception: cause"], run.Texts()[1..]);
    }

    [Fact]
    public async Task A_value_that_cannot_be_shown_fails_its_cell_and_loses_no_output()
    {
        var run = await shared.RunAsync(
            "class Bad { public override string ToString() => throw new Exception(\"shy\"); }\n" +
            "Console.WriteLine(\"a\"); display(new Bad()); Console.WriteLine(\"b\"); display(\"c\"); \"d\"");
        Assert.Equal(["sample.ipynb · one · its value cannot be displayed: Exception: shy"], run.FailureLines);
        Assert.Equal(["stdout: a\nb\n", "display_data: text/plain c", "execute_result: text/plain d"], run.Texts()[..^1]);
    }

    [Theory]
    [InlineData("display(new Orphan());")]
    [InlineData("new Orphan()")]
    public async Task A_MIME_type_without_a_formatter_is_an_error_and_the_process_lives(string code)
    {
        const string orphan = "\n[TypeFormatterSource(typeof(Source), PreferredMimeTypes = new[] { \"image/png\" })]\nrecord Orphan();";
        var run = await shared.RunAsync(SampleCells.FigureKit + orphan, "Console.WriteLine(\"before\");\n" + code);
        Assert.Equal(
            ["sample.ipynb · two · Orphan cannot be displayed: it prefers image/png, for which Source creates no formatter; " +
             "add one or drop it from PreferredMimeTypes."],
            run.FailureLines);
        Assert.Equal("stdout: before\n", run.Texts()[0]);
    }

    [Fact]
    public async Task Endless_printing_fails_the_cell() => Assert.Equal(
        "sample.ipynb · one · InvalidOperationException: This notebook wrote more than 1,000,000 characters to the console. " +
        "Print less, or every hundredth step.",
        Assert.Single((await _folder.InteractiveAsync("while (true)\n  Console.WriteLine(new string('x', 10_000));")).FailureLines));

    [Fact]
    public async Task A_cell_that_never_ends_is_stopped()
    {
        var notebook = _folder.Load("1", "Console.WriteLine(\"in\"); while (true) ;");
        var run = await NotebookRunner.RunAsync(notebook, TimeSpan.FromSeconds(2), kernel: Kernel.Of("dotnet-interactive"));
        Assert.Equal(
            ["sample.ipynb · two · used more than 2 s of processor time and was stopped. " +
             "Look for a loop that does not end, try fewer steps, or allow more with --time-limit"],
            run.FailureLines);
        Assert.Equal("stdout: in\n", run.Texts()[1]);
    }
}
