using System.Text.RegularExpressions;

namespace Descent.Course.Tests.Architecture;

/// <summary>
/// The floors of the teaching layer are folders, for its namespaces are what the setup cells of the notebooks import. A file mentions
/// what is declared on its own floor or below; the folders of two lessons do not see each other.
/// </summary>
public partial class FloorTests
{
    /// <summary>The floors and their heights; those of equal height do not see each other.</summary>
    private static readonly Dictionary<string, int> s_floors = new()
    {
        ["Display"] = 0,
        ["Measures"] = 1,
        ["Models"] = 1,
        ["Figures"] = 2,
        ["Plots"] = 3,
        ["Explorers"] = 4,
        ["Claims"] = 5,
        ["Exercises"] = 5,
        ["Lessons"] = 6,
    };

    private static readonly SourceFile[] s_files = [.. SourceFile.All("src/Descent.Course")];

    /// <summary>By name, the files that declare it. Plot has parts in several folders, so its methods count too.</summary>
    private static readonly Dictionary<string, SourceFile[]> s_declarations = (
        from file in s_files
        from name in file.Declared
        group file by name into homes
        select homes).ToDictionary(homes => homes.Key, homes => homes.Distinct().ToArray());

    [Fact]
    public void Every_file_stands_on_a_known_floor() => Assert.All(s_files, file => Assert.Contains(file.Floor, s_floors.Keys));

    [Fact]
    public void A_file_mentions_nothing_of_a_higher_floor()
    {
        var breaches =
            from file in s_files
            from declaration in s_declarations
            where declaration.Value.All(home => home.Floor != file.Floor && s_floors[home.Floor] >= s_floors[file.Floor])
            where file.Mentions(declaration.Key) && declaration.Value.Any(file.Imports)
            select $"{file.Path} mentions {declaration.Key} of {declaration.Value[0].Path}";
        Assert.Empty(breaches);
    }

    [Fact]
    public void A_lesson_mentions_nothing_of_another_lesson()
    {
        var breaches =
            from file in s_files
            where file.Lesson is not null
            from declaration in s_declarations
            where declaration.Value.All(home => home.Lesson is { } lesson && lesson != file.Lesson)
            where file.Mentions(declaration.Key)
            select $"{file.Path} mentions {declaration.Key} of {declaration.Value[0].Path}";
        Assert.Empty(breaches);
    }

    [Fact]
    public void The_search_sees_types_and_what_lessons_add_to_a_partial_class()
    {
        Assert.Equal(["Lessons"], s_declarations["PathComparison"].Select(home => home.Floor));
        Assert.Equal(["Lessons"], s_declarations["StepRule"].Select(home => home.Floor));
        Assert.Equal(["Lessons"], s_declarations["Plot.Cobweb"].Select(home => home.Floor));
        Assert.Contains("Plots", s_declarations["Plot"].Select(home => home.Floor));
        Assert.Contains(s_files, file => file.Floor == "Lessons" && file.Mentions("PathComparison"));
        Assert.Contains(s_files, file => file.Floor == "Plots" && file.Mentions("Plot.Contour"));
    }

    /// <summary>A file of the sources without its comments, and the namespaces that it is in or uses.</summary>
    private sealed partial record SourceFile(string Path, string Code, string Namespace, HashSet<string> Namespaces)
    {
        private readonly HashSet<string> _words = [.. Words().Matches(Code).Select(word => word.Value)];

        public IEnumerable<string> Declared => Types().Matches(Code).Select(type => type.Groups["name"].Value)
            .Concat(Path.Contains("/Plot.", StringComparison.Ordinal)
            ? Methods().Matches(Code).Select(method => "Plot." + method.Groups["name"].Value) : []);

        public string Floor => Path.Split('/')[0];

        public string? Lesson => Path.Split('/') is ["Lessons", var lesson, _] ? lesson : null;

        public static IEnumerable<SourceFile> All(string project)
        {
            var root = AppContext.BaseDirectory;
            while (!File.Exists(System.IO.Path.Combine(root, "NotebookDemos.sln")))
            {
                root = System.IO.Path.GetDirectoryName(root)!;
            }

            root = System.IO.Path.Combine(root, project);
            return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => (Path: System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
                .Where(file => file.Path.Split('/')[0] is not ("obj" or "bin"))
                .Select(file => new SourceFile(
                    file.Path,
                    Left().Replace(file.Text, ""),
                    InNamespace().Match(file.Text).Groups[1].Value,
                    [.. Seen().Matches(file.Text).Select(match => match.Groups[1].Value)]));
        }

        public bool Imports(SourceFile other) => Namespaces.Contains(other.Namespace);

        // Inside Plot its methods are called without its name.
        public bool Mentions(string name) => _words.Contains(name)
            || (Path.Contains("/Plot.", StringComparison.Ordinal) && name.StartsWith("Plot.", StringComparison.Ordinal)
                && _words.Contains(name[5..] + "("));

        [GeneratedRegex(@"^\s*//.*$|^(?:using|namespace) .*$", RegexOptions.Multiline)]
        private static partial Regex Left();

        [GeneratedRegex(@"^(?:using (?:static )?|namespace )(Descent\.Course\.\w+)", RegexOptions.Multiline)]
        private static partial Regex Seen();

        [GeneratedRegex(@"^namespace (Descent\.Course\.\w+)", RegexOptions.Multiline)]
        private static partial Regex InNamespace();

        // A name after a dot or before a bracket is a member's, unless something new is made.
        [GeneratedRegex(@"Plot\.\w+|(?<=new )\w+|(?<![.\w])\w+\(|(?<![.\w])\w+")]
        private static partial Regex Words();

        [GeneratedRegex(
            @"^(?:public|internal) (?:abstract |sealed |static |readonly |partial )*"
            + @"(?:(?:class|record struct|record|struct|enum) (?<name>\w+)|delegate [^(]*?(?<name>\w+)\()",
            RegexOptions.Multiline)]
        private static partial Regex Types();

        [GeneratedRegex(@"^    public static Figure (?<name>\w+)\(", RegexOptions.Multiline)]
        private static partial Regex Methods();
    }
}
