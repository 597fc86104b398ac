using System.Numerics.Tensors;
using Descent.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// Barzilai–Borwein: gradient descent whose rate is one over the curvature that the last step s = Δx met, y = ∇f(xₖ) − ∇f(xₖ₋₁):
/// α = sᵀs / sᵀy (Barzilai and Borwein 1988, doi:10.1093/imanum/8.1.141, the longer of their two steps). Two dot products per step,
/// no evaluation more than gradient descent, far faster in narrow valleys; f goes up now and then on the way.
/// </summary>
/// <remarks>
/// Where the curvature along the step is not positive, the learning rate is used in its place, as at the first step. Not for noisy
/// gradients.
/// </remarks>
public sealed record BarzilaiBorwein : Optimizer
{
    private static readonly string[] s_names = ["previous gradient"];

    /// <summary>α of the first step, and wherever the curvature gives none. Default 0.001.</summary>
    public override Schedule LearningRate { get; init; } = 0.001;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => s_names;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var previous = state.Vector(0);
        if (state.Step > 0)
        {
            // s = −αₚp for the previous rate αₚ and gradient p, so sᵀs/sᵀy = αₚ pᵀp/(pᵀp − pᵀg): the last step need not be remembered.
            var square = VectorKernels.Dot(previous, previous);
            var curvature = square - VectorKernels.Dot(previous, gradient);
            rate = curvature > 0 && state.Scalar > 0 ? state.Scalar * (square / curvature) : rate;
        }

        state.Scalar = rate;
        gradient.CopyTo(previous);
        TensorPrimitives.MultiplyAdd(gradient, -rate, x, x);
    }
}
