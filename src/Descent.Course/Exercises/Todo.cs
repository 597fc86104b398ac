namespace Descent.Course.Exercises;

/// <summary>
/// What stands in an exercise before the student does: values that compile and run to the end, and that a check recognises as
/// "not attempted" even after the student's own code has computed with them.
/// </summary>
public static class Todo
{
    // A NaN of our own: arithmetic passes its bits on, so it differs from the NaN of a mistaken 0/0.
    private const ulong NumberBits = 0x7FF8_0000_0000_70D0;
    private const ulong WithoutSign = 0x7FFF_FFFF_FFFF_FFFF;

    /// <summary>A missing number. It is NaN, and so is whatever is computed with it.</summary>
    public static double Number => BitConverter.UInt64BitsToDouble(NumberBits);

    /// <summary>A missing list of numbers: an empty one.</summary>
    public static double[] Vector => [];

    /// <summary>A missing choice, where the answer is a letter or a word: an empty text.</summary>
    public static string Choice => "";

    internal static bool IsIn(double value) => (BitConverter.DoubleToUInt64Bits(value) & WithoutSign) == NumberBits;

    internal static bool IsIn(object answer) => answer switch
    {
        double number => IsIn(number),
        string text => text.Trim().Length == 0,
        IReadOnlyCollection<double> numbers => numbers.Count == 0 || numbers.Any(IsIn),
        _ => false,
    };
}
