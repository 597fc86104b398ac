using System.Diagnostics;

namespace Descent.Benchmarks;

/// <summary>The library's way of doing some work against a hand-written loop, in the same process.</summary>
/// <param name="Work">What is done, once per operation.</param>
/// <param name="Ours">Does the work as many times as it is told, through the library.</param>
/// <param name="ByHand">The same, written out.</param>
/// <param name="Ratio">The largest ratio of the two times that is aimed at, if the target is a ratio.</param>
/// <param name="Limit">The largest time of ours that is aimed at, in nanoseconds, if the target is a time.</param>
/// <param name="Over">The most by which ours is meant to exceed the loop by hand, in nanoseconds, if the target is a difference.</param>
internal sealed record Comparison(
    string Work, Action<int> Ours, Action<int> ByHand, double? Ratio = null, double? Limit = null, double? Over = null)
{
    private const int Repetitions = 7;

    /// <summary>Measures both in turns, so that a busy machine disturbs both alike, and keeps the fastest repetition of each.</summary>
    public Measurement Measure()
    {
        var operations = OperationsForOneRepetition();
        var (ours, byHand) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            ours = Math.Min(ours, Nanoseconds(Ours, operations));
            byHand = Math.Min(byHand, Nanoseconds(ByHand, operations));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Ours(operations);
        var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / operations;
        return new Measurement(this, ours, byHand, bytes);
    }

    // Long enough for the clock, and after the compiler has settled on its best code.
    private int OperationsForOneRepetition()
    {
        var operations = 1;
        for (var warmUp = Stopwatch.StartNew(); warmUp.ElapsedMilliseconds < 400;)
        {
            Ours(operations);
            ByHand(operations);
            if (Nanoseconds(Ours, operations) * operations < 2e7)
            {
                operations *= 2;
            }
        }

        return operations;
    }

    private static double Nanoseconds(Action<int> work, int operations)
    {
        var clock = Stopwatch.StartNew();
        work(operations);
        return clock.Elapsed.TotalNanoseconds / operations;
    }
}
