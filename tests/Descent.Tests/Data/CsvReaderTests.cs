using Descent.Data;

namespace Descent.Tests.Data;

public class CsvReaderTests
{
    [Theory]
    [InlineData("", "x.csv is empty. Its first line must name the columns, separated by ','.")]
    [InlineData("  \n1,2", "x.csv is empty. Its first line must name the columns, separated by ','.")]
    [InlineData("a,b\n", "x.csv has a line of names and no rows below it. A data set needs a row to learn from.")]
    [InlineData("a,c\n1,2", "x.csv, line 1: there is no column 'b'. The columns are: a, c.")]
    [InlineData("a,b,a\n1,2,3", "x.csv, line 1 names the column 'a' twice. Give each its own name.")]
    [InlineData(
        "a;b\n1;2",
        "x.csv, line 1 has one column, 'a;b', when cut at ','. A data set needs a feature and a target. "
        + "The file seems to be cut at ';': pass that as delimiter.")]
    [InlineData(
        "a\tb\n1\t2",
        "x.csv, line 1 has one column, 'a\tb', when cut at ','. A data set needs a feature and a target. "
        + @"The file seems to be cut at '\t': pass that as delimiter.")]
    [InlineData(
        "b\n1", "x.csv, line 1 has one column, 'b', when cut at ','. A data set needs a feature and a target. Is this the right file?")]
    [InlineData("a,b\n1,2\n3\n", "x.csv, line 3 has 1 columns, but line 1 names 2. Each row needs one number per name.")]
    [InlineData("a,b\n1,2,3", "x.csv, line 2 has 3 columns, but line 1 names 2. Each row needs one number per name.")]
    [InlineData("a,b\n\n1,2\nred,2", "x.csv, line 4, column 1 ('a'): 'red' is not a number. Write it with a point, such as 5.1.")]
    [InlineData("a,b\n1,red", "x.csv, line 2, column 2 ('b'): 'red' is not a number. Write it with a point, such as 5.1.")]
    [InlineData("a,b\n,2", "x.csv, line 2, column 1 ('a'): there is no number. Fill in what is missing, or leave out the row.")]
    [InlineData(
        "a,b\nNaN,2", "x.csv, line 2, column 1 ('a'): 'NaN' is not a finite number. Fill in what is missing, or leave out the row.")]
    [InlineData(
        "a,b\n1,1e999", "x.csv, line 2, column 2 ('b'): '1e999' is not a finite number. Fill in what is missing, or leave out the row.")]
    public void What_cannot_be_read_is_named_by_file_line_and_column(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Read(text)).Message);

    [Theory]
    [InlineData("a,b\n1,%", 2, 2)]
    [InlineData("a,%\n1,2", 1, 2)]
    public void A_huge_field_is_not_printed(string text, int line, int column) => Assert.Equal(
        $"x.csv, line {line}, column {column}: a field of 5000 characters is no number. Is this the right file, and the right delimiter?",
        Assert.Throws<FormatException>(() => Read(text.Replace("%", new string('7', 5000)))).Message);

    [Fact]
    public void A_field_of_1000_characters_is_read_and_one_more_is_not()
    {
        var zeros = new string('0', 999);
        Assert.Equal([7], Read($"a,b\n{zeros}7,2").Features.ToArray());
        Assert.Contains("a field of 1001 characters", Assert.Throws<FormatException>(() => Read($"a,b\n0{zeros}7,2")).Message);
    }

    [Fact]
    public void The_target_may_be_the_first_column_and_what_is_missing_there_is_named_too()
    {
        var data = Read("b,a\n1,2");
        Assert.Equal(["a"], data.FeatureNames);
        Assert.Equal((1, 2), (data.Targets[0], data.Features[0]));
        Assert.StartsWith(
            "x.csv, line 2, column 1: a field of 1500 characters",
            Assert.Throws<FormatException>(() => Read($"b,a\n{new string('7', 1500)},2")).Message);
    }

    [Fact]
    public void Names_quotes_spaces_empty_lines_and_line_ends_are_read_as_they_are_meant()
    {
        var data = Read("\"a\", c ,b\r\n 1 ,\"-2.5\",3\r\n\r\n4e1,.5,+6\r\n");
        Assert.Equal(["a", "c"], data.FeatureNames);
        Assert.Equal([1, -2.5, 40, 0.5], data.Features.ToArray());
        Assert.Equal([3, 6], data.Targets.ToArray());
    }

    [Fact]
    public void A_class_may_be_given_by_name_or_by_number()
    {
        Assert.Equal([1, 0, 0, 1], Read("a,b\n0,red\n0,blue\n0,0\n0,1", ["blue", "red"]).Targets.ToArray());
        Assert.All(new[] { "2", "-1", "0.5" }, text => Assert.Equal(
            $"x.csv, line 2, column 2 ('b'): '{text}' is no class. Allowed are 0 to 1, or: blue, red.",
            Assert.Throws<FormatException>(() => Read($"a,b\n0,{text}", ["blue", "red"])).Message));
    }

    [Fact]
    public void A_file_is_read_with_the_delimiter_that_is_passed()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "a;b;c\n1;2;3\n");
        var data = Dataset.Read(path, "b", delimiter: ';');
        File.Delete(path);
        Assert.Equal([1, 3], data.Features.ToArray());
        Assert.Equal([2], data.Targets.ToArray());
    }

    private static Dataset Read(string text, IReadOnlyList<string>? classNames = null) =>
        new CsvReader(new StringReader(text), "x.csv", ',', classNames).Read("b");
}
