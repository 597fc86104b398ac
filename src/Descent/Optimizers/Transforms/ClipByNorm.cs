using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>
/// Shortens a gradient that is longer than c, keeping its direction: g ← g · min(1, c/(‖g‖ + 10⁻⁶))
/// (Pascanu, Mikolov and Bengio 2013, arXiv:1211.5063).
/// </summary>
/// <remarks>
/// The 10⁻⁶ is PyTorch's (<c>clip_grad_norm_</c>); it makes the result shorter than c by the share 10⁻⁶/‖g‖. optax has none. The norm is
/// taken over all parameters of the run, and is right for entries of any size.
/// </remarks>
/// <param name="Maximum">c, the greatest length allowed, finite and greater than 0, in units of f per unit of x.</param>
/// <exception cref="ArgumentOutOfRangeException">The maximum is not positive and finite.</exception>
public sealed record ClipByNorm(double Maximum) : GradientTransform
{
    /// <summary>c, the greatest length allowed.</summary>
    public double Maximum { get; } = Require.Positive(Maximum, nameof(Maximum), "Try 1.");

    /// <inheritdoc/>
    public override void Apply(Span<double> gradient, ReadOnlySpan<double> parameters, int step)
    {
        var factor = Maximum / (VectorKernels.Norm(gradient) + 1e-6);
        if (!(factor >= 1))
        {
            TensorPrimitives.Multiply(gradient, factor, gradient);
        }
    }
}
