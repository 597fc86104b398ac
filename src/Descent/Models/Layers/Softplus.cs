using System.Runtime.Intrinsics;

namespace Descent.Models.Layers;

/// <summary>
/// A smooth <see cref="ReLU"/>, a = log(1 + eᶻ), slope σ(z) (Dugas et al. 2001). PyTorch: <c>Softplus</c>, which is z itself beyond 20.
/// </summary>
public sealed record Softplus : Activation
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
        public Vector256<double> Value(Vector256<double> z) =>
            Vector256.Max(z, default) + LogOnePlus(Vector256.Exp(-Vector256.Abs(z)));

        public Vector256<double> Slope(Vector256<double> z, Vector256<double> a) => Sigmoid.Of(z);

        /// <summary>log(1 + x), the rounding of 1 + x undone (Goldberg 1991, doi:10.1145/103162.103163, theorem 4).</summary>
        private static Vector256<double> LogOnePlus(Vector256<double> x)
        {
            var rounded = Vector256<double>.One + x;
            return Vector256.ConditionalSelect(
                Vector256.Equals(rounded, Vector256<double>.One),
                x,
                Vector256.Log(rounded) * (x / (rounded - Vector256<double>.One)));
        }
    }
}
