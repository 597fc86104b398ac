using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>
/// Cuts every coordinate of the gradient off at ±c: simple, but it turns the direction. PyTorch: <c>clip_grad_value_</c>;
/// optax: <c>clip</c>.
/// </summary>
/// <param name="Maximum">c, the greatest size of a coordinate, finite and greater than 0, in units of f per unit of x.</param>
/// <exception cref="ArgumentOutOfRangeException">The maximum is not positive and finite.</exception>
public sealed record ClipByValue(double Maximum) : GradientTransform
{
    /// <summary>c, the greatest size of a coordinate.</summary>
    public double Maximum { get; } = Require.Positive(Maximum, nameof(Maximum), "Try 1.");

    /// <inheritdoc/>
    public override void Apply(Span<double> gradient, ReadOnlySpan<double> parameters, int step) =>
        TensorPrimitives.Clamp(gradient, -Maximum, Maximum, gradient);
}
