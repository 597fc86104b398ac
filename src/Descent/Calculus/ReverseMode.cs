using Descent.Numerics;

namespace Descent.Calculus;

/// <summary>
/// Reverse-mode automatic differentiation: the function runs once on a <see cref="Tape"/>, one sweep back over the tape gives every
/// partial derivative, exact to rounding. The whole gradient costs a small multiple of one evaluation, whatever the dimension.
/// </summary>
public static class ReverseMode
{
    /// <summary>Returns ∇f(x): <c>ReverseMode.Gradient(x => x[0] * Elementary.Sin(x[1]), [2, 3])</c>.</summary>
    public static double[] Gradient(Func<TapeValue[], TapeValue> f, ReadOnlySpan<double> x) => Objective(x.Length, f).Gradient(x);

    /// <summary>
    /// Makes an objective from a function of tape values. It keeps one tape and reuses it, so that an evaluation allocates nothing
    /// unless <paramref name="f"/> does. Not to be shared between threads.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is less than 1.</exception>
    public static Objective Objective(int dimension, Func<TapeValue[], TapeValue> f) => new TapeObjective(dimension, f);

    private sealed class TapeObjective(int dimension, Func<TapeValue[], TapeValue> f) : Objective
    {
        private readonly Tape _tape = new();
        private readonly TapeValue[] _point = new TapeValue[
            Require.AtLeast(1, dimension, nameof(dimension), "Pass the number of parameters.")];

        public override int Dimension => _point.Length;

        public override double Value(ReadOnlySpan<double> x)
        {
            Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
            for (var i = 0; i < x.Length; i++)
            {
                _point[i] = x[i]; // Constants: nothing is recorded.
            }

            return f(_point).Value;
        }

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
            Require.SameLength(Dimension, "the objective", gradient.Length, nameof(gradient));
            _tape.Clear();
            for (var i = 0; i < x.Length; i++)
            {
                _point[i] = _tape.Variable(x[i]);
            }

            var result = f(_point);
            _tape.Backward(result);
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] = _tape.Adjoint(i);
            }

            return result.Value;
        }
    }
}
