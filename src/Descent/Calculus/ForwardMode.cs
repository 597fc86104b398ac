using Descent.Numerics;

namespace Descent.Calculus;

/// <summary>
/// Forward-mode automatic differentiation: the function runs once on dual numbers, for each variable, and its derivative comes out
/// exact to rounding. n variables cost n runs; <see cref="ReverseMode"/> costs one, whatever n.
/// </summary>
public static class ForwardMode
{
    /// <summary>Returns f′(x): <c>ForwardMode.Derivative(x => x * Elementary.Sin(x), 2)</c>.</summary>
    public static double Derivative(Func<Dual<Real>, Dual<Real>> f, double x) => Derivative<Real>(f, x);

    /// <summary>Returns f′(x) as a number of the level of x, so that derivatives nest within one another.</summary>
    public static T Derivative<T>(Func<Dual<T>, Dual<T>> f, T x)
        where T : struct, IReal<T> => f(new Dual<T>(x, 1)).Derivative;

    /// <summary>Returns f″(x), by dual numbers of dual numbers.</summary>
    public static double SecondDerivative(Func<Dual<Dual<Real>>, Dual<Dual<Real>>> f, double x) =>
        Derivative<Real>(inner => Derivative(f, inner), x);

    /// <summary>Returns ∇f(x) by one run for each of the n variables.</summary>
    public static double[] Gradient(Func<Dual<Real>[], Dual<Real>> f, ReadOnlySpan<double> x) => Objective(x.Length, f).Gradient(x);

    /// <summary>Makes an objective whose gradient comes from n runs of <paramref name="f"/>. Not to be shared between threads.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is less than 1.</exception>
    public static Objective Objective(int dimension, Func<Dual<Real>[], Dual<Real>> f) => new DualObjective(dimension, f);

    private sealed class DualObjective(int dimension, Func<Dual<Real>[], Dual<Real>> f) : Objective
    {
        private readonly Dual<Real>[] _point = new Dual<Real>[
            Require.AtLeast(1, dimension, nameof(dimension), "Pass the number of parameters.")];

        public override int Dimension => _point.Length;

        public override double Value(ReadOnlySpan<double> x)
        {
            Load(x);
            return f(_point).Value;
        }

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            Load(x);
            Require.SameLength(Dimension, "the objective", gradient.Length, nameof(gradient));
            var value = double.NaN;
            for (var i = 0; i < _point.Length; i++)
            {
                var constant = _point[i];
                _point[i] = constant with { Derivative = 1 };
                var result = f(_point);
                _point[i] = constant;
                value = result.Value;
                gradient[i] = result.Derivative;
            }

            return value;
        }

        private void Load(ReadOnlySpan<double> x)
        {
            Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
            for (var i = 0; i < x.Length; i++)
            {
                _point[i] = x[i];
            }
        }
    }
}
