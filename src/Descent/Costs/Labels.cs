using static System.FormattableString;

namespace Descent.Costs;

/// <summary>Checks of targets that name a class; a wrong coding is a common mistake, and learns something else without complaint.</summary>
internal static class Labels
{
    public static void RequireProbability(int index, double target)
    {
        if (!(target is >= 0 and <= 1))
        {
            throw Refuse(index, target, "0 or 1, or a probability between them", "Turn labels of -1 and +1 into (y + 1) / 2.");
        }
    }

    public static void RequireSign(int index, double target)
    {
        if (target is not (1 or -1))
        {
            throw Refuse(index, target, "-1 or +1", "Turn labels of 0 and 1 into 2 * y - 1.");
        }
    }

    private static ArgumentOutOfRangeException Refuse(int index, double target, string allowed, string advice) =>
        new(Invariant($"targets[{index}]"), Invariant($"targets[{index}] must be {allowed}, but was {target}. {advice}"));
}
