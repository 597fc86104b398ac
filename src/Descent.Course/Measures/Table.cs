using System.Globalization;

namespace Descent.Course.Figures;

/// <summary>
/// A table as a value: a caption, named columns, cells. Numbers stand right-aligned. Shows as HTML, Markdown and plain text.
/// </summary>
[TypeFormatterSource(typeof(TableFormatters), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Table
{
    private Table(string? caption, IReadOnlyList<string> columns, IReadOnlyList<bool> numeric, IReadOnlyList<IReadOnlyList<string>> rows) =>
        (Caption, Columns, Numeric, Rows) = (caption, columns, numeric, rows);

    /// <summary>What the table shows and in which setting. Null for none.</summary>
    public string? Caption { get; }

    /// <summary>The headings, with units.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The cells, row by row, as text.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>For each column, whether it holds numbers.</summary>
    internal IReadOnlyList<bool> Numeric { get; }

    /// <summary>Makes a table with one row per item and one column per named function of the item.</summary>
    /// <param name="items">The rows.</param>
    /// <param name="columns">Heading (with unit) and value of each column. Numbers get four significant digits.</param>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public static Table Of<T>(IEnumerable<T> items, params (string Heading, Func<T, object?> Value)[] columns)
    {
        if (columns.Length == 0)
        {
            throw new ArgumentException("A table needs at least one column: Table.Of(rates, (\"rate\", r => r)).", nameof(columns));
        }

        var values = items.Select(item => columns.Select(column => column.Value(item)).ToArray()).ToArray();
        return new Table(
            null,
            [.. columns.Select(column => column.Heading)],
            [.. columns.Select((_, c) => values.Length > 0 && values.All(row => row[c] is null or int or long or double or Spread))],
            [.. values.Select(row => row.Select(Text).ToArray())]);
    }

    /// <summary>Returns the same table with a caption: what was measured, in which setting.</summary>
    public Table Captioned(string caption) => new(caption, Columns, Numeric, Rows);

    /// <summary>Returns the table as plain text with columns set under each other.</summary>
    public override string ToString() => TableText.Plain(this);

    /// <summary>Returns the table as HTML.</summary>
    public string ToHtml() => TableText.Html(this);

    private static string Text(object? value) => value switch
    {
        null => "",
        double number => Numerals.Write(number),
        int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
