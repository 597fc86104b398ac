using System.Numerics.Tensors;
using Descent.Calculus;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Minimization;

/// <summary>
/// Newton's method: d = −|H|⁻¹∇f(x), where |H| is the Hessian with the absolute values of its eigenvalues. Where all are positive that is
/// Newton's own step, and a quadratic is solved in one; a negative one, which would lead Newton to a saddle, is turned round
/// (Dauphin et al. 2014, arXiv:1406.2572; Nocedal and Wright 2006, section 3.4).
/// </summary>
/// <remarks>Each step costs a Hessian and O(n³) operations: for few parameters.</remarks>
public sealed record Newton : LineSearchMethod
{
    private const double SmallestShare = 1e-12;

    /// <summary>How step lengths are found; 1 is tried first. Default <see cref="ArmijoBacktracking"/>.</summary>
    public override LineSearch Search { get; init; } = new ArmijoBacktracking();

    /// <inheritdoc/>
    protected override SearchDirection CreateDirection(Objective objective) => new Direction(objective);

    private sealed class Direction(Objective objective) : SearchDirection
    {
        private bool _usesGradient;

        public override bool HasOwnLength => !_usesGradient;

        public override void Find(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction)
        {
            TensorPrimitives.Negate(gradient, direction);
            var hessian = Matrix<double>.Build.DenseOfArray(objective.Hessian(x));
            _usesGradient = !hessian.ForAll(double.IsFinite) || hessian.ForAll(entry => entry == 0);
            if (_usesGradient)
            {
                return;
            }

            var eigen = hessian.Evd(Symmetricity.Symmetric);
            var curvatures = eigen.EigenValues.Map(value => Math.Abs(value.Real));
            var floor = SmallestShare * curvatures.Maximum(); // a flat direction is no reason to step to infinity
            var along = eigen.EigenVectors.TransposeThisAndMultiply(Vector<double>.Build.DenseOfArray(direction.ToArray()));
            var step = eigen.EigenVectors * along.MapIndexed((i, part) => part / Math.Max(curvatures[i], floor));
            step.AsArray().CopyTo(direction);
        }
    }
}
