using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Descent.Notebooks.Display;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>
/// Every entry of a ledger is settled by exactly one code cell. <c>site.json</c> names the ledger, a Markdown file with a heading
/// <c>## id</c> per entry; the call that settles one, whose first argument is the id; and the word by which an output says that it
/// could not: <c>"ledger": { "file": "…", "call": "…", "refused": "…" }</c>. Without that entry there is nothing to check.
/// </summary>
internal sealed partial class LedgerRule : LintRule
{
    private sealed record Settings(string File, string Call, string Refused)
    {
        public static Settings? In(string folder)
        {
            var site = Path.Combine(folder, "site.json");
            return System.IO.File.Exists(site) && JsonNode.Parse(System.IO.File.ReadAllText(site))?["ledger"] is JsonObject ledger
                ? ledger.Deserialize<Settings>(JsonSerializerOptions.Web)
                : null;
        }
    }

    public override string Name => "ledger";

    public override string Remedy => "Settle each entry of the ledger in one cell, with evidence that holds.";

    public override IEnumerable<Finding> Check(Notebook notebook)
    {
        if (Settings.In(notebook.Folder) is not { } settings)
        {
            return [];
        }

        var ledger = Path.Combine(notebook.Folder, settings.File);
        if (!File.Exists(ledger))
        {
            return [new Finding(null, $"site.json names the ledger {settings.File}, but there is no such file")];
        }

        var call = new Regex($@"\b{Regex.Escape(settings.Call)}\(\s*""([^""]*)""");
        var ids = Heading().Matches(File.ReadAllText(ledger)).Select(match => match.Groups[1].Value).ToHashSet();
        (string Id, string Place)[] elsewhere = [.. Neighbours(notebook).SelectMany(other => IdsIn(other, call, cell => other.FileName))];
        return
        [
            .. Settled(notebook, settings, ids, call, elsewhere),
            .. Refused(notebook, settings, call),
            .. Unsettled(notebook, settings, ids.Except(IdsIn(notebook, call, cell => cell.Id).Concat(elsewhere).Select(one => one.Id))),
        ];
    }

    private static IEnumerable<Finding> Settled(
        Notebook notebook, Settings settings, HashSet<string> ids, Regex call, (string Id, string Place)[] elsewhere)
    {
        var seen = elsewhere.ToLookup(one => one.Id, one => one.Place).ToDictionary(group => group.Key, group => group.First());
        foreach (var (id, cell) in IdsIn(notebook, call, cell => cell.Id))
        {
            if (!ids.Contains(id))
            {
                yield return new Finding(cell, $"{settings.File} has no entry {id}");
            }
            else if (!seen.TryAdd(id, cell))
            {
                yield return new Finding(cell, $"{id} is settled twice, here and in {seen[id]}");
            }
        }
    }

    private static IEnumerable<Finding> Refused(Notebook notebook, Settings settings, Regex call) =>
        from cell in notebook.CodeCells
        where call.IsMatch(cell.Source)
        where cell.Outputs.Any(output => output.TextOf(MimeType.Plain)?.Contains(settings.Refused, StringComparison.Ordinal) == true)
        select new Finding(cell.Id, $"the saved output says \"{settings.Refused}\"");

    // What no notebook settles is told once, in the first one.
    private static IEnumerable<Finding> Unsettled(Notebook notebook, Settings settings, IEnumerable<string> ids) =>
        Files(notebook).First() == notebook.FileName
            ? ids.Select(id => new Finding(null, $"no cell of any notebook settles {id} of {settings.File}"))
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

    [GeneratedRegex(@"^## +(\S.*?) *$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
