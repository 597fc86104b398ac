using System.Diagnostics;
using Descent.Calculus;

namespace Descent.Tests.Calculus;

/// <summary>
/// Bounds so generous that only a mistake crosses them; the benchmarks hold the real targets. Both sides run in turn, in slices so short
/// that some pass undisturbed on a busy machine, and the fastest slice of each counts.
/// </summary>
public class SpeedTests
{
    private const int FewestSlices = 20;
    private const int MostSlices = 2000;

    [Fact]
    public void A_compiled_gradient_is_not_many_times_slower_than_one_by_hand()
    {
        var formula = Formula.Of((x, y) => Math.Pow(1 - x, 2) + 100 * Math.Pow(y - x * x, 2));
        var byHand = Objective.Of(2, x => Math.Pow(1 - x[0], 2), (x, gradient) =>
        {
            var (a, b) = (1 - x[0], x[1] - x[0] * x[0]);
            gradient[0] = -2 * a - 400 * x[0] * b;
            gradient[1] = 200 * b;
        });
        AssertTakesAtMost(5, formula, byHand, calls: 1000);
    }

    [Fact]
    public void A_sweep_back_costs_a_small_multiple_of_the_way_there()
    {
        static TapeValue Long(TapeValue[] x)
        {
            var y = x[0];
            for (var i = 0; i < 500; i++)
            {
                y = y * x[0] + x[1];
            }

            return y;
        }

        var tape = new Tape();
        var record = Objective.Of(2, (x, _) =>
        {
            tape.Clear();
            return Long([tape.Variable(x[0]), tape.Variable(x[1])]).Value;
        });
        AssertTakesAtMost(10, ReverseMode.Objective(2, Long), record, calls: 20);
    }

    /// <summary>A slow machine compiles a method for speed late: there is time for it between slices that were too slow so far.</summary>
    private static void AssertTakesAtMost(double times, Objective objective, Objective other, int calls)
    {
        var (own, others) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var slice = 1; slice <= FewestSlices || (own > times * others && slice <= MostSlices); slice++)
        {
            own = Math.Min(own, Nanoseconds(objective, calls));
            others = Math.Min(others, Nanoseconds(other, calls));
            if (slice > FewestSlices)
            {
                Thread.Sleep(5);
            }
        }

        Assert.InRange(own / others, 0, times);
    }

    private static double Nanoseconds(Objective objective, int calls)
    {
        double[] x = [0.3, 0.7], gradient = new double[2];
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < calls; i++)
        {
            objective.ValueAndGradient(x, gradient);
        }

        return clock.Elapsed.TotalNanoseconds / calls;
    }
}
