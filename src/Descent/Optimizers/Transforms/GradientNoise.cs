using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>
/// Adds Gaussian noise of standard deviation σ/(1 + t)^(γ/2) to every coordinate, t the index of the step
/// (Neelakantan et al. 2015, arXiv:1511.06807, with γ = 0.55): for studying how noise frees a run from a saddle or a poor valley.
/// </summary>
/// <remarks>
/// The noise is a pure function of seed, step and coordinate, so a run repeats bit for bit and needs no generator in its state.
/// optax: <c>add_noise(eta = σ², gamma = γ, seed)</c>.
/// </remarks>
/// <param name="Deviation">σ, finite and 0 or greater, in units of f per unit of x.</param>
/// <param name="Decay">γ, finite and 0 or greater; 0 keeps σ constant.</param>
/// <param name="Seed">Chooses the noise; any integer will do.</param>
/// <exception cref="ArgumentOutOfRangeException">σ or γ is negative, NaN or infinite.</exception>
public sealed record GradientNoise(double Deviation, double Decay = 0, int Seed = 0) : GradientTransform
{
    /// <summary>σ, the standard deviation at the first step.</summary>
    public double Deviation { get; } = Require.NonNegative(Deviation, nameof(Deviation), "Try 0.1.");

    /// <summary>γ, how fast the variance falls.</summary>
    public double Decay { get; } = Require.NonNegative(Decay, nameof(Decay), "Try 0.55, or 0 for constant noise.");

    /// <inheritdoc/>
    public override void Apply(Span<double> gradient, ReadOnlySpan<double> parameters, int step)
    {
        var deviation = Deviation / Math.Pow(1.0 + step, Decay / 2);
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] += deviation * Normal(step, i);
        }
    }

    /// <summary>A standard normal number by Box and Muller from two hashed uniform ones.</summary>
    private double Normal(int step, int coordinate)
    {
        var bits = Mix(Mix(Mix((uint)Seed) + (uint)step) + (uint)coordinate);
        var (radius, angle) = (1 - Unit(bits), Unit(Mix(bits))); // 1 − u is never 0, so its logarithm is finite
        return Math.Sqrt(-2 * Math.Log(radius)) * Math.Cos(2 * Math.PI * angle);
    }

    private static double Unit(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    /// <summary>
    /// SplitMix64's step: neighbouring inputs give unrelated outputs (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
    /// </summary>
    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
