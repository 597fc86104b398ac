using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Descent.Course.Tests.Glossary;

/// <summary>The map in <c>notebooks/README.md</c> agrees with what the notebooks say of themselves.</summary>
public partial class ReadmeTests
{
    public static TheoryData<string> Names => GlossaryTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_map_lists_every_notebook_with_its_title_minutes_and_prerequisites(string name)
    {
        var notebook = JsonNode.Parse(File.ReadAllText(Path.Combine(GlossaryTests.Notebooks, name + ".ipynb")))!;
        var opening = string.Concat(notebook["cells"]![0]!["source"]!.AsArray().Select(line => (string?)line));
        var row = Assert.Single(File.ReadLines(Path.Combine(GlossaryTests.Notebooks, "README.md")), line =>
            line.StartsWith('|') && line.Contains($"]({name}.ipynb)", StringComparison.Ordinal));
        var title = Title().Match(opening).Groups[1].Value;
        var facts = Facts().Match(opening);
        var prerequisites = Linked().Matches(facts.Groups["before"].Value).Select(match => match.Groups[1].Value).DefaultIfEmpty("–");
        Assert.StartsWith($"| [{name.Split('-')[0]} · {title}]({name}.ipynb) | {facts.Groups["minutes"].Value} | "
            + $"{string.Join(", ", prerequisites)} | ", row);
    }

    [GeneratedRegex(@"^# \w+ · (.+)$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\*\*Time\*\* (?<minutes>\d+) minutes · \*\*Prerequisites\*\* (?<before>.*)$", RegexOptions.Multiline)]
    private static partial Regex Facts();

    [GeneratedRegex(@"\]\((\w+)-[^)]*\.ipynb\)")]
    private static partial Regex Linked();
}
