using System.Globalization;
using System.Text.RegularExpressions;

namespace Descent.Course.Tests.Numbers;

/// <summary>
/// A piece of a notebook's prose with <c>{}</c> where its numbers stand, and what they must be. The piece must occur in the prose; a number
/// agrees if the value, rounded to the digits that are printed, is that number.
/// </summary>
/// <param name="Fragment">Long enough to occur once, for example <c>after {} steps</c>.</param>
/// <param name="Values">One for each <c>{}</c>; empty for numbers that somebody chose, such as a start, and no run has given.</param>
/// <param name="Rounded">Zeros at the end of a whole number count as rounding: <c>about 115,000</c>.</param>
internal sealed partial record Said(string Fragment, double[] Values, bool Rounded)
{
    /// <summary>Results, computed by another path than the notebook's own.</summary>
    public static Said Is(string fragment, params double[] values) => new(fragment, values, Rounded: false);

    /// <summary>Results, of which a whole number's last zeros are not meant.</summary>
    public static Said About(string fragment, params double[] values) => new(fragment, values, Rounded: true);

    /// <summary>Numbers that are given and not found: starts, rates, limits, dates, minutes.</summary>
    public static Said Chosen(string fragment) => new(fragment, [], Rounded: false);

    /// <summary>The places where the piece occurs, each number a group.</summary>
    public MatchCollection In(string prose) =>
        Regex.Matches(prose, string.Join(Numeral, Fragment.Split("{}").Select(Regex.Escape)), RegexOptions.CultureInvariant);

    /// <summary>What is wrong with the numbers at one place, or null.</summary>
    public string? Fault(Match match)
    {
        if (Values.Length == 0)
        {
            return null;
        }

        var printed = match.Groups.Cast<Group>().Skip(1).Select(group => group.Value).ToArray();
        if (printed.Length != Values.Length)
        {
            return $"\"{Fragment}\" has {printed.Length} numbers, but {Values.Length} values are given.";
        }

        var wrong = printed.Zip(Values).Where(pair => !Agree(pair.First, pair.Second)).ToArray();
        return wrong.Length == 0
            ? null
            : $"\"{match.Value}\": " + string.Join(", ", wrong.Select(pair => string.Create(
                CultureInfo.InvariantCulture, $"{pair.First} is printed, {pair.Second:R} is right")));
    }

    /// <summary>A numeral as prose and TeX write it: 0.25, −3, 115,147, 115{,}147, 1e-6, 2 × 10⁻³ as \cdot 10^{-3}.</summary>
    internal const string Numeral =
        @"([-−]?\d+(?:\{?,\}?\d{3})*(?:\.\d+)?(?:e[-−+]?\d+)?(?:\s?(?:×|\\cdot|\\times)\s?10\^\{?[-−]?\d+\}?)?)";

    private bool Agree(string printed, double value)
    {
        var text = printed.Replace('−', '-').Replace("{,}", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        var parts = PowerOfTen().Match(text);
        var (mantissa, exponent) = parts.Success
            ? (parts.Groups[1].Value, int.Parse(parts.Groups[2].Value, CultureInfo.InvariantCulture))
            : (text, 0);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = point >= 0 ? mantissa.Length - point - 1 : Rounded ? -(mantissa.Length - mantissa.TrimEnd('0').Length) : 0;
        var unit = Math.Pow(10, exponent - decimals);
        return Math.Abs(double.Parse(mantissa, CultureInfo.InvariantCulture) * Math.Pow(10, exponent) - value) <= unit * 0.5000001;
    }

    [GeneratedRegex(@"^(.*?)(?:e|\s?(?:×|\\cdot|\\times)\s?10\^\{?)([-+]?\d+)\}?$")]
    private static partial Regex PowerOfTen();
}
