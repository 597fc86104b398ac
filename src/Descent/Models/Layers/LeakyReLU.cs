using System.Runtime.Intrinsics;
using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// A <see cref="ReLU"/> that does not die: a = z above 0, s·z elsewhere, slope 1 above 0 and s elsewhere (Maas, Hannun and Ng 2013).
/// PyTorch: <c>LeakyReLU(negative_slope)</c>.
/// </summary>
public sealed record LeakyReLU : Activation
{
    /// <summary>s, the slope below 0, finite and 0 or greater. Default 0.01.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The slope is out of its range.</exception>
    public double Slope { get; init => field = Require.NonNegative(value, nameof(Slope), "Try 0.01."); } = 0.01;

    /// <inheritdoc/>
    public override Initialization Initialization => Initialization.He;

    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<double> z, Span<double> outputs) => LaneFunction.Apply(new Lanes(Slope), z, outputs);

    /// <inheritdoc/>
    public override void Chain(
        ReadOnlySpan<double> z, ReadOnlySpan<double> outputs, ReadOnlySpan<double> outputGradient, Span<double> inputGradient) =>
        LaneFunction.Chain(new Lanes(Slope), z, outputs, outputGradient, inputGradient);

    private readonly struct Lanes(double slope) : ILaneFunction
    {
        private readonly Vector256<double> _slope = Vector256.Create(slope);

        public Vector256<double> Value(Vector256<double> z) => z * Slope(z, z);

        public Vector256<double> Slope(Vector256<double> z, Vector256<double> a) =>
            Vector256.ConditionalSelect(Vector256.GreaterThan(z, default), Vector256<double>.One, _slope);
    }
}
