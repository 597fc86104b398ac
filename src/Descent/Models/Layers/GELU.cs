using System.Runtime.Intrinsics;

namespace Descent.Models.Layers;

/// <summary>
/// The Gaussian error linear unit, a = z·Φ(z) with the normal distribution's Φ(z) = ½ erfc(−z/√2), slope Φ(z) + z·φ(z) (Hendrycks and
/// Gimpel 2016, arXiv:1606.08415). Exact, not the approximation by tanh. PyTorch: <c>GELU</c>.
/// </summary>
public sealed record GELU : Activation
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
        private const double Shift = 3.97886080735226;

        /// <summary>The polynomial of <see cref="Phi"/>, highest power first.</summary>
        private static ReadOnlySpan<double> Coefficients =>
        [
            0.00127109764952614092, 1.19314022838340944e-4, -0.003963850973605135, -8.70779635317295828e-4, 0.00773672528313526668,
            0.00383335126264887303, -0.0127223813782122755, -0.0133823644533460069, 0.0161315329733252248, 0.0390976845588484035,
            0.00249367200053503304, -0.0838864557023001992, -0.119463959964325415, 0.0166207924969367356, 0.357524274449531043,
            0.805276408752910567, 1.18902982909273333, 1.37040217682338167, 1.31314653831023098, 1.07925515155856677,
            0.774368199119538609, 0.490165080585318424, 0.275374741597376782,
        ];

        public Vector256<double> Value(Vector256<double> z) => z * Phi(z);

        public Vector256<double> Slope(Vector256<double> z, Vector256<double> a) =>
            Phi(z) + z * Vector256.Exp(z * z * -0.5) * (1 / Math.Sqrt(2 * Math.PI));

        /// <summary>Φ(z) by Ooura's erfc: e^(−x²)·t times a polynomial of t = 3.98/(|x| + 3.98), with |x| = |z|/√2.</summary>
        private static Vector256<double> Phi(Vector256<double> z)
        {
            var x = Vector256.Abs(z) * Math.Sqrt(0.5);
            var t = Vector256.Create(Shift) / (x + Vector256.Create(Shift));
            var u = t - Vector256.Create(0.5);
            var polynomial = Vector256<double>.Zero;
            foreach (var coefficient in Coefficients)
            {
                polynomial = polynomial * u + Vector256.Create(coefficient);
            }

            var tail = 0.5 * polynomial * t * Vector256.Exp(-(x * x));
            return Vector256.ConditionalSelect(Vector256.GreaterThan(z, default), Vector256<double>.One - tail, tail);
        }
    }
}
