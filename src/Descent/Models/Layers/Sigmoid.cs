using System.Runtime.Intrinsics;

namespace Descent.Models.Layers;

/// <summary>
/// The logistic function, a = σ(z) = 1/(1 + e⁻ᶻ) between 0 and 1, slope a(1 − a), which is never more than ¼. PyTorch: <c>Sigmoid</c>.
/// </summary>
/// <remarks>
/// As a last layer leave it out and let <see cref="Costs.BinaryCrossEntropyWithLogits"/> take the logits: no digit is lost.
/// </remarks>
public sealed record Sigmoid : Activation
{
    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<double> z, Span<double> outputs) => LaneFunction.Apply(default(Lanes), z, outputs);

    /// <inheritdoc/>
    public override void Chain(
        ReadOnlySpan<double> z, ReadOnlySpan<double> outputs, ReadOnlySpan<double> outputGradient, Span<double> inputGradient) =>
        LaneFunction.Chain(default(Lanes), z, outputs, outputGradient, inputGradient);

    /// <summary>σ(z), by a power that never overflows.</summary>
    internal static Vector256<double> Of(Vector256<double> z)
    {
        var power = Vector256.Exp(-Vector256.Abs(z));
        return Vector256.ConditionalSelect(Vector256.LessThan(z, default), power, Vector256<double>.One)
            / (Vector256<double>.One + power);
    }

    private readonly struct Lanes : ILaneFunction
    {
        public Vector256<double> Value(Vector256<double> z) => Of(z);

        public Vector256<double> Slope(Vector256<double> z, Vector256<double> a) => a * (Vector256<double>.One - a);
    }
}
