namespace Descent.Calculus;

/// <summary>The slope of uᵛ in its exponent, uᵛ ln u, at u = 0, where it is a limit: the same for all ways of differentiating.</summary>
internal static class PowerRule
{
    private static readonly double s_least = Math.Log(double.Epsilon);

    /// <summary>Returns ln u; for 0 that of the smallest positive number, so that 0ᵛ ln 0 is 0 for v > 0 and not 0·∞.</summary>
    public static double LogOfBase(double u) => u == 0 ? s_least : Math.Log(u);
}
