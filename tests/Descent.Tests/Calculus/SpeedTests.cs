using System.Diagnostics;
using Descent.Calculus;

namespace Descent.Tests.Calculus;

/// <summary>Bounds so generous that only a mistake crosses them; the benchmarks hold the real targets.</summary>
public class SpeedTests
{
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
        Assert.InRange(Nanoseconds(formula) / Nanoseconds(byHand), 0, 5);
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
        Assert.InRange(Nanoseconds(ReverseMode.Objective(2, Long)) / Nanoseconds(record), 0, 10);
    }

    private static double Nanoseconds(Objective objective)
    {
        double[] x = [0.3, 0.7], gradient = new double[2];
        var best = double.PositiveInfinity;
        for (var repetition = 0; repetition < 12; repetition++)
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < 1000; i++)
            {
                objective.ValueAndGradient(x, gradient);
            }

            best = Math.Min(best, clock.Elapsed.TotalNanoseconds / 1000);
        }

        return best;
    }
}
