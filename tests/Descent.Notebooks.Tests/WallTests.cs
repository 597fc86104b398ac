using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Tests;

public partial class WallTests
{
    private static readonly string[] s_floors = ["Documents", "Scripting", "Display", "Execution", "Publishing", "Commands"];

    [Fact]
    public void The_tool_knows_notebooks_and_no_gradients() =>
        Assert.DoesNotContain(typeof(Notebook).Assembly.GetReferencedAssemblies(), name => name.Name is "Descent" or "Descent.Course");

    [Fact]
    public void A_file_uses_only_the_floors_below_its_own()
    {
        var source = Path.Combine(Root(), "src", "Descent.Notebooks");
        var breaches =
            from floor in s_floors
            from file in Directory.EnumerateFiles(Path.Combine(source, floor), "*.cs", SearchOption.AllDirectories)
            from Match match in UsedFloor().Matches(File.ReadAllText(file))
            where Array.IndexOf(s_floors, match.Groups[1].Value) > Array.IndexOf(s_floors, floor)
            select $"{Path.GetRelativePath(source, file)} uses {match.Groups[1].Value}";
        Assert.Empty(breaches);
    }

    [Theory]
    [InlineData("Microsoft.DotNet.Interactive", "src/Descent.Notebooks.Kernel", "tests/Descent.Notebooks.Kernel.Tests")]
    [InlineData(
        "Plotly.NET",
        "src/Descent.PlotlyNet", "tests/Descent.PlotlyNet.Tests", "src/Descent.Notebooks.Kernel", "tests/Descent.Notebooks.Kernel.Tests")]
    public void Few_projects_see_other_peoples_notebook_packages(string package, params string[] allowed)
    {
        var root = Root();
        var seen =
            from folder in new[] { "src", "tests" }
            from file in Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs*", SearchOption.AllDirectories)
            let place = Path.GetRelativePath(root, file).Replace('\\', '/')
            where !place.Contains("/obj/", StringComparison.Ordinal) && !place.Contains("/bin/", StringComparison.Ordinal)
            where Path.GetExtension(file) is ".cs" or ".csproj"
            where File.ReadLines(file).Any(line => Reference(package).IsMatch(line))
            select string.Join('/', place.Split('/')[..2]);
        Assert.Empty(seen.Distinct().Except(allowed));
    }

    /// <summary>A package reference of a project, or a using of a file, at the start of its line: no code in a test's cell.</summary>
    private static Regex Reference(string package) =>
        new($@"^\s*<PackageReference Include=""{Regex.Escape(package)}\b|^(?:global )?using (?:static )?(?:\w+ = )?{Regex.Escape(package)}\b");

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NotebookDemos.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex(@"\busing (?:static )?Descent\.Notebooks\.(\w+)")]
    private static partial Regex UsedFloor();
}
