using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>
/// Adds λx to the gradient, the slope of the penalty ½λ‖x‖². The same as a rule's own <c>WeightDecay</c> (AdamW's and Lion's excepted,
/// which decay apart from the gradient), but its place before or after clipping is yours to choose. optax: <c>add_decayed_weights</c>.
/// </summary>
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
