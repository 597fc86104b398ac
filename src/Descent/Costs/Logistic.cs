using System.Runtime.Intrinsics;

namespace Descent.Costs;

/// <summary>The logistic function and the logarithm in its own, exact for arguments of any size.</summary>
internal static class Logistic
{
    /// <summary>σ(z) = 1/(1 + e⁻ᶻ), to full relative precision at both ends.</summary>
    public static double Sigmoid(double z)
    {
        var power = Math.Exp(-Math.Abs(z));
        return (z < 0 ? power : 1) / (1 + power);
    }

    /// <summary>
    /// log(1 + x) to full relative precision also near 0, where 1 + x rounds away most of x: the rounded logarithm times the same error
    /// (Goldberg 1991, doi:10.1145/103162.103163, theorem 4).
    /// </summary>
    public static double LogOnePlus(double x)
    {
        var rounded = 1 + x;
        return rounded == 1 ? x : Math.Log(rounded) * (x / (rounded - 1));
    }

    /// <inheritdoc cref="LogOnePlus(double)"/>
    public static Vector256<double> LogOnePlus(Vector256<double> x)
    {
        var rounded = Vector256<double>.One + x;
        return Vector256.ConditionalSelect(
            Vector256.Equals(rounded, Vector256<double>.One),
            x,
            Vector256.Log(rounded) * (x / (rounded - Vector256<double>.One)));
    }
}
