namespace Descent.Costs;

/// <summary>The logistic function and its relatives, exact for arguments of any size.</summary>
internal static class Logistic
{
    /// <summary>σ(z) = 1/(1 + e⁻ᶻ), to full relative precision at both ends.</summary>
    public static double Sigmoid(double z)
    {
        var power = Math.Exp(-Math.Abs(z));
        return (z < 0 ? power : 1) / (1 + power);
    }

    /// <summary>log(1 + eᶻ).</summary>
    public static double Softplus(double z) => Math.Max(z, 0) + LogOnePlus(Math.Exp(-Math.Abs(z)));

    /// <summary>
    /// log(1 + x) to full relative precision also near 0, where 1 + x rounds away most of x: the rounded logarithm times the same error
    /// (Goldberg 1991, doi:10.1145/103162.103163, theorem 4).
    /// </summary>
    public static double LogOnePlus(double x)
    {
        var rounded = 1 + x;
        return rounded == 1 ? x : Math.Log(rounded) * (x / (rounded - 1));
    }
}
