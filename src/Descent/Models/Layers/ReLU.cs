using System.Runtime.Intrinsics;

namespace Descent.Models.Layers;

/// <summary>
/// The rectified linear unit, a = max(z, 0), slope 1 above 0 and 0 elsewhere (Nair and Hinton 2010). PyTorch: <c>ReLU</c>.
/// </summary>
public sealed record ReLU : Activation
{
    /// <inheritdoc/>
    public override Initialization Initialization => Initialization.He;

    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<double> z, Span<double> outputs) => LaneFunction.Apply(default(Lanes), z, outputs);

    /// <inheritdoc/>
    public override void Chain(
        ReadOnlySpan<double> z, ReadOnlySpan<double> outputs, ReadOnlySpan<double> outputGradient, Span<double> inputGradient) =>
        LaneFunction.Chain(default(Lanes), z, outputs, outputGradient, inputGradient);

    private readonly struct Lanes : ILaneFunction
    {
        // Not the larger of z and 0: NaN stays NaN.
        public Vector256<double> Value(Vector256<double> z) =>
            Vector256.ConditionalSelect(Vector256.LessThan(z, default), default, z);

        public Vector256<double> Slope(Vector256<double> z, Vector256<double> a) =>
            Vector256.ConditionalSelect(Vector256.GreaterThan(z, default), Vector256<double>.One, default);
    }
}
