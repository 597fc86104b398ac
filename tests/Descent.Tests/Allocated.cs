using Xunit.Sdk;

namespace Descent.Tests;

/// <summary>
/// What an action allocates on its thread. While the runtime compiles a method again, it may allocate on the caller's thread, and a slow
/// machine does so late: an action is tried up to thirty times, and one try without allocation is enough. What allocates has none.
/// </summary>
internal static class Allocated
{
    private const int Tries = 30;

    public static void Nothing(Action action)
    {
        action();
        Settle(() => Bytes(action), bytes => bytes == 0, bytes => $"{bytes} bytes were allocated at each of {Tries} tries, expected 0.");
    }

    /// <summary>For example, a run of ten steps and a run of ten thousand.</summary>
    public static void AsMuch(Action one, Action other)
    {
        one();
        other();
        Settle(
            () => (One: Bytes(one), Other: Bytes(other)), both => both.One == both.Other,
            both => $"One allocated {both.One} bytes, the other {both.Other}, at the last of {Tries} tries.");
    }

    /// <summary>The least of three tries, for what does allocate.</summary>
    public static long Least(Action action) => Enumerable.Range(0, 3).Min(_ => Bytes(action));

    private static long Bytes(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Settle<T>(Func<T> measure, Func<T, bool> holds, Func<T, string> failure)
    {
        for (var attempt = 1; ; attempt++)
        {
            var measured = measure();
            if (holds(measured))
            {
                return;
            }

            if (attempt == Tries)
            {
                throw new XunitException(failure(measured));
            }

            Thread.Sleep(10);
        }
    }
}
