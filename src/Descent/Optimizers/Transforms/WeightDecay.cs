using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>
/// Adds λx to the gradient, the slope of the penalty ½λ‖x‖², for any rule: <c>new Adam { Transform = new WeightDecay(0.01) }</c>.
/// </summary>
/// <remarks>
/// PyTorch: <c>weight_decay</c> of every rule but AdamW; optax: <c>add_decayed_weights</c>. <see cref="AdamW"/> and <see cref="Lion"/> have
/// a property of that name for another thing: it shrinks the parameters apart from the gradient. Put before or after clipping with
/// <see cref="GradientTransform.Then"/>.
/// </remarks>
/// <param name="Lambda">λ, finite and 0 or greater.</param>
/// <exception cref="ArgumentOutOfRangeException">λ is negative, NaN or infinite.</exception>
public sealed record WeightDecay(double Lambda) : GradientTransform
{
    /// <summary>λ, the weight of the penalty.</summary>
    public double Lambda { get; } = Require.NonNegative(Lambda, nameof(Lambda), "Try 0.01.");

    /// <inheritdoc/>
    public override void Apply(Span<double> gradient, ReadOnlySpan<double> parameters, int step)
    {
        Require.SameLength(parameters.Length, nameof(parameters), gradient.Length, nameof(gradient));
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] += Lambda * parameters[i];
        }
    }
}
