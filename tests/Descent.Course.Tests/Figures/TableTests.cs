using Descent.Course.Figures;

namespace Descent.Course.Tests.Figures;

public class TableTests
{
    private static readonly Table s_table = Table.Of(
        new[] { ("α | β", 0.1, 1234567), ("<b>", 2.0 / 3, 8) },
        ("name", row => row.Item1), ("rate", row => row.Item2), ("steps", row => row.Item3)).Captioned("Two rows");

    [Fact]
    public void Plain_text_sets_numbers_right_under_each_other() => Assert.Equal(
        """
        Two rows
        name     rate      steps
        -----  ------  ---------
        α | β     0.1  1,234,567
        <b>    0.6667          8
        """.ReplaceLineEndings("\n"),
        s_table.ToString());

    [Fact]
    public void Markdown_aligns_columns_and_escapes_bars() => Assert.Equal(
        "**Two rows**\n\n| name | rate | steps |\n|:---|---:|---:|\n| α \\| β | 0.1 | 1,234,567 |\n| <b> | 0.6667 | 8 |\n".Replace("<b>",
            "&lt;b>"),
        TableText.Markdown(s_table));

    [Fact]
    public void Html_has_caption_and_scopes_and_escapes_cells()
    {
        var html = TableText.Html(s_table);
        Assert.Contains("<caption>Two rows</caption>", html);
        Assert.Contains("<th scope=\"col\" style=\"text-align:right\">rate</th>", html);
        Assert.Contains("<td style=\"text-align:left\">&lt;b&gt;</td>", html);
    }

    [Fact]
    public void A_table_without_columns_says_how_to_make_one()
    {
        var error = Assert.Throws<ArgumentException>(() => Table.Of(new[] { 1 }));
        Assert.StartsWith("A table needs at least one column: Table.Of(rates, (\"rate\", r => r)).", error.Message);
    }

    [Fact]
    public void A_table_without_rows_is_its_headings() =>
        Assert.Equal("a\n-", Table.Of(Array.Empty<int>(), ("a", row => row)).ToString());
}
