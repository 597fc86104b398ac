namespace Descent.Notebooks.Tests;

/// <summary>What cells leave is the same in both kernels, output by output.</summary>
public sealed class SameOutputsTests(SharedOwnKernel sharedOwn, SharedInteractiveKernel sharedReal)
    : IClassFixture<SharedOwnKernel>, IClassFixture<SharedInteractiveKernel>, IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Values_console_displays_and_state_are_the_same()
    {
        string[] cells =
        [
            """
            Console.Write("a"); Console.Write('b'); Console.WriteLine(1.5); Console.Out.WriteLine();
            display("shown");
            Console.Error.WriteLine("é🙂");
            display(null); display(new[] { 1.5, 2 });
            Console.WriteLine("{0}", 7);
            var x = 2; x * 21
            """,
            SampleCells.FigureKit + "\ndisplay(new Fig(0.5)); new Fig(x)",
            "await Task.Delay(1); System.Threading.Tasks.Parallel.For(0, 1, i => Console.WriteLine(i));\nx = 3;",
            "(string)null",
            "System.IO.File.ReadAllText(\"../data.csv\") + Console.ReadLine()",
            "x / 2.0",
        ];
        File.WriteAllText(Path.Combine(_folder.Root, "data.csv"), "seven");
        var own = (await _folder.OwnAsync(cells)).Outputs();
        var real = await _folder.InteractiveAsync(cells);
        Assert.Equal(own, real.Outputs());
        Assert.Empty(real.FindingLines);
        Assert.Equal(13, own.Length);
    }

    [Fact]
    public async Task Compile_errors_have_the_same_lines_columns_and_words()
    {
        string[] cells = ["var x = 1;", "#r \"nope.dll\"\nusing A;", "\nvar y = z;\nint q = \"s\";"];
        foreach (var cell in cells[1..])
        {
            var own = (await sharedOwn.RunAsync(cells[0], cell)).FailureLines.ToArray();
            Assert.NotEmpty(own);
            Assert.Equal(own, (await sharedReal.RunAsync(cells[0], cell)).FailureLines);
        }
    }

    [Theory]
    [InlineData("Environment.Exit(3);")]
    [InlineData("int F(int n) => F(n + 1) + 1;\nF(0)")]
    [InlineData("var t = new System.Threading.Thread(() => throw new Exception(\"boom\")); t.Start(); t.Join();")]
    [InlineData("var o = Console.OpenStandardOutput();\no.Write(\"raw\\n\"u8); o.Flush(); Environment.Exit(0);")]
    public async Task A_cell_that_ends_its_process_fails_in_the_same_words(string code)
    {
        var own = await _folder.OwnAsync("1", code, "3");
        var real = await _folder.InteractiveAsync("1", code, "3");
        Assert.Single(own.FailureLines);
        Assert.Equal(own.FailureLines, real.FailureLines);
        Assert.Equal(own.Texts(), real.Texts());
        Assert.Equal(1, real.NotRun);
    }
}
