using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>
/// A rate that falls when a loss has stopped falling. Not a <see cref="Schedule"/>, because it depends on what it is shown: call
/// <see cref="Observe"/> once per epoch, and step with <c>rule with { LearningRate = plateau.Observe(loss) }</c>.
/// PyTorch: <c>ReduceLROnPlateau</c> in its mode min with a relative threshold, but without its <c>eps</c>: there a rate that would fall
/// by less than 1e-8 stays.
/// </summary>
/// <param name="initial">The rate to begin with, finite and 0 or greater.</param>
public sealed class PlateauRate(double initial)
{
    private double _best = double.PositiveInfinity;
    private int _waited;
    private int _cooling;

    /// <summary>The rate as it is now.</summary>
    public double Rate { get; private set; } = Require.NonNegative(initial, nameof(initial), "Try 0.1.");

    /// <summary>By which the rate is multiplied, at least 0 and less than 1. Default 0.1.</summary>
    public double Factor
    {
        get;
        init => field = Require.UnitInterval(value, nameof(Factor), "Try 0.1 or 0.5.");
    }
    = 0.1;

    /// <summary>How many observations in a row may fail to improve before the rate falls, at least 0. Default 10.</summary>
    public int Patience
    {
        get;
        init => field = Require.AtLeast(0, value, nameof(Patience), "Try 10.");
    }
    = 10;

    /// <summary>
    /// The share of the best loss by which a smaller one must undercut it to count, at least 0 and less than 1. Default 1e-4.
    /// </summary>
    public double Threshold
    {
        get;
        init => field = Require.UnitInterval(value, nameof(Threshold), "Try 1e-4.");
    }
    = 1e-4;

    /// <summary>How many observations after a fall do not count, at least 0. Default 0.</summary>
    public int Cooldown
    {
        get;
        init => field = Require.AtLeast(0, value, nameof(Cooldown), "Try 0.");
    }

    /// <summary>The rate never falls below this, finite and 0 or greater. Default 0.</summary>
    public double Minimum
    {
        get;
        init => field = Require.NonNegative(value, nameof(Minimum), "Try 0.");
    }

    /// <summary>Takes note of one loss and returns the rate for the next steps. NaN is no improvement.</summary>
    public double Observe(double loss)
    {
        if (loss < _best * (1 - Threshold))
        {
            (_best, _waited) = (loss, 0);
        }
        else
        {
            _waited++;
        }

        if (_cooling > 0)
        {
            (_cooling, _waited) = (_cooling - 1, 0);
        }

        if (_waited > Patience)
        {
            (Rate, _cooling, _waited) = (Math.Max(Rate * Factor, Math.Min(Rate, Minimum)), Cooldown, 0);
        }

        return Rate;
    }
}
