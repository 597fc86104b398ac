using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>
/// What Adam and its relatives share: running means of the gradients (m) and of their squares (v), which start at 0 and are therefore
/// corrected by 1 − βᵗ, t = 1 for the first step.
/// </summary>
public abstract record MomentOptimizer : Optimizer
{
    private readonly int _firstSettles = SettlesAt(0.9);
    private readonly int _secondSettles = SettlesAt(0.999);

    private protected MomentOptimizer()
    {
    }

    /// <summary>β₁, the share of m that is kept from step to step. Default 0.9.</summary>
    public double Beta1
    {
        get;
        init => _firstSettles = SettlesAt(field = Require.UnitInterval(value, nameof(Beta1), "Try 0.9."));
    }
    = 0.9;

    /// <summary>β₂, the share of v that is kept from step to step. Default 0.999.</summary>
    public double Beta2
    {
        get;
        init => _secondSettles = SettlesAt(field = Require.UnitInterval(value, nameof(Beta2), "Try 0.999."));
    }
    = 0.999;

    /// <summary>ε keeps the division defined where all gradients were 0. Default 1e-8.</summary>
    public double Epsilon
    {
        get;
        init => field = Require.NonNegative(value, nameof(Epsilon), "Try 1e-8.");
    }
    = 1e-8;

    /// <summary>The corrections 1 − β₁ᵗ and 1 − β₂ᵗ of step <paramref name="t"/>, 1 for the first.</summary>
    private protected (double First, double Second) BiasCorrections(int t) =>
        (t < _firstSettles ? 1 - Math.Pow(Beta1, t) : 1, t < _secondSettles ? 1 - Math.Pow(Beta2, t) : 1);

    // From here on βᵗ < 2⁻⁵⁴, so that 1 − βᵗ rounds to 1 exactly, and a power that costs as much as the step itself is saved.
    private static int SettlesAt(double beta) => beta == 0 ? 1 : (int)Math.Min(int.MaxValue, Math.Ceiling(-38 / Math.Log(beta)));

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, double[] Values)> Corrections(OptimizerState after)
    {
        var (first, second) = BiasCorrections(after.Step);
        yield return ("mHat", Array.ConvertAll(after["m"].ToArray(), m => m / first));
        if (after.Names.Contains("v"))
        {
            yield return ("vHat", Array.ConvertAll(after["v"].ToArray(), v => v / second));
        }
    }
}
