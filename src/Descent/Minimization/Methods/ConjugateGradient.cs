using System.Numerics.Tensors;
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

    /// <inheritdoc/>
    protected override SearchDirection CreateDirection(Objective objective) => new Direction(objective.Dimension);

    private sealed class Direction(int dimension) : SearchDirection
    {
        private readonly double[] _previousGradient = new double[dimension];
        private readonly double[] _previous = new double[dimension];
        private bool _isPlain;

        public override void Find(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction)
        {
            TensorPrimitives.Negate(gradient, direction);
            var change = VectorKernels.Dot(gradient, gradient) - VectorKernels.Dot(gradient, _previousGradient);
            var beta = change / VectorKernels.Dot(_previousGradient, _previousGradient);

            // Not a finite number at first, when there is no gradient before, and where the products overflow or vanish.
            _isPlain = beta is not (> 0 and < double.PositiveInfinity);
            if (!_isPlain)
            {
                TensorPrimitives.MultiplyAdd(_previous, beta, direction, direction);
            }

            gradient.CopyTo(_previousGradient);
            direction.CopyTo(_previous);
        }

        public override bool Reset()
        {
            Array.Clear(_previousGradient);
            return !_isPlain;
        }
    }
}
