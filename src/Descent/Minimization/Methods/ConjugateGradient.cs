using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>
/// Nonlinear conjugate gradients: d ← −g + βd with β = max(0, gᵀ(g − g₋)/g₋ᵀg₋), g₋ the gradient before (Polak and Ribière 1969; the
/// maximum, after Powell, restarts when the formula fails). On a quadratic of n variables with exact line searches it ends in n steps.
/// </summary>
/// <remarks>
/// Nocedal and Wright, <i>Numerical Optimization</i>, 2nd ed. 2006, section 5.2. SciPy: <c>minimize(method="CG")</c>, with c₂ = 0.4.
/// </remarks>
public sealed record ConjugateGradient : LineSearchMethod
{
    /// <summary>How step lengths are found. Default <see cref="StrongWolfe"/> with a curvature of 0.1.</summary>
    public override LineSearch Search { get; init; } = new StrongWolfe { Curvature = 0.1 };

    internal override SearchDirection Begin(Objective objective) => new Direction(objective.Dimension);

    private sealed class Direction(int dimension) : SearchDirection
    {
        private readonly double[] _previousGradient = new double[dimension];
        private readonly double[] _previous = new double[dimension];
        private bool _isFresh = true;
        private bool _isPlain;

        public override void Find(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction)
        {
            var beta = 0.0;
            if (!_isFresh)
            {
                var change = VectorKernels.Dot(gradient, gradient) - VectorKernels.Dot(gradient, _previousGradient);
                beta = Math.Max(0, change / VectorKernels.Dot(_previousGradient, _previousGradient));
            }

            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] = beta * _previous[i] - gradient[i];
            }

            gradient.CopyTo(_previousGradient);
            direction.CopyTo(_previous);
            (_isFresh, _isPlain) = (false, beta == 0);
        }

        public override bool Reset()
        {
            _isFresh = true;
            return !_isPlain;
        }
    }
}
