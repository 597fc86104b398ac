using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Descent.Course.Exercises;

namespace Descent.Course.Tests.Glossary;

/// <summary>The map in <c>notebooks/README.md</c> agrees with what the notebooks say of themselves.</summary>
public partial class ReadmeTests
{
    public static TheoryData<string> Names => GlossaryTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_map_lists_every_notebook_with_its_title_minutes_and_prerequisites(string name)
    {
        var opening = Opening(name);
        var row = Row(line => line.Contains($"]({name}.ipynb)", StringComparison.Ordinal));
        var title = Title().Match(opening).Groups[1].Value;
        var facts = Facts().Match(opening);
        var prerequisites = Linked().Matches(facts.Groups["before"].Value).Select(match => match.Groups[1].Value).DefaultIfEmpty("–");
        Assert.StartsWith($"| [{name.Split('-')[0]} · {title}]({name}.ipynb) | {facts.Groups["minutes"].Value} | "
            + $"{string.Join(", ", prerequisites)} | ", row);
    }

    /// <summary>Reading and exercises make up the notebook's minutes, the exercises listed theirs, and none is missing.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_timing_adds_up_to_the_minutes_of_the_notebook_and_names_every_exercise(string name)
    {
        var number = name.Split('-')[0];
        var timing = Timing().Match(Row(line => line.StartsWith($"| {number} | ", StringComparison.Ordinal)));
        var exercises = timing.Groups["each"].Value.Split(", ").Select(each => each.Split(": ")).ToArray();
        Assert.Equal(
            Lesson.All.Single(lesson => lesson.Number == number).Exercises
                .Select(exercise => exercise.Id + (exercise.Title.EndsWith('★') ? " ★" : "")),
            exercises.Select(each => each[0]));
        var minutes = exercises.Sum(each => Whole(each[1]));
        Assert.Equal(Whole(timing.Groups["exercises"].Value), minutes);
        Assert.Equal(Whole(Facts().Match(Opening(name)).Groups["minutes"].Value), Whole(timing.Groups["reading"].Value) + minutes);

        static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static string Opening(string name)
    {
        var notebook = JsonNode.Parse(File.ReadAllText(Path.Combine(GlossaryTests.Notebooks, name + ".ipynb")))!;
        return string.Concat(notebook["cells"]![0]!["source"]!.AsArray().Select(line => (string?)line));
    }

    private static string Row(Func<string, bool> isIt) => Assert.Single(
        File.ReadLines(Path.Combine(GlossaryTests.Notebooks, "README.md")), line => line.StartsWith('|') && isIt(line));

    [GeneratedRegex(@"^\| \w+ \| (?<reading>\d+) min \| (?<exercises>\d+) min \| (?<each>.+) \|$")]
    private static partial Regex Timing();

    [GeneratedRegex(@"^# \w+ · (.+)$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\*\*Time\*\* (?<minutes>\d+) minutes · \*\*Prerequisites\*\* (?<before>.*)$", RegexOptions.Multiline)]
    private static partial Regex Facts();

    [GeneratedRegex(@"\]\((\w+)-[^)]*\.ipynb\)")]
    private static partial Regex Linked();
}
