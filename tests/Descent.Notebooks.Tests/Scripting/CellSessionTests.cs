using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Tests.Scripting;

public class CellSessionTests : IAsyncLifetime
{
    private readonly List<object?> _displayed = [];
    private CellSession _session = null!;

    public async Task InitializeAsync() => _session = await CellSession.StartAsync(Path.GetTempPath(), _displayed.Add);

    public Task DisposeAsync() => Task.CompletedTask;

    private Task<CellResult> Run(string code) => _session.RunAsync("cell", code);

    private async Task<object?> ValueOf(string code)
    {
        var result = await Run(code);
        Assert.Empty(result.Errors);
        Assert.True(result.HasValue);
        return result.Value;
    }

    private async Task<string> ErrorsOf(string code) => string.Join('\n', (await Run(code)).Errors);

    [Fact]
    public async Task State_lives_from_cell_to_cell()
    {
        Assert.False((await Run("var x = 20; int Twice(int n) => 2 * n;")).HasValue);
        Assert.Equal(40, await ValueOf("Twice(x)"));
    }

    [Fact]
    public async Task A_name_declared_again_takes_the_new_meaning()
    {
        await Run("var x = 1; record P(int V);");
        await Run("var x = \"one\"; record P(string V);");
        Assert.Equal("one!", await ValueOf("new P(x + \"!\").V"));
    }

    [Theory]
    [InlineData("int.Parse(\"3\");")]
    [InlineData("var y = 3;")]
    [InlineData("Console.Out.Flush()")]
    [InlineData("await Task.Delay(1)")]
    [InlineData("// nothing")]
    public async Task A_statement_shows_nothing(string code)
    {
        var result = await Run(code);
        Assert.Equal((false, 0), (result.HasValue, result.Errors.Count));
    }

    [Fact]
    public async Task A_null_result_is_a_value() => Assert.Null(await ValueOf("(string)null"));

    [Fact]
    public async Task A_returned_value_is_a_value() => Assert.Equal(5, await ValueOf("return 5;"));

    [Fact]
    public async Task A_cell_awaits() => Assert.Equal(3, await ValueOf("await Task.Delay(5);\nawait Task.FromResult(3)"));

    [Fact]
    public async Task Csharp_14_is_spoken() => Assert.Equal(7, await ValueOf("""
        class Rate { public int Value { get => field; set => field = value < 0 ? throw new ArgumentException("negative") : value; } }
        Rate rate = new(); rate?.Value = 7; rate.Value
        """));

    [Fact]
    public async Task Display_hands_over_objects_while_the_cell_runs()
    {
        var result = await Run("display(1); display(null);\ndisplay(\"two\");");
        Assert.False(result.HasValue);
        Assert.Equal([1, null, "two"], _displayed);
    }

    [Fact]
    public async Task All_compile_errors_come_with_line_column_code_and_message() => Assert.Equal(
        """
        line 2: CS0103 at column 9: The name 'z' does not exist in the current context
        line 3: CS0029 at column 9: Cannot implicitly convert type 'string' to 'int'
        """,
        await ErrorsOf("var x = 1;\nvar y = z;\nint q = \"s\";"));

    [Fact]
    public async Task A_missing_semicolon_is_found_on_its_line() =>
        Assert.Equal("line 1: CS1002 at column 10: ; expected", await ErrorsOf("var x = 1\nvar y = 2;"));

    [Fact]
    public async Task An_exception_names_its_type_message_line_and_cause() => Assert.Equal(
        "line 3: InvalidOperationException: outer ← ArgumentException: inner",
        await ErrorsOf("var x = 1;\n\nthrow new InvalidOperationException(\"outer\", new ArgumentException(\"inner\"));"));

    [Fact]
    public async Task An_exception_from_an_earlier_cells_method_names_the_line_that_called_it()
    {
        await _session.RunAsync("earlier", "\n\n\nint Fail(int n) => n / (n - n);");
        Assert.Equal("line 2: DivideByZeroException: Attempted to divide by zero.", await ErrorsOf("var x = 1;\nFail(x)"));
    }

    [Fact]
    public async Task An_exception_after_an_await_keeps_its_line() =>
        Assert.Equal("line 2: Exception: late", await ErrorsOf("await Task.Delay(1);\nthrow new Exception(\"late\");"));

    [Fact]
    public async Task An_exception_in_library_code_names_the_line_of_the_cell() => Assert.Equal(
        "line 2: FormatException: The input string 'x' was not in a correct format.", await ErrorsOf("var text = \"x\";\nint.Parse(text)"));

    [Theory]
    [InlineData("var x = 2; throw new Exception();")]
    [InlineData("var x = 2; nonsense")]
    public async Task A_failed_cell_leaves_the_state_before_it(string failing)
    {
        await Run("var x = 1;");
        Assert.NotEmpty((await Run(failing)).Errors);
        Assert.Equal(1, await ValueOf("x"));
    }

    [Fact]
    public async Task A_missing_reference_says_which_command_builds_it_and_hides_what_follows_from_it() => Assert.Equal(
        "line 1: CS0006 at column 1: #r \"../artifacts/course/Descent.dll\" names a file that is not there. " +
        "If it belongs to this repository, build it: dotnet build -c Release",
        await ErrorsOf("#r \"../artifacts/course/Descent.dll\"\nusing Descent.Optimizers;"));

    [Fact]
    public async Task A_package_reference_says_that_packages_are_not_loaded() => Assert.Equal(
        "line 1: CS0006 at column 1: #r \"nuget: Plotly.NET\" asks for a package, which the tool's own kernel does not load. " +
        "Run this notebook with --kernel dotnet-interactive",
        await ErrorsOf("#r \"nuget: Plotly.NET\""));

    [Fact]
    public async Task A_reference_counts_from_the_notebooks_folder()
    {
        using var folder = new NotebookFolder();
        File.Copy(typeof(FactAttribute).Assembly.Location, Path.Combine(folder.Root, "lib.dll"));
        _session = await CellSession.StartAsync(Path.Combine(folder.Root, "notebooks"), _displayed.Add);
        Assert.Equal("xunit.core", await ValueOf("#r \"../lib.dll\"\ntypeof(Xunit.FactAttribute).Assembly.GetName().Name"));
    }

    [Theory]
    [InlineData("Spectre.Console")]
    [InlineData("Microsoft.CodeAnalysis")]
    [InlineData("Descent.Notebooks")]
    public async Task A_cell_does_not_see_the_tools_own_libraries(string name) =>
        Assert.Contains("CS0", await ErrorsOf($"using {name};"), StringComparison.Ordinal);
}
