using System.Globalization;
using static System.FormattableString;

namespace Descent.Data;

/// <summary>Reads numbers separated by commas below a line of names. What it cannot read it names by file, line and column.</summary>
internal sealed class CsvReader(TextReader text, string name, char delimiter, IReadOnlyList<string>? classNames)
{
    private const int LongestField = 1000;

    private int _line;

    public Dataset Read(string target)
    {
        var names = Names();
        var place = Array.IndexOf(names, target);
        if (place < 0)
        {
            throw new FormatException(
                $"{name}, line 1: there is no column '{target}'. The columns are: {string.Join(", ", names)}.");
        }

        var (features, targets) = (new List<double>(), new List<double>());
        while (text.ReadLine() is { } line)
        {
            _line++;
            if (line.Length > 0)
            {
                Row(line, names, place, features, targets);
            }
        }

        return targets.Count > 0
            ? new Dataset(
                features.ToArray(), targets.ToArray(), [.. names.Where((_, column) => column != place)], classNames)
            : throw new FormatException($"{name} has a line of names and no rows below it. A data set needs a row to learn from.");
    }

    private string[] Names()
    {
        var header = text.ReadLine();
        _line = 1;
        if (string.IsNullOrWhiteSpace(header))
        {
            throw new FormatException($"{name} is empty. Its first line must name the columns, separated by '{delimiter}'.");
        }

        RequireShort(header.Split(delimiter));
        var names = header.Split(delimiter).Select(Unquote).ToArray();
        if (names.Length == 1)
        {
            var other = ";\t|, ".FirstOrDefault(each => each != delimiter && header.Contains(each, StringComparison.Ordinal));
            throw new FormatException(
                $"{name}, line 1 has one column, '{names[0]}', when cut at '{delimiter}'. A data set needs a feature and a target. "
                + (other == '\0' ? "Is this the right file?" : $"The file seems to be cut at '{Shown(other)}': pass that as delimiter."));
        }

        var twice = names.GroupBy(each => each).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? names
            : throw new FormatException($"{name}, line 1 names the column '{twice.Key}' twice. Give each its own name.");
    }

    private void Row(string line, string[] names, int target, List<double> features, List<double> targets)
    {
        var fields = line.Split(delimiter);
        if (fields.Length != names.Length)
        {
            throw new FormatException(Invariant(
                $"{name}, line {_line} has {fields.Length} columns, but line 1 names {names.Length}. Each row needs one number per name."));
        }

        RequireShort(fields);
        for (var column = 0; column < fields.Length; column++)
        {
            var field = Unquote(fields[column]);
            if (column == target)
            {
                targets.Add(classNames is null ? Number(field, column, names) : Class(field, column, names));
            }
            else
            {
                features.Add(Number(field, column, names));
            }
        }
    }

    private double Class(string field, int column, string[] names)
    {
        for (var index = 0; index < classNames!.Count; index++)
        {
            if (classNames[index] == field)
            {
                return index;
            }
        }

        var number = Number(field, column, names);
        return number >= 0 && number < classNames.Count && number == Math.Floor(number)
            ? number
            : throw Refuse(column, names, Invariant(
                $"'{field}' is no class. Allowed are 0 to {classNames.Count - 1}, or: {string.Join(", ", classNames)}."));
    }

    private double Number(string field, int column, string[] names)
    {
        if (field.Length == 0)
        {
            throw Refuse(column, names, "there is no number. Fill in what is missing, or leave out the row.");
        }

        if (!double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            throw Refuse(column, names, $"'{field}' is not a number. Write it with a point, such as 5.1.");
        }

        return double.IsFinite(number)
            ? number
            : throw Refuse(column, names, $"'{field}' is not a finite number. Fill in what is missing, or leave out the row.");
    }

    private void RequireShort(string[] fields)
    {
        for (var column = 0; column < fields.Length; column++)
        {
            if (fields[column].Length > LongestField)
            {
                throw new FormatException(Invariant(
                    $"{name}, line {_line}, column {column + 1}: a field of {fields[column].Length} characters is no number. ")
                    + "Is this the right file, and the right delimiter?");
            }
        }
    }

    private FormatException Refuse(int column, string[] names, string what) =>
        new(Invariant($"{name}, line {_line}, column {column + 1} ('{names[column]}'): {what}"));

    private static string Unquote(string field)
    {
        var trimmed = field.Trim();
        return trimmed is ['"', .., '"'] ? trimmed[1..^1] : trimmed;
    }

    private static string Shown(char delimiter) => delimiter == '\t' ? "\\t" : $"{delimiter}";
}
