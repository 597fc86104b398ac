using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Tests;

public partial class WallTests
{
    private static readonly string[] s_floors = ["Documents", "Scripting", "Display", "Execution", "Publishing", "Commands"];

    private static readonly string s_source = Path.Combine(Repository.Root, "src", "Descent.Notebooks");

    [Fact]
    public void The_tool_knows_notebooks_and_no_gradients() =>
        Assert.DoesNotContain(typeof(Notebook).Assembly.GetReferencedAssemblies(), name => name.Name is "Descent" or "Descent.Course");

    /// <summary>
    /// Whoever publishes notebooks about something else meets no word of these: texts come from the notebooks and site.json.
    /// </summary>
    [Fact]
    public void No_file_of_the_tool_holds_a_word_of_what_these_notebooks_are_about()
    {
        var words =
            from file in Repository.FilesBelow(s_source)
            where Path.GetExtension(file) is ".cs" or ".css" or ".js" or ".json" or ".svg"
            from line in File.ReadLines(file).Index()
            from Match match in CourseWord().Matches(OwnWords().Replace(line.Item, ""))
            select $"{Path.GetRelativePath(s_source, file)}:{line.Index + 1} {match.Value}";
        Assert.Empty(words);
    }

    [Theory]
    [InlineData("Gradient descent, one idea at a time", "Gradient", "descent")]
    [InlineData("Check.Exercise03_2(step), Quiz.Choice, Claim.Decide", "Check.Exercise", "Quiz.", "Claim.")]
    [InlineData("namespace Descent.Notebooks.Publishing; background: linear-gradient(to right)")]
    public void The_wall_sees_words_and_lets_the_tools_own_name_pass(string text, params string[] found) =>
        Assert.Equal(found, CourseWord().Matches(OwnWords().Replace(text, "")).Select(match => match.Value));

    [Fact]
    public void A_file_uses_only_the_floors_below_its_own()
    {
        var breaches =
            from floor in s_floors
            from file in Repository.FilesBelow(Path.Combine(s_source, floor))
            from Match match in UsedFloor().Matches(File.ReadAllText(file))
            where Array.IndexOf(s_floors, match.Groups[1].Value) > Array.IndexOf(s_floors, floor)
            select $"{Path.GetRelativePath(s_source, file)} uses {match.Groups[1].Value}";
        Assert.Empty(breaches);
    }

    [Theory]
    [InlineData("Microsoft.DotNet.Interactive", "src/Descent.Notebooks.Kernel", "tests/Descent.Notebooks.Kernel.Tests")]
    [InlineData(
        "Plotly.NET",
        "src/Descent.PlotlyNet", "tests/Descent.PlotlyNet.Tests", "src/Descent.Notebooks.Kernel", "tests/Descent.Notebooks.Kernel.Tests")]
    public void Few_projects_see_other_peoples_notebook_packages(string package, params string[] allowed)
    {
        var seen =
            from folder in new[] { "src", "tests" }
            from file in Repository.FilesBelow(Path.Combine(Repository.Root, folder))
            where Path.GetExtension(file) is ".cs" or ".csproj"
            where File.ReadLines(file).Any(line => Reference(package).IsMatch(line))
            select string.Join('/', Path.GetRelativePath(Repository.Root, file).Replace('\\', '/').Split('/')[..2]);
        Assert.Empty(seen.Distinct().Except(allowed));
    }

    /// <summary>A package reference of a project, or a using of a file, at the start of its line: no code in a test's cell.</summary>
    private static Regex Reference(string package) =>
        new($@"^(?:\s*<PackageReference Include=""|(?:global )?using (?:static )?(?:\w+ = )?){Regex.Escape(package)}\b");

    [GeneratedRegex(@"\busing (?:static )?Descent\.Notebooks\.(\w+)")]
    private static partial Regex UsedFloor();

    // Subjects, and the calls by which these notebooks check, ask and decide.
    [GeneratedRegex(
        @"gradient|descent|derivative|optimi[sz]er|learning.?rate|\bloss|neural|\bslope|parabola|hessian" +
        @"|\bCheck\.Exercise|\bQuiz\.|\bClaim\.|\bPredict\.|\bTodo\.|\bExplore\.", RegexOptions.IgnoreCase)]
    private static partial Regex CourseWord();

    // Its assembly's name, its key in a notebook's metadata, and a word of CSS.
    [GeneratedRegex(@"Descent\.Notebooks|MetadataKey = ""descent""|linear-gradient\(")]
    private static partial Regex OwnWords();
}
