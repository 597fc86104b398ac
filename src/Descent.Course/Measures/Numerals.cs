using System.Globalization;
using System.Text.RegularExpressions;

namespace Descent.Course.Figures;

/// <summary>
/// How numbers are written for readers: as many digits as mean something, thousands set apart, the same on every machine.
/// </summary>
internal static partial class Numerals
{
    /// <summary>Writes a number with at most <paramref name="digits"/> significant digits: 13,809, 0.1818, 3.2e-7.</summary>
    public static string Write(double value, int digits = 4)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "not a number" : value > 0 ? "infinity" : "-infinity";
        }

        var size = Math.Abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e7))
        {
            return Exponent().Replace(value.ToString("0." + new string('#', digits - 1) + "e+0", CultureInfo.InvariantCulture), "e$1");
        }

        var decimals = size == 0 ? 0 : Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(size)), 0, 12);
        var text = Math.Round(value, decimals).ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>Puts the minus sign, as plotly.js has it on the ticks that it writes, for each hyphen that stands for one.</summary>
    public static string WithMinus(string text) => Hyphen().Replace(text, "−");

    /// <summary>Writes a count with its noun: "1 step", "1,375 steps".</summary>
    public static string Count(int count, string noun) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>Rounds to so many significant digits, the same on every machine.</summary>
    public static double Round(double value, int digits) =>
        double.IsFinite(value) ? double.Parse(value.ToString("G" + digits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : value;

    /// <summary>
    /// Returns the number nearest to a step that is easy to count in: 1, 2, 2.5, 5 or 10 times a power of ten; 1 for a step of 0.
    /// </summary>
    public static double RoundStep(double step)
    {
        if (!(step > 0) || !double.IsFinite(step))
        {
            return 1;
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var part = step / unit;
        return Round(unit * (part < 1.5 ? 1 : part < 2.25 ? 2 : part < 3.5 ? 2.5 : part < 7.5 ? 5 : 10), 7);
    }

    [GeneratedRegex(@"e\+?(-?\d+)$")]
    private static partial Regex Exponent();

    // Before a digit, and at the beginning, after a bracket, blank or comma, or after the e of a power: not that of a name.
    [GeneratedRegex(@"(?<=^|[\s(\[,]|\d[eE])-(?=\.?\d)")]
    private static partial Regex Hyphen();
}
