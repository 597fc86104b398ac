using System.Text.RegularExpressions;

namespace Descent.Tests.Architecture;

/// <summary>A student reads each file on a screen or two.</summary>
public partial class FileTests
{
    private static readonly string[] s_files = [.. Repository.Sources("Descent")];

    [Fact]
    public void The_median_file_of_the_library_has_at_most_eighty_lines_and_none_more_than_four_hundred()
    {
        var lengths = s_files.Select(file => File.ReadLines(file).Count()).Order().ToArray();
        Assert.InRange(lengths[lengths.Length / 2], 1, 80);
        Assert.InRange(lengths[^1], 1, 400);
    }

    [Fact]
    public void A_file_declares_one_public_type_and_bears_its_name() => Assert.All(s_files, file =>
    {
        var names = PublicType().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).ToArray();
        Assert.InRange(names.Length, 0, 1);
        Assert.All(names, name => Assert.Equal(name, Path.GetFileName(file).Split('.')[0]));
    });

    // Declared at the margin: types within types belong to their host.
    [GeneratedRegex(
        @"^public (static |sealed |abstract |partial |readonly |ref )*"
        + @"(class|record struct|record|struct|interface|enum|delegate \S+) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
