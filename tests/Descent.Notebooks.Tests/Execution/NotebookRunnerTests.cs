using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Tests.Execution;

public sealed class NotebookRunnerTests(SharedOwnKernel shared) : IClassFixture<SharedOwnKernel>, IDisposable
{
    private readonly NotebookFolder _folder = new();

    private Task<NotebookRun> Run(params string[] codes) => NotebookRunner.RunAsync(_folder.Load(codes), TimeSpan.FromSeconds(20));

    private static string Short(Output output) => output.Kind switch
    {
        "stream" => $"{output.Json["name"]}: {output.Text}",
        "error" => $"error: {output.Json["evalue"]}",
        _ => $"{output.Kind}: {output.TextOf("text/plain")}",
    };

    private static void AssertFails(NotebookRun run, string line)
    {
        Assert.False(run.Passed);
        Assert.Equal([line], run.FailureLines);
    }

    [Fact]
    public async Task Console_and_display_keep_their_order_and_writes_in_a_row_become_one_stream()
    {
        var run = await shared.RunAsync("""
            Console.Write("a"); Console.Write('b'); Console.WriteLine(1.5); Console.Out.WriteLine();
            display("shown");
            Console.Error.WriteLine("é🙂");
            Console.WriteLine("{0}", 7);
            "result"
            """);
        Assert.True(run.Passed);
        Assert.Equal(
            ["stdout: ab1.5\n\n", "display_data: shown", "stderr: é🙂\n", "stdout: 7\n", "execute_result: result"],
            run.Cells.Single().Outputs.Select(Short));
    }

    [Fact]
    public async Task Cells_share_their_state_and_results_carry_the_count()
    {
        var run = await Run("var x = 2;", "await Task.Delay(1); x * 21");
        Assert.Empty(run.Cells[0].Outputs);
        var result = run.Cells[1].Outputs.Single();
        Assert.Equal(("execute_result: 42", 2), (Short(result), result.ExecutionCount));
    }

    [Fact]
    public async Task Cells_run_in_the_notebooks_folder_and_read_no_requests()
    {
        File.WriteAllText(Path.Combine(shared.Root, "data.csv"), "seven");
        var run = await shared.RunAsync("File.ReadAllText(\"../data.csv\") + Console.ReadLine()".Insert(0, "System.IO."), "1");
        Assert.Equal(["execute_result: seven", "execute_result: 1"], run.Cells.Select(cell => Short(cell.Outputs.Single())));
    }

    [Fact]
    public async Task Text_written_past_the_console_is_still_console_text()
    {
        var run = await shared.RunAsync("var o = Console.OpenStandardOutput();\no.Write(\"raw\\n\"u8); o.Flush();");
        Assert.Equal(["stdout: raw\n"], run.Cells.Single().Outputs.Select(Short));
    }

    [Fact]
    public async Task A_throwing_cell_keeps_what_it_showed_and_the_rest_is_not_run()
    {
        var run = await Run("1", "Console.WriteLine(\"before\");\nthrow new Exception(\"no\");", "3");
        AssertFails(run, "sample.ipynb · two · line 2: Exception: no");
        Assert.Equal((2, 1), (run.Cells.Count, run.NotRun));
        Assert.Equal(["stdout: before\n", "error: line 2: Exception: no"], run.Cells[1].Outputs.Select(Short));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_names_its_line() =>
        AssertFails(await shared.RunAsync("var x = 1;\nx.Foo()"),
            "sample.ipynb · one · line 2: CS1061 at column 3: 'int' does not contain a definition for 'Foo' " +
            "and no accessible extension method " +
            "'Foo' accepting a first argument of type 'int' could be found (are you missing a using directive or an assembly reference?)");

    [Fact]
    public async Task A_cell_that_never_ends_is_stopped()
    {
        var run = await NotebookRunner.RunAsync(_folder.Load("1", "Console.WriteLine(\"in\"); while (true) ;"), TimeSpan.FromSeconds(1));
        AssertFails(run,
            "sample.ipynb · two · used more than 1 s of processor time and was stopped. " +
            "Look for a loop that does not end, try fewer steps, or allow more with --time-limit");
        Assert.Equal("stdout: in\n", Short(run.Cells[1].Outputs[0]));
        Assert.True(run.Cells[1].Duration >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_cell_that_waits_uses_no_processor_time()
    {
        var run = await shared.RunAsync(
            TimeSpan.FromSeconds(2.5), "await Task.Delay(1300); System.Threading.Thread.Sleep(1300);\n1");
        Assert.Equal(["execute_result: 1"], run.Cells.Single().Outputs.Select(Short));
    }

    [Fact]
    public async Task A_cell_that_waits_without_end_is_stopped_too()
    {
        var notebook = _folder.Load("Console.WriteLine(\"in\"); await Task.Delay(-1);");
        using var worker = WorkerProcess.Start(Kernel.Own, notebook.Folder);
        var run = await worker.RunAsync(notebook.Cells[0], new CellLimit(TimeSpan.FromSeconds(20)) { Waiting = TimeSpan.FromSeconds(1) });
        Assert.Equal(
            "waited for 1 s, computing next to nothing, and was stopped. Look for a wait that does not end, " +
            "or allow more with --time-limit: a wait may take six times its seconds, and 60 s at least",
            run.Errors.Single().Message);
        Assert.Equal("stdout: in\n", Short(run.Outputs[0]));
    }

    [Theory]
    [InlineData("Environment.Exit(3);",
        "ended the process with exit code 3. Look for Environment.Exit; a cell must leave its process alive")]
    [InlineData("int F(int n) => F(n + 1) + 1;\nF(0)",
        "ended the process by a stack overflow. Look for a method that calls itself without end")]
    [InlineData("var t = new System.Threading.Thread(() => throw new Exception(\"boom\")); t.Start(); t.Join();",
        "ended the process by an exception outside the cell's own thread. Unhandled exception. System.Exception: boom")]
    public async Task A_cell_that_ends_its_process_fails_in_words(string code, string message)
    {
        var run = await Run("1", code, "3");
        AssertFails(run, $"sample.ipynb · two · {message}");
        Assert.Equal(1, run.NotRun);
    }

    [Fact]
    public async Task A_task_that_fails_unseen_is_reported() => AssertFails(
        await Run("_ = Task.Run(() => throw new Exception(\"lost\"));\nawait Task.Delay(100);"),
        "sample.ipynb · one · a task that nobody awaited failed: Exception: lost");

    [Fact]
    public async Task A_value_that_cannot_be_shown_fails_its_cell() => AssertFails(
        await shared.RunAsync("class Bad { public override string ToString() => throw new Exception(\"shy\"); }\nnew Bad()"),
        "sample.ipynb · one · its value cannot be displayed: Exception: shy");

    [Fact]
    public async Task Endless_printing_fails_the_cell() => AssertFails(
        await Run("while (true)\n  Console.WriteLine(new string('x', 10_000));"),
        "sample.ipynb · one · line 2: InvalidOperationException: This notebook wrote more than 1,000,000 characters to the console. " +
        "Print less, or every hundredth step.");

    [Fact]
    public async Task A_notebook_that_needs_a_package_is_skipped_and_not_passed()
    {
        var run = await Run("#r \"nuget: Plotly.NET, 5.0.0\"", "1");
        Assert.Equal(
            (false, "it loads a package by #r \"nuget: …\", which --kernel dotnet-interactive does", 0),
            (run.Passed, run.SkippedBecause, run.Cells.Count));
    }

    public void Dispose() => _folder.Dispose();
}
