using System.Text.RegularExpressions;

namespace Descent.Notebooks.Documents;

/// <summary>
/// The format of a book of solutions, <c>solutions/03.md</c>: a heading <c>## 03.2 Title</c> for each exercise, prose below it, and a
/// block <c>```csharp</c> with what belongs into the exercise's cell above its check. Further blocks are for reading.
/// </summary>
/// <remarks>The library that shows solutions to readers compiles this file too, so that there is one definition of the format.</remarks>
internal static partial class SolutionSections
{
    /// <summary>What stands below the headings, by the exercise's number; a number twice where a heading stands twice.</summary>
    public static ILookup<string, string> In(string markdown) =>
        Heading().Split(markdown.ReplaceLineEndings("\n")).Skip(1).Chunk(2).ToLookup(part => part[0], part => part[1].Trim());

    /// <summary>The code of a section's first block, or null when it has none.</summary>
    public static string? CodeIn(string section) =>
        Code().Match(section) is { Success: true } match ? match.Groups[1].Value.TrimEnd() : null;

    [GeneratedRegex(@"^## (\w+\.\d+)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
