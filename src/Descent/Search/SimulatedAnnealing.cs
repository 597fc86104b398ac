using Descent.Numerics;

namespace Descent.Search;

/// <summary>
/// A random walk that takes every step down, and a step up by Δ with probability exp(−Δ/T) (Metropolis et al. 1953,
/// doi:10.1063/1.1699114). The temperature T falls geometrically from first to last over the evaluations (Kirkpatrick, Gelatt and Vecchi
/// 1983, doi:10.1126/science.220.4598.671): hot, it leaves valleys; cold, it settles. May leave the region.
/// </summary>
public sealed record SimulatedAnnealing : SearchMethod
{
    /// <summary>T at the first step, in units of f. Default 1: a climb of 1 is taken once in e ≈ 2.7 times.</summary>
    public double FirstTemperature
    {
        get;
        init => field = Require.Positive(value, nameof(FirstTemperature), "Try the size of a typical hill, such as 1.");
    }
    = 1;

    /// <summary>T at the last step, in units of f. Default 0.001.</summary>
    public double LastTemperature
    {
        get;
        init => field = Require.Positive(value, nameof(LastTemperature), "Try a thousandth of the first.");
    }
    = 1e-3;

    /// <summary>The standard deviation of a step, as a share of each interval of the region. Default 0.05.</summary>
    public double StepSize
    {
        get;
        init => field = Require.Positive(value, nameof(StepSize), "Try 0.05.");
    }
    = 0.05;

    /// <summary>The probability of taking a step that changes f by <paramref name="change"/>: min(1, exp(−change/T)).</summary>
    /// <param name="change">f(new) − f(old).</param>
    /// <param name="temperature">T, greater than 0.</param>
    public static double Acceptance(double change, double temperature) => change <= 0 ? 1 : Math.Exp(-change / temperature);

    internal override void Search(SearchLog log, double[] start, double value)
    {
        var (x, candidate) = (start, new double[start.Length]);
        while (!log.IsOver)
        {
            var progress = log.Asked / (double)log.Evaluations;
            var temperature = FirstTemperature * Math.Pow(LastTemperature / FirstTemperature, progress);
            for (var i = 0; i < x.Length; i++)
            {
                candidate[i] = x[i] + StepSize * log.Width(i) * log.Random.Normal();
            }

            var next = log.Evaluate(candidate);
            if (log.Random.Uniform() < Acceptance(next - value, temperature))
            {
                (x, candidate, value) = (candidate, x, next);
            }

            log.Stand(x, value);
        }
    }
}
