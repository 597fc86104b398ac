using System.Runtime.Intrinsics;
using Descent.Costs;

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
            Vector256.Max(z, default) + Logistic.LogOnePlus(Vector256.Exp(-Vector256.Abs(z)));

        public Vector256<double> Slope(Vector256<double> z, Vector256<double> a) => Sigmoid.Of(z);
    }
}
