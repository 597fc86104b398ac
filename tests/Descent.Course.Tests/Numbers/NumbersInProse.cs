using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Descent.Tests.Architecture;

namespace Descent.Course.Tests.Numbers;

/// <summary>
/// What stands in a notebook's prose is recomputed: each number of two digits or more, or with a decimal point, lies in a piece that
/// <see cref="All"/> lists, and every result that is listed agrees with a computation by another path (a closed form, a loop written out).
/// </summary>
public abstract partial class NumbersInProse
{
    /// <summary>The notebook's number, such as 03.</summary>
    protected abstract string Notebook { get; }

    private protected abstract IEnumerable<Said> All { get; }

    [Fact]
    public void Every_number_that_stands_in_prose_is_right()
    {
        var prose = Read(Notebook);
        var faults = All.SelectMany(said => said.In(prose) is { Count: > 0 } matches
            ? matches.Select(said.Fault).OfType<string>()
            : [$"\"{said.Fragment}\" does not stand in the prose of {Notebook}."]);
        Assert.Equal("", string.Join('\n', faults));
    }

    [Fact]
    public void Every_number_that_stands_in_prose_is_listed()
    {
        var prose = Read(Notebook);
        var listed = All.SelectMany(said => said.In(prose)).Select(match => (match.Index, End: match.Index + match.Length)).ToArray();
        var unlisted = Numerals().Matches(prose).Where(numeral => !listed.Any(
            place => place.Index <= numeral.Index && numeral.Index + numeral.Length <= place.End));
        Assert.Equal("", string.Join('\n', unlisted.Select(numeral =>
            prose[Math.Max(0, numeral.Index - 40)..Math.Min(prose.Length, numeral.Index + numeral.Length + 30)].ReplaceLineEndings(" "))));
    }

    /// <summary>The Markdown cells without code, links, headings and numbers of exercises and claims; each becomes a <c>·</c>.</summary>
    private static string Read(string notebook)
    {
        var file = Assert.Single(Directory.GetFiles(Repository.Path("notebooks"), notebook + "-*.ipynb"));
        var texts = JsonNode.Parse(File.ReadAllText(file))!["cells"]!.AsArray()
            .Where(cell => (string?)cell!["cell_type"] == "markdown")
            .Select(cell => string.Concat(cell!["source"]!.AsArray().Select(line => (string?)line)));
        return Skipped().Replace(string.Join("\n\n", texts), "·");
    }

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`|!?\[[^\]]*\]\([^)]*\)|^#.*?$|\b\d\d\.\d\b ★?|\b\d\d · |\\begin\{\w+\}\{[^}]*\}",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Skipped();

    [GeneratedRegex(@"(?<![\w.^_{])\d+(?:\{?,\}?\d{3})*(?:\.\d+|(?<=\d\d))(?!\^|[\w.]*\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Numerals();
}
