using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>
/// No trace of the machine that saved the notebook: paths, user and host say nothing to a reader and change with the machine.
/// </summary>
internal static partial class MachineTraces
{
    public static IEnumerable<LintFinding> In(Notebook notebook)
    {
        var traces = Traces(notebook);
        return from cell in notebook.CodeCells
               let text = string.Join('\n', cell.Outputs.SelectMany(output => Texts(output.Json)))
               let trace = traces.Select(each => each.Match(text)).FirstOrDefault(match => match.Success)?.Value
               where trace is not null
               select new LintFinding(cell.Id, $"an output contains {trace}");
    }

    // A name that the notebook itself uses as a word (a user called will, a host called newton) is no trace; nor is root, which names
    // nobody and is a word of mathematics.
    private static List<Regex> Traces(Notebook notebook)
    {
        var prose = string.Join('\n', notebook.Cells.Select(cell => cell.Source));
        string[] paths = [notebook.Folder, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)];
        string[] names = [Environment.UserName, Environment.MachineName];
        return
        [
            AbsolutePath(),
            .. paths.Where(path => path.Length > 1).Select(path => new Regex(Regex.Escape(path))),
            .. names.Where(name => name.Length > 2 && name != "root")
                .Select(name => new Regex($@"\b{Regex.Escape(name)}\b"))
                .Where(name => !name.IsMatch(prose)),
        ];
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject json => json.Where(pair => pair.Key != MimeType.Png).SelectMany(pair => Texts(pair.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    [GeneratedRegex(
        @"(?<![\w.:/])/(?:home|Users|root|tmp|usr|var|opt|etc|mnt|private|workspaces?)/[^\s""']+" +
        @"|\b[A-Za-z]:\\[^\s""']+|\bfile:///[^\s""']+")]
    private static partial Regex AbsolutePath();
}
