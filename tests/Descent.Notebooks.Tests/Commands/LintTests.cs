using System.Text.Json.Nodes;
using Descent.Notebooks.Commands.Lint;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Tests.Commands;

public class LintTests
{
    private static readonly JsonNode s_figure = JsonNode.Parse("""{"data": [{"y": [1, 2]}], "layout": {}}""")!;

    /// <summary>The findings in a notebook that is fine but for what the test does to it.</summary>
    private static IReadOnlyList<string> Findings(Action<Notebook> spoil, string name = "a.ipynb")
    {
        var notebook = Notebook.Parse(NotebookFolder.TextOf("new Fig(2)", "Console.WriteLine(1);"), name);
        foreach (var (index, cell) in notebook.CodeCells.Index())
        {
            cell.ExecutionCount = index + 1;
        }
        notebook.Cells[0].Outputs = [FigureOutput(s_figure, "AAAA", "A curve.", FigureHash.MetadataFor(s_figure))];
        notebook.Cells[1].Outputs = [Output.Stream("stdout", "1\n")];
        spoil(notebook);
        return LintRule.Findings(Notebook.Parse(notebook.ToText(), name));
    }

    private static Output FigureOutput(JsonNode figure, string? png, string plain, JsonObject metadata)
    {
        var data = new JsonObject { ["application/vnd.plotly.v1+json"] = figure.DeepClone() };
        if (png is not null)
        {
            data["image/png"] = png;
        }
        data["text/plain"] = plain;
        return Output.ExecuteResult(data, 1, metadata);
    }

    private static void AddMarkdown(Notebook notebook, string id, string text) =>
        notebook.Json["cells"]!.AsArray().Insert(0, NotebookFolder.MarkdownCell(id, text));

    private static void Print(Notebook notebook, string text) => notebook.Cells[1].Outputs = [Output.Stream("stdout", text)];

    [Fact]
    public void A_good_notebook_has_no_findings() => Assert.Empty(Findings(notebook => AddMarkdown(notebook, "title", "# A\n`<b>` a < b")));

    [Fact]
    public void Links_lead_somewhere() => Assert.Equal(
        ["a.ipynb · more · link: there is no 99-nowhere.ipynb. Link to a file beside the notebook, or write the name without a link."],
        Findings(notebook => AddMarkdown(notebook, "more", "[there](99-nowhere.ipynb#end), [here](#top), [web](https://example.org), " +
            "`f[0](x)`, $a[1](b)$")));

    [Fact]
    public void The_format_is_4_5() => Assert.Equal(
        ["a.ipynb · format: nbformat 4.6 instead of 4.5. Set \"nbformat_minor\" to 5."],
        Findings(notebook => notebook.Json["nbformat_minor"] = 6));

    [Theory]
    [InlineData("Two")]
    [InlineData("two_three")]
    [InlineData("-two")]
    public void Cell_ids_are_slugs(string id) => Assert.Equal(
        [$"a.ipynb · {id} · cell id: the id is missing or is no slug. Use lower-case words with dashes, each id once, such as second-try."],
        Findings(notebook => notebook.Cells[1].Json["id"] = id));

    [Fact]
    public void Cells_have_ids() =>
        Assert.StartsWith(
            "a.ipynb · #2 · cell id: the id is missing", Findings(notebook => notebook.Cells[1].Json.Remove("id")).Single(),
            StringComparison.Ordinal);

