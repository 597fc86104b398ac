using System.Net;
using System.Text;

namespace Descent.Course.Figures;

/// <summary>The three ways in which a table is written.</summary>
internal static class TableText
{
    public static string Markdown(Table table)
    {
        var text = new StringBuilder();
        if (table.Caption is { } caption)
        {
            text.Append("**").Append(Escape(caption)).Append("**\n\n");
        }

        text.Append("| ").AppendJoin(" | ", table.Columns.Select(Escape)).Append(" |\n");
        text.Append('|').AppendJoin('|', table.Numeric.Select(numeric => numeric ? "---:" : ":---")).Append("|\n");
        foreach (var row in table.Rows)
        {
            text.Append("| ").AppendJoin(" | ", row.Select(Escape)).Append(" |\n");
        }

        return text.ToString();
    }

    public static string Html(Table table)
    {
        var text = new StringBuilder("<table>");
        if (table.Caption is { } caption)
        {
            text.Append("<caption>").Append(WebUtility.HtmlEncode(caption)).Append("</caption>");
        }

        Row("th scope=\"col\"", table.Columns);
        foreach (var row in table.Rows)
        {
            Row("td", row);
        }

        return text.Append("</table>").ToString();

        void Row(string element, IReadOnlyList<string> cells)
        {
            text.Append("<tr>");
            for (var c = 0; c < cells.Count; c++)
            {
                var side = table.Numeric[c] ? "right" : "left";
                text.Append($"<{element} style=\"text-align:{side}\">{WebUtility.HtmlEncode(cells[c])}</{element[..2]}>");
            }

            text.Append("</tr>");
        }
    }

    public static string Plain(Table table)
    {
        var widths = Enumerable.Range(0, table.Columns.Count)
            .Select(c => table.Rows.Select(row => row[c].Length).Append(table.Columns[c].Length).Max())
            .ToArray();
        var lines = new List<string>();
        if (table.Caption is { } caption)
        {
            lines.Add(caption);
        }

        lines.Add(Line(table.Columns));
        lines.Add(string.Join("  ", widths.Select(width => new string('-', width))));
        lines.AddRange(table.Rows.Select(Line));
        return string.Join("\n", lines);

        string Line(IReadOnlyList<string> cells) => string.Join(
            "  ", cells.Select((cell, c) => table.Numeric[c] ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c]))).TrimEnd();
    }

    // Bars and tags mean something in Markdown; a cell is text.
    private static string Escape(string cell) => cell
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("\n", " ", StringComparison.Ordinal);
}
