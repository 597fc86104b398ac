using System.Runtime.Intrinsics;

namespace Descent.Models.Layers;

/// <summary>
/// The hyperbolic tangent, a = tanh z between −1 and 1, slope 1 − a². PyTorch: <c>Tanh</c>.
/// </summary>
/// <remarks>
/// Computed as 1 − 2/(e²ᶻ + 1), and below |z| = 0.625, where that loses digits, by a rational function of z² (Cephes, Moshier 1989).
/// </remarks>
public sealed record Tanh : Activation
{
    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<double> z, Span<double> outputs) => LaneFunction.Apply(default(Lanes), z, outputs);

    /// <inheritdoc/>
    public override void Chain(
        ReadOnlySpan<double> z, ReadOnlySpan<double> outputs, ReadOnlySpan<double> outputGradient, Span<double> inputGradient) =>
        LaneFunction.Chain(default(Lanes), z, outputs, outputGradient, inputGradient);

    private readonly struct Lanes : ILaneFunction
    {
        public Vector256<double> Value(Vector256<double> z)
        {
            var size = Vector256.Abs(z);
            var square = z * z;
            var above = (square * -9.64399179425052238628e-1 - V(9.92877231001918586564e1)) * square - V(1.61468768441708447952e3);
            var below = ((square + V(1.12811678491632931402e2)) * square + V(2.23548839060100448583e3)) * square
                + V(4.84406305325125486048e3);
            var near = Vector256.LessThan(size, V(0.625));
            var quotient = Vector256.ConditionalSelect(near, square * above, V(2))
                / Vector256.ConditionalSelect(near, below, Vector256.Exp(size + size) + V(1));
            return Vector256.ConditionalSelect(near, z + z * quotient, Vector256.CopySign(V(1) - quotient, z));
        }

        public Vector256<double> Slope(Vector256<double> z, Vector256<double> a) => V(1) - a * a;

        private static Vector256<double> V(double number) => Vector256.Create(number);
    }
}