    [Fact]
    public void Cell_ids_are_unique() =>
        Assert.StartsWith(
            "a.ipynb · one · cell id: 2 cells share this id.", Findings(notebook => notebook.Cells[1].Json["id"] = "one").Single(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("kernelspec", """{"display_name": ".NET (C#)", "language": "C#", "name": "csharp"}""",
        """metadata.kernelspec is not {"display_name":".NET (C#)","language":"C#","name":".net-csharp"}""")]
    [InlineData("polyglot_notebook", "{}",
        """metadata.polyglot_notebook is not {"kernelInfo":{"defaultKernelName":"csharp",""" +
        "\"items\":[{\"aliases\":[],\"languageName\":\"csharp\",\"name\":\"csharp\"}]}}")]
    [InlineData("language_info", """{"name": "csharp"}""", "metadata.language_info.name is not \"C#\"")]
    public void The_kernel_metadata_is_exact(string key, string value, string what) => Assert.Equal(
        [$"a.ipynb · kernel: {what}. Copy the metadata of a notebook that passes."],
        Findings(notebook => notebook.Metadata[key] = JsonNode.Parse(value)));

    [Fact]
    public void Code_cells_name_the_csharp_kernel() => Assert.Equal(
        ["a.ipynb · two · cell kernel: the cell's metadata does not name the csharp kernel. " +
         "Write \"polyglot_notebook\": {\"kernelName\": \"csharp\"} into the metadata of code cells, and of no other."],
        Findings(notebook => notebook.Cells[1].Json["metadata"] = new JsonObject()));

    [Fact]
    public void Prose_names_no_kernel_or_a_kernel_would_run_it() => Assert.Equal(
        ["a.ipynb · prose · cell kernel: a cell without code names a kernel. " +
         "Write \"polyglot_notebook\": {\"kernelName\": \"csharp\"} into the metadata of code cells, and of no other."],
        Findings(notebook =>
        {
            AddMarkdown(notebook, "prose", "Words.");
            notebook.Json["cells"]![0]!["metadata"]!["polyglot_notebook"] = new JsonObject { ["kernelName"] = "markdown" };
        }));

    [Theory]
    [InlineData("#!import x.ipynb")]
    [InlineData("%time 1")]
    public void There_are_no_magics(string line) => Assert.Equal(
        [$"a.ipynb · two · magic: \"{line}\" is a magic. Write it as C#."],
        Findings(notebook => notebook.Cells[1].Source = $"var x = 1;\n{line}"));

    [Fact]
    public void Packages_are_for_the_appendix()
    {
        static void Ask(Notebook notebook) => notebook.Cells[1].Source = "#r \"nuget: Plotly.NET\"";
        Assert.Equal(
            ["01-a.ipynb · two · package: #r \"nuget: …\". " +
             "Reference a file that the build makes, or move this to an appendix: a notebook whose name begins with no digit."],
            Findings(Ask, "01-a.ipynb"));
        Assert.Empty(Findings(Ask, "A-plotly-net.ipynb"));
    }

    [Fact]
    public void A_cell_has_at_most_fifteen_lines()
    {
        static string Code(int lines) => string.Join('\n', Enumerable.Repeat("var x = 1;", lines)) + "\n";
        Assert.Empty(Findings(notebook => notebook.Cells[1].Source = Code(15)));
        Assert.Empty(Findings(notebook => notebook.Cells[1].Source = "using System.IO;\nusing static System.Math;\n" + Code(15)));
        Assert.Equal(
            ["a.ipynb · two · cell length: 16 lines of code, at most 15 are allowed. Split the cell, or move the mechanics into the " +
                "library."],
            Findings(notebook => notebook.Cells[1].Source = Code(16)));
    }

    [Fact]
    public void A_line_of_code_has_at_most_84_characters()
    {
        static string Code(int characters) => "var x = 1;\n// " + new string('α', characters - 3);
        Assert.Empty(Findings(notebook => notebook.Cells[1].Source = Code(84)));
        Assert.Equal(
            ["a.ipynb · two · line length: line 2 has 85 characters, at most 84 are allowed. " +
             "Break the line, or it scrolls sideways where it is read."],
            Findings(notebook => notebook.Cells[1].Source = Code(85)));
    }

    [Theory]
    [InlineData("Hello <script src=\"x\">", "<script")]
    [InlineData("<style>b {}</style>", "<style")]
    [InlineData("<div class=\"a\" style=\"color: red\">", "<div class=\"a\" style=")]
    public void Markdown_brings_no_scripts_and_styles(string text, string found) => Assert.Equal(
        [$"a.ipynb · prose · markup: \"{found}\" in a markdown cell. Use plain markdown."],
        Findings(notebook => AddMarkdown(notebook, "prose", text)));

    [Fact]
    public void Every_code_cell_was_executed_in_order()
    {
        Assert.Equal(
            ["a.ipynb · two · execution: never executed, expected 2. Run it with run --save."],
            Findings(notebook => notebook.Cells[1].ExecutionCount = null));
        Assert.Equal(
            ["a.ipynb · two · execution: execution count 5, expected 2. Run it with run --save."],
            Findings(notebook => notebook.Cells[1].ExecutionCount = 5));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/svg+xml")]
    public void Saved_outputs_hold_no_html(string mimeType) => Assert.Equal(
        ["a.ipynb · one · html output: a saved output holds html or svg. Save the notebook with run --save, which writes markdown, " +
            "pictures and text."],
        Findings(notebook => notebook.Cells[0].Outputs[0].Data[mimeType] = "<b/>"));

    public static TheoryData<string?, string, bool, string> BrokenFigures { get; } = new()
    {
        { null, "A curve.", false, "the figure has no PNG" },
        { "AAAA", " ", false, "the figure has no alt text" },
        { "AAAA", "A curve.", true, "the picture is stale: it was made from another figure" },
    };

    [Theory]
    [MemberData(nameof(BrokenFigures))]
    public void A_figure_has_a_fresh_picture_and_alt_text(string? png, string plain, bool stale, string what)
    {
        var metadata = FigureHash.MetadataFor(stale ? new JsonObject() : s_figure);
        Assert.Equal(
            [$"a.ipynb · one · picture: {what}. Run it with run --save, which draws what changed."],
            Findings(notebook => notebook.Cells[0].Outputs = [FigureOutput(s_figure, png, plain, metadata)]));
    }

    [Fact]
    public void A_figure_is_an_object_and_no_string() => Assert.Equal(
        ["a.ipynb · one · picture: the figure is saved as a string instead of an object. Run it with run --save, which draws what " +
            "changed."],
        Findings(notebook => notebook.Cells[0].Outputs[0].Data["application/vnd.plotly.v1+json"] = "{}"));

    [Theory]
    [InlineData("in /home/ada/x.csv", "/home/ada/x.csv")]
    [InlineData("at (/Users/ada/x.cs:3)", "/Users/ada/x.cs:3)")]
    [InlineData("C:\\Users\\ada", "C:\\Users\\ada")]
    [InlineData("file:///a/b", "file:///a/b")]
    [InlineData("/tmp/x", "/tmp/x")]
    public void Outputs_hold_no_absolute_path(string text, string found) => Assert.Equal(
        [$"a.ipynb · two · trace: an output contains {found}. Print relative paths, and nothing about the machine."],
        Findings(notebook => Print(notebook, text)));

    [Theory]
    [InlineData("see https://example.org/home/x and ../data/usr/x.csv")]
    [InlineData("a/b and 3/4, m/s, a: b\\c")]
    [InlineData("equal steps of the square root")]
    public void Relative_paths_and_addresses_are_fine(string text) => Assert.Empty(Findings(notebook => Print(notebook, text)));

    [Fact]
    public void Outputs_name_neither_machine_nor_user_nor_folder()
    {
        string[] traces = [Environment.MachineName, Environment.UserName, Directory.GetCurrentDirectory()];
        foreach (var trace in traces.Where(trace => trace.Length > 2 && trace != "root"))
        {
            Assert.Contains(
                "· two · trace: an output contains", Findings(notebook => Print(notebook, $"on {trace} today")).Single(),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_name_that_the_notebook_itself_uses_is_no_trace() => Assert.Empty(Findings(notebook =>
    {
        AddMarkdown(notebook, "prose", $"The {Environment.UserName} of it all.");
        Print(notebook, $"{Environment.UserName} found");
    }));

    [Fact]
    public void Figures_and_files_have_budgets()
    {
        var large = new JsonObject { ["data"] = new string('x', FigureBudget.Bytes) };
        Assert.Equal(
            ["a.ipynb · one · size: a figure of 400,011 bytes, at most 400,000 are allowed. Draw fewer points or fewer slider positions."],
            Findings(notebook => notebook.Cells[0].Outputs = [FigureOutput(large, "AAAA", "A curve.", FigureHash.MetadataFor(large))]));
        Assert.StartsWith(
            "a.ipynb · size: a file of 3,0",
            Findings(notebook => Print(notebook, new string('x', 3_000_000))).Single(),
            StringComparison.Ordinal);
    }
}
