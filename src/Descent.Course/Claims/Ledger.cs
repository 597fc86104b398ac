using System.Text.RegularExpressions;

namespace Descent.Course.Experiments;

/// <summary>
/// The ledger of claims: Markdown that GitHub shows well and that is read strictly. First a table of the texts, then a section per
/// claim: its number as the heading, the quotation, and one line for each of the fields below.
/// </summary>
internal sealed partial class Ledger
{
    private static readonly string[] s_fields = ["text", "verdict", "it should say", "notebook"];

    private readonly string _file;
    private readonly Dictionary<string, SourceText> _texts = [];
    private readonly List<Claim> _claims = [];

    private Ledger(string file) => _file = file;

    /// <summary>The course's own: <c>notebooks/claims.md</c>.</summary>
    public static Ledger Course { get; } = Embedded();

    /// <summary>The texts by their number.</summary>
    public IReadOnlyDictionary<string, SourceText> Texts => _texts;

    /// <summary>The claims in the order of the file.</summary>
    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>Reads a ledger.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="markdown">Its text.</param>
    /// <exception cref="FormatException">
    /// A line or a section is not as it should be; the message names the file, the line and what to write.
    /// </exception>
    public static Ledger Parse(string file, string markdown)
    {
        var ledger = new Ledger(file);
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, IsHeading) is >= 0 and var found ? found : lines.Length;
        ledger.ReadTexts(lines[..first]);
        for (var start = first; start < lines.Length;)
        {
            var next = Array.FindIndex(lines, start + 1, IsHeading) is >= 0 and var end ? end : lines.Length;
            ledger._claims.Add(ledger.ReadClaim(lines, start, next));
            start = next;
        }

        return ledger;
    }

    private static bool IsHeading(string line) => line.StartsWith("## ", StringComparison.Ordinal);

    private static Ledger Embedded()
    {
        using var file = new StreamReader(typeof(Ledger).Assembly.GetManifestResourceStream("claims.md")!);
        return Parse("claims.md", file.ReadToEnd());
    }

    private void ReadTexts(string[] lines)
    {
        foreach (var (i, line) in lines.Index().Where(pair => pair.Item.StartsWith("| ", StringComparison.Ordinal)).Skip(1))
        {
            string[] cells = [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
            if (cells.Length != 5)
            {
                throw Error(i, $"the row has {cells.Length} cells; write | text | author | title | date | link |");
            }

            _texts[cells[0]] = new SourceText(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }

    private Claim ReadClaim(string[] lines, int start, int end)
    {
        var id = lines[start][3..].Trim();
        if (_claims.Any(claim => claim.Id == id))
        {
            throw Error(start, $"there is a second claim {id}; give each its own number");
        }

        var quote = new List<string>();
        var fields = new Dictionary<string, (int Line, string Value)>();
        for (var i = start + 1; i < end; i++)
        {
            if (Field().Match(lines[i]) is { Success: true } match && s_fields.Contains(match.Groups[1].Value))
            {
                if (!fields.TryAdd(match.Groups[1].Value, (i, match.Groups[2].Value.Trim())))
                {
                    throw Error(i, $"claim {id} has a second \"{match.Groups[1].Value}\"; leave one of the two");
                }
            }
            else if (lines[i].StartsWith('>'))
            {
                quote.Add(lines[i][1..].Trim());
            }
            else if (lines[i].Trim().Length > 0)
            {
                throw Error(i, $"\"{lines[i].Trim()}\" is neither quotation (> …) nor field; the fields are {Listed(s_fields)}");
            }
        }

        if (quote.Count == 0)
        {
            throw Error(start, $"claim {id} has no quotation; write it as > …");
        }

        if (s_fields.FirstOrDefault(field => !fields.ContainsKey(field)) is { } missing)
        {
            throw Error(start, $"claim {id} has no \"{missing}\"; add a line - **{missing}:** …");
        }

        var (text, place) = ReadPlace(fields["text"]);
        var (verdict, notebook) = (ReadVerdict(fields["verdict"]), ReadNotebook(fields["notebook"]));
        return new Claim(id, text, place, Quotation(quote), verdict, fields["it should say"].Value, notebook);
    }

    private (SourceText Text, string Place) ReadPlace((int Line, string Value) field) =>
        field.Value.Split(", ", 2) is [var key, var place] && _texts.TryGetValue(key, out var text)
            ? (text, place)
            : throw Error(
                field.Line, $"\"{field.Value}\" is no place; write a text, {Listed(_texts.Keys)}, and a place in it: 0, first paragraph");

    private Verdict ReadVerdict((int Line, string Value) field) => VerdictWords.Read(field.Value)
        ?? throw Error(field.Line, $"\"{field.Value}\" is no verdict; the verdicts are {string.Join(" · ", VerdictWords.All)}");

    private string ReadNotebook((int Line, string Value) field) => Link().Match(field.Value) is { Success: true } link
        ? link.Groups[1].Value
        : throw Error(field.Line, $"\"{field.Value}\" is no link to a notebook; write [03](03-….ipynb)");

    // Verses: a slash for a new line of the text, dots where something is left out.
    private static string Quotation(IEnumerable<string> lines) => string.Join(" ", lines)
        .Replace("\\ ", " / ", StringComparison.Ordinal)
        .Replace("  ", " … ", StringComparison.Ordinal);

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);

    private FormatException Error(int line, string what) => new($"{_file}, line {line + 1}: {what}.");

    [GeneratedRegex(@"^- \*\*(.+?):\*\*(.+)$")]
    private static partial Regex Field();

    [GeneratedRegex(@"^\[(\w+)\]\(\1-[\w-]+\.ipynb\)$")]
    private static partial Regex Link();
}
