using System.Numerics.Tensors;
using Descent.Calculus;

namespace Descent.Minimization;

/// <summary>
/// Gradient descent with a line search: d = −∇f(x) (Cauchy 1847). No rate to tune, but the same zigzag in narrow valleys.
/// </summary>
public sealed record SteepestDescent : LineSearchMethod
{
    /// <summary>How step lengths are found. Default <see cref="ArmijoBacktracking"/>.</summary>
    public override LineSearch Search { get; init; } = new ArmijoBacktracking();

    /// <inheritdoc/>
    protected override SearchDirection CreateDirection(Objective objective) => new Direction();

    private sealed class Direction : SearchDirection
    {
        public override void Find(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction) =>
            TensorPrimitives.Negate(gradient, direction);
    }
}
