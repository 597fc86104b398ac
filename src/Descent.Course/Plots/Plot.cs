using System.Globalization;
using System.Text.RegularExpressions;
using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

/// <summary>
/// The pictures of the course. Each method returns a <see cref="Figure"/>; <c>+</c> draws one over another:
/// <c>Plot.Curve(f, -3, 7) + Plot.Tangent(f, 5)</c>, and <c>|</c> sets one beside another. One file per kind of picture.
/// </summary>
public static partial class Plot
{
    private const int Samples = 241;

    private static readonly Axis s_x = new("x");

    private static string Write(double value) => Numerals.Write(value);

    private static string Write(double x, double y) => $"({Numerals.Write(x)}, {Numerals.Write(y)})";

    internal static double[] Grid(double from, double to, int samples = Samples)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to) || from >= to)
        {
            throw new ArgumentException(
                $"The plot must run from a smaller to a larger finite number, but was asked for {from} to {to}. Swap them?");
        }

        return [.. Enumerable.Range(0, samples).Select(i => from + (to - from) * i / (samples - 1))];
    }

    private static double[] Values(Objective f, double[] xs) => [.. xs.Select(x => f.Value(x))];

    private static void RequireDimension(Objective f, int dimension, string plot)
    {
        if (f.Dimension != dimension)
        {
            throw new ArgumentException(
                $"{plot} draws functions of {Numerals.Count(dimension, "variable")}, but this one has {f.Dimension}.", nameof(f));
        }
    }

    private static string Percent(double part) => part is > 0 and < 0.001 ? "under 0.1 %" : $"{Numerals.Write(100 * part, 3)} %";

    private static void RequireFew(int count, string plot, string what)
    {
        if (count is 0 or > 6)
        {
            throw new ArgumentException(
                $"{plot} compares one to six {what}, so that each keeps its own colour and dash, but was given {count}.");
        }
    }

    private static void RequirePlane(double[][] points, string name)
    {
        if (points.Length == 0 || points.Any(point => point.Length != 2))
        {
            throw new ArgumentException("There must be at least one point, each of two numbers, such as [3, 2].", name);
        }
    }

    private static void RequireSameCount(int expected, int actual, string what)
    {
        if (expected != actual || expected == 0)
        {
            throw new ArgumentException($"There must be {what}, but there are {expected} and {actual}.");
        }
    }

    private static string Call(Objective f) => $"f({string.Join(", ", f.VariableNames)})";

    // For legends: a name with its powers as superscripts and a real minus sign.
    private static string Name(Objective f) => Minus().Replace(Powers().Replace(Wording(f), "<sup>$1</sup>"), "−");

    // For sentences. A formula's name shows its numbers to the last digit, such as those of 1/π; four of them can be read.
    private static string Wording(Objective f) =>
        LongNumbers().Replace(f.Name, match => Write(double.Parse(match.Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\d+\.\d{5,}(?:[eE][-+]?\d+)?")]
    private static partial Regex LongNumbers();

    [GeneratedRegex(@"\^(\w+)")]
    private static partial Regex Powers();

    // Between letters it is a hyphen.
    [GeneratedRegex(@"(?<!\p{L})-|(?<=\de)-")]
    private static partial Regex Minus();
}
