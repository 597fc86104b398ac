using System.Runtime.CompilerServices;
using Descent.Calculus;

namespace Descent.Benchmarks;

/// <summary>Derivatives: what a value and a gradient cost against the same lines written by hand.</summary>
internal static class DerivativeTable
{
    private static double s_sink;

    public static IEnumerable<Comparison> Rows => [CompiledRosenbrock(), CompiledQuartic(), Tape(100), Tape(100_000)];

    private static Comparison CompiledRosenbrock()
    {
        var formula = Formula.Of((x, y) => Math.Pow(1 - x, 2) + 100 * Math.Pow(y - x * x, 2));
        return new Comparison(
            "value and gradient of Rosenbrock (Formula)", Evaluate(formula, 2), Evaluate(new RosenbrockByHand(), 2), Ratio: 1.2);
    }

    private static Comparison CompiledQuartic()
    {
        var formula = Formula.Of(x => 0.25 * Math.Pow(x, 4) - 2 * x * x + Math.Sin(3 * x));
        return new Comparison(
            "value and derivative of a quartic with a wave (Formula)", Evaluate(formula, 1), Evaluate(new QuarticByHand(), 1), Ratio: 1.2);
    }

    // y ← y·a + b again and again: forwards with the record, then back, per entry of the tape. The loop by hand carries y and its
    // derivatives in registers, which is what a tape can never do; the target is ten nanoseconds, not a ratio. With a near 1 no adjoint
    // fades to zero, for those would be skipped.
    private static Comparison Tape(int entries)
    {
        var tape = new Tape();
        return new Comparison($"reverse mode, per entry of a tape of {entries:N0}", PerEntry(operations =>
        {
            for (var i = 0; i < operations; i++)
            {
                tape.Clear();
                var (a, b) = (tape.Variable(0.99999), tape.Variable(1e-5));
                var y = a;
                while (tape.Count < entries)
                {
                    y = y * a + b;
                }

                tape.Backward(y);
            }
        }), PerEntry(operations =>
        {
            for (var i = 0; i < operations; i++)
            {
                var (a, b) = (0.99999, 1e-5);
                var (y, dya, dyb) = (a, 1.0, 0.0);
                for (var entry = 2; entry < entries; entry += 2)
                {
                    (y, dya, dyb) = (y * a + b, dya * a + y, dyb * a + 1);
                }

                s_sink = y + dya + dyb;
            }
        }), Limit: 10);

        Action<int> PerEntry(Action<int> sweeps) => operations => sweeps(Math.Max(1, operations / entries));
    }

    private static Action<int> Evaluate(Objective objective, int dimension)
    {
        var x = new double[dimension];
        var gradient = new double[dimension];
        return operations =>
        {
            for (var i = 0; i < operations; i++)
            {
                x[0] = 1e-3 * i;
                objective.ValueAndGradient(x, gradient);
            }
        };
    }

    private sealed class RosenbrockByHand : Objective
    {
        public override int Dimension => 2;

        public override double Value(ReadOnlySpan<double> x) => throw new NotSupportedException();

        [MethodImpl(MethodImplOptions.NoInlining)]
        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            var a = 1 - x[0];
            var b = x[1] - x[0] * x[0];
            gradient[0] = -2 * a - 400 * x[0] * b;
            gradient[1] = 200 * b;
            return a * a + 100 * b * b;
        }
    }

    private sealed class QuarticByHand : Objective
    {
        public override int Dimension => 1;

        public override double Value(ReadOnlySpan<double> x) => throw new NotSupportedException();

        [MethodImpl(MethodImplOptions.NoInlining)]
        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            var t = x[0];
            gradient[0] = t * t * t - 4 * t + 3 * Math.Cos(3 * t);
            return 0.25 * t * t * t * t - 2 * t * t + Math.Sin(3 * t);
        }
    }
}
