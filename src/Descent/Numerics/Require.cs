using static System.FormattableString;

namespace Descent.Numerics;

/// <summary>
/// The one place where numbers from outside are checked: finite first, then the range. The framework's
/// <c>ThrowIfNegative</c> and <c>ThrowIfGreaterThan</c> let NaN through, so they are not used.
/// A message names the parameter, its value, what is allowed and what to try.
/// </summary>
internal static class Require
{
    public static double NonNegative(double value, string name, string advice) =>
        double.IsFinite(value) && value >= 0 ? value : throw Refuse(name, value, "a finite number, 0 or greater", advice);

    public static double Positive(double value, string name, string advice) =>
        double.IsFinite(value) && value > 0 ? value : throw Refuse(name, value, "a finite number greater than 0", advice);

    /// <summary>Checks 0 ≤ value &lt; 1, the range of a decay factor such as β.</summary>
    public static double UnitInterval(double value, string name, string advice) =>
        value is >= 0 and < 1 ? value : throw Refuse(name, value, "at least 0 and less than 1", advice);

    /// <summary>Checks 0 ≤ value ≤ 1, the range of a share of a whole.</summary>
    public static double Share(double value, string name, string advice) =>
        value is >= 0 and <= 1 ? value : throw Refuse(name, value, "from 0 to 1", advice);

    /// <summary>Checks 1 ≤ value, the range of a factor that lets something grow.</summary>
    public static double AtLeastOne(double value, string name, string advice) =>
        double.IsFinite(value) && value >= 1 ? value : throw Refuse(name, value, "a finite number, 1 or greater", advice);

    public static double Finite(double value, string name, string advice) =>
        double.IsFinite(value) ? value : throw Refuse(name, value, "a finite number", advice);

    public static int AtLeast(int minimum, int value, string name, string advice) =>
        value >= minimum
            ? value
            : throw new ArgumentOutOfRangeException(name, Invariant($"{name} must be {minimum} or greater, but was {value}. {advice}"));

    /// <summary>Checks that two vectors agree in length; the message names both lengths.</summary>
    public static void SameLength(int expected, string expectedName, int actual, string actualName)
    {
        if (expected != actual)
        {
            throw new ArgumentException(
                Invariant($"{actualName} has length {actual}, but {expectedName} has length {expected}. ")
                + "Both must be equal: one number per parameter.");
        }
    }

    private static ArgumentOutOfRangeException Refuse(string name, double value, string allowed, string advice) =>
        new(name, Invariant($"{name} must be {allowed}, but was {value}. {advice}"));
}
