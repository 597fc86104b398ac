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

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NotebookDemos.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex(@"\busing (?:static )?Descent\.Notebooks\.(\w+)")]
    private static partial Regex UsedFloor();
}
