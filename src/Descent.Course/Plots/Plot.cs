using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

/// <summary>
/// The pictures of the course. Each method returns a <see cref="Figure"/>; <c>+</c> draws one over another:
/// <c>Plot.Curve(f, -3, 7) + Plot.Tangent(f, 5)</c>. One file per kind of picture.
/// </summary>
public static partial class Plot
{
    private const int Samples = 241;

    private static readonly Axis s_x = new("x");
    private static readonly Axis s_value = new("f(x)");

    private static string Write(double value) => Numerals.Write(value);

    private static double[] Grid(double from, double to)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to) || from >= to)
        {
            throw new ArgumentException($"The plot must run from a smaller to a larger finite number, but was asked for {from} to {to}. Swap them?");
        }

        return [.. Enumerable.Range(0, Samples).Select(i => from + (to - from) * i / (Samples - 1))];
    }

    private static double[] Values(Objective f, double[] xs) => [.. xs.Select(x => f.Value(x))];

    // The powers of a plain-text formula as superscripts, for legends: x^2 becomes x<sup>2</sup>.
    private static string Name(Objective f) => f is Formula formula
        ? System.Text.RegularExpressions.Regex.Replace(formula.ToString(), @"\^(\w+)", "<sup>$1</sup>")
        : "f";
}
