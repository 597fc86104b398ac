using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>
/// Every entry of the ledger that <c>site.json</c> names is settled by exactly one code cell. The ledger is a Markdown file with a
/// heading <c>## id</c> per entry; a cell settles one by a call whose first argument is the id. An entry that links notebooks is settled
/// in one of them.
/// </summary>
internal static partial class LedgerChecks
{
    public static IEnumerable<LintFinding> Entries(Notebook notebook)
    {
        if (SiteSettings.In(notebook.Folder).Ledger is not { } ledger)
        {
            return [];
        }
        var file = Path.Combine(notebook.Folder, ledger.File);
        if (!File.Exists(file))
        {
            return [new LintFinding(null, $"{SiteSettings.FileName} names the ledger {ledger.File}, but there is no such file")];
        }
        var call = new Regex($@"\b{Regex.Escape(ledger.Call)}\(\s*""([^""]*)""");
        var entries = Entry().Matches(File.ReadAllText(file)).GroupBy(match => match.Groups["id"].Value).ToDictionary(
            same => same.Key, same => same.SelectMany(match => Link().Matches(match.Value)).Select(link => link.Groups[1].Value).ToArray());
        var here = IdsIn(notebook, call, cell => cell.Id).ToArray();
        var elsewhere = Neighbours(notebook).SelectMany(other => IdsIn(other, call, cell => other.FileName)).ToArray();
        return
        [
            .. Misplaced(notebook, here, entries, ledger.File),
            .. Repeated(here, elsewhere),
            .. Refused(notebook, call, ledger.Refused),
            .. Unsettled(notebook, entries.Keys.Except(here.Concat(elsewhere).Select(one => one.Id)), ledger.File),
        ];
    }

    private static IEnumerable<LintFinding> Misplaced(
        Notebook notebook, (string Id, string Place)[] here, Dictionary<string, string[]> entries, string ledger)
    {
        foreach (var (id, cell) in here)
        {
            if (!entries.TryGetValue(id, out var links))
            {
                yield return new LintFinding(cell, $"{ledger} has no entry {id}");
            }
            else if (links.Length > 0 && !links.Contains(notebook.FileName))
            {
                yield return new LintFinding(cell, $"{id} is settled here, but its entry in {ledger} links {string.Join(", ", links)}");
            }
        }
    }

    private static IEnumerable<LintFinding> Repeated((string Id, string Place)[] here, (string Id, string Place)[] elsewhere)
    {
        var seen = new Dictionary<string, string>();
        foreach (var (id, place) in elsewhere)
        {
            seen.TryAdd(id, place);
        }
        foreach (var (id, cell) in here)
        {
            if (!seen.TryAdd(id, cell))
            {
                yield return new LintFinding(cell, $"{id} is settled twice, here and in {seen[id]}");
            }
        }
    }

    private static IEnumerable<LintFinding> Refused(Notebook notebook, Regex call, string words) =>
        from cell in notebook.CodeCells
        where call.IsMatch(cell.Source)
        where cell.Outputs.Any(output => output.TextOf(MimeType.Plain)?.Contains(words, StringComparison.Ordinal) == true)
        select new LintFinding(cell.Id, $"the saved output says \"{words}\"");

    // What no notebook settles is told once, in the first one.
    private static IEnumerable<LintFinding> Unsettled(Notebook notebook, IEnumerable<string> ids, string ledger) =>
        Files(notebook).First() == notebook.FileName
            ? ids.Select(id => new LintFinding(null, $"no cell of any notebook settles {id} of {ledger}"))
            : [];

    private static IEnumerable<string> Files(Notebook notebook) => Directory.GetFiles(notebook.Folder, "*.ipynb")
        .Select(path => Path.GetFileName(path)).Append(notebook.FileName).Order(StringComparer.Ordinal);

    // One that cannot be read has a finding of its own.
    private static IEnumerable<Notebook> Neighbours(Notebook notebook)
    {
        foreach (var file in Files(notebook).Where(file => file != notebook.FileName))
        {
            Notebook other;
            try
            {
                other = Notebook.Load(Path.Combine(notebook.Folder, file));
            }
            catch (NotebookException)
            {
                continue;
            }
            yield return other;
        }
    }

    private static IEnumerable<(string Id, string Place)> IdsIn(Notebook notebook, Regex call, Func<Cell, string> place) =>
        from cell in notebook.CodeCells
        from match in call.Matches(cell.Source)
        select (match.Groups[1].Value, place(cell));

    // A heading, and what stands below it up to the next.
    [GeneratedRegex(@"^## +(?<id>\S.*?) *\r?$(?:(?!^## )[\s\S])*", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\]\(([^)#/]+\.ipynb)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
