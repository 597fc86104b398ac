using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Descent.Calculus;
using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Benchmarks;

/// <summary>Steps of rules and whole runs against the same arithmetic in one loop by hand.</summary>
internal static class OptimizerTable
{
    private const double Rate = 0.01, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8;

    public static IEnumerable<Comparison> Rows =>
    [
        AdamStep(2), AdamStep(1_000), AdamStep(1_001), AdamStep(100_000), GradientDescentStep(1_000), RecordedRun(10_000),
    ];

    private static Comparison AdamStep(int n)
    {
        var (rule, ours) = (new Adam { LearningRate = Rate, Beta1 = Beta1, Beta2 = Beta2, Epsilon = Epsilon }, new double[n]);
        var (x, m, v, g) = (new double[n], new double[n], new double[n], Gradient(n));
        var (state, t) = (rule.CreateState(n), 0);
        return new Comparison(
            $"a step of Adam over {n:N0} parameters",
            Times(() => rule.Update(ours, g, state)),
            Times(() => FusedAdam(x, g, m, v, ++t)),
            Ratio: 1.2);
    }

    private static Comparison GradientDescentStep(int n)
    {
        var rule = new GradientDescent { LearningRate = 1e-6 };
        var (ours, x, g, state) = (new double[n], new double[n], Gradient(n), rule.CreateState(n));
        return new Comparison(
            $"a step of gradient descent over {n:N0} parameters",
            Times(() => rule.Update(ours, g, state)),
            Times(() => FusedDescent(x, g)));
    }

    // The work is the same to the last recorded number: points, values and norms of the gradient.
    private static Comparison RecordedRun(int steps)
    {
        var (rule, f) = (new Adam { LearningRate = Rate, Beta1 = Beta1, Beta2 = Beta2, Epsilon = Epsilon }, new Rosenbrock());
        var never = new Stopping { GradientTolerance = 0 };
        return new Comparison(
            $"a step of a recorded run of Adam on Rosenbrock, {steps:N0} steps",
            InRuns(steps, count => Minimizer.Run(f, [-1.2, 1], rule, count, never)),
            InRuns(steps, count => RunByHand(count)),
            Over: 30);
    }

    private static Action<int> InRuns(int longest, Action<int> run) => operations =>
    {
        for (; operations > 0; operations -= longest)
        {
            run(Math.Min(operations, longest));
        }
    };

    private static double[] Gradient(int n) => [.. Enumerable.Range(0, n).Select(i => Math.Sin(i + 1))];

    private static Action<int> Times(Action act) => operations =>
    {
        for (var i = 0; i < operations; i++)
        {
            act();
        }
    };

    private static void FusedDescent(double[] x, double[] g)
    {
        var xs = MemoryMarshal.Cast<double, Vector<double>>(x.AsSpan());
        var gs = MemoryMarshal.Cast<double, Vector<double>>(g.AsSpan());
        for (var i = 0; i < xs.Length; i++)
        {
            xs[i] -= 1e-6 * gs[i];
        }
    }

    private static void FusedAdam(double[] x, double[] g, double[] m, double[] v, int t)
    {
        var step = Rate / (1 - Math.Pow(Beta1, t));
        var root = 1 / Math.Sqrt(1 - Math.Pow(Beta2, t));
        var xs = MemoryMarshal.Cast<double, Vector<double>>(x.AsSpan());
        var gs = MemoryMarshal.Cast<double, Vector<double>>(g.AsSpan());
        var ms = MemoryMarshal.Cast<double, Vector<double>>(m.AsSpan());
        var vs = MemoryMarshal.Cast<double, Vector<double>>(v.AsSpan());
        var epsilon = Vector.Create(Epsilon);
        for (var i = 0; i < xs.Length; i++)
        {
            var mean = Beta1 * ms[i] + (1 - Beta1) * gs[i];
            var square = Beta2 * vs[i] + (1 - Beta2) * gs[i] * gs[i];
            ms[i] = mean;
            vs[i] = square;
            xs[i] -= step * mean / (root * Vector.SquareRoot(square) + epsilon);
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            m[i] = Beta1 * m[i] + (1 - Beta1) * g[i];
            v[i] = Beta2 * v[i] + (1 - Beta2) * g[i] * g[i];
            x[i] -= step * m[i] / (root * Math.Sqrt(v[i]) + Epsilon);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (double[] Points, double[] Values, double[] Norms) RunByHand(int steps)
    {
        var (points, values, norms) = (new double[2 * (steps + 1)], new double[steps + 1], new double[steps + 1]);
        var (x, y, m0, m1, v0, v1) = (-1.2, 1.0, 0.0, 0.0, 0.0, 0.0);
        for (var k = 0; ; k++)
        {
            var (a, b) = (1 - x, y - x * x);
            var (g0, g1) = (-2 * a - 400 * x * b, 200 * b);
            (points[2 * k], points[2 * k + 1], values[k], norms[k]) = (x, y, a * a + 100 * b * b, Math.Sqrt(g0 * g0 + g1 * g1));
            if (k == steps)
            {
                return (points, values, norms);
            }

            var step = Rate / (1 - Math.Pow(Beta1, k + 1));
            var root = 1 / Math.Sqrt(1 - Math.Pow(Beta2, k + 1));
            (m0, m1) = (Beta1 * m0 + (1 - Beta1) * g0, Beta1 * m1 + (1 - Beta1) * g1);
            (v0, v1) = (Beta2 * v0 + (1 - Beta2) * g0 * g0, Beta2 * v1 + (1 - Beta2) * g1 * g1);
            x -= step * m0 / (root * Math.Sqrt(v0) + Epsilon);
            y -= step * m1 / (root * Math.Sqrt(v1) + Epsilon);
        }
    }

    private sealed class Rosenbrock : Objective
    {
        public override int Dimension => 2;

        public override double Value(ReadOnlySpan<double> x) => throw new NotSupportedException();

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            var (a, b) = (1 - x[0], x[1] - x[0] * x[0]);
            (gradient[0], gradient[1]) = (-2 * a - 400 * x[0] * b, 200 * b);
            return a * a + 100 * b * b;
        }
    }
}
