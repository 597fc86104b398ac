using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Descent.Data;
using Descent.Tests.Architecture;

namespace Descent.Course.Tests.Data;

/// <summary>The data sets are the ones that their README describes.</summary>
public partial class DataFilesTests
{
    private static readonly string s_folder = Repository.Path("data");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(s_folder).Select(file => Path.GetFileName(file)).Where(name => name != "README.md")
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_has_a_section_with_source_licence_columns_and_its_checksum(string name)
    {
        var section = Assert.Single(Sections().Matches(File.ReadAllText(Path.Combine(s_folder, "README.md")) + "\n## "), match =>
            match.Groups["name"].Value == name).Value;
        Assert.Contains("- **Source**: ", section);
        Assert.Contains("- **Licence**: ", section);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(s_folder, name))));
        Assert.Contains($"- **SHA-256**: `{checksum}`", section);
        Assert.All(
            File.ReadLines(Path.Combine(s_folder, name)).First().Split(','),
            column => Assert.Contains($"\n| `{Grid().Replace(column, "r_c")}` | ", section));
    }

    [Fact]
    public void The_sets_that_the_library_brings_along_are_those_of_the_files()
    {
        (string Name, string Target, Dataset Data)[] sets =
        [
            ("breast_cancer", "benign", RealData.BreastCancer),
            ("diabetes", "progression", RealData.Diabetes),
            ("digits", "digit", RealData.Digits),
            ("iris", "species", RealData.Iris),
            ("wine", "cultivar", RealData.Wine),
        ];
        Assert.Equal(Directory.GetFiles(s_folder, "*.csv").Length, sets.Length);
        Assert.All(sets, set =>
        {
            var file = Dataset.Read(Path.Combine(s_folder, $"{set.Name}.csv"), set.Target);
            Assert.Equal(file.FeatureNames, set.Data.FeatureNames);
            Assert.Equal(file.Features.ToArray(), set.Data.Features.ToArray());
            Assert.Equal(file.Targets.ToArray(), set.Data.Targets.ToArray());
        });
    }

    // Each from its heading up to the next one.
    [GeneratedRegex(@"^## (?<name>\S+)\n.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sections();

    /// <summary>The columns of a picture are described together: pixel_3_4 is a <c>pixel_r_c</c>.</summary>
    [GeneratedRegex(@"\d+_\d+$")]
    private static partial Regex Grid();
}
