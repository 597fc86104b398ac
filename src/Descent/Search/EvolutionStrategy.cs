using Descent.Numerics;

namespace Descent.Search;

/// <summary>
/// The (1+1) evolution strategy: one parent, one child a step in a normal direction away; the better of the two lives on. The step size
/// follows the one-fifth rule (Rechenberg 1973): × 1.5 after a success, ÷ 1.5^¼ after a failure, so that it stays where one step in five
/// succeeds. May leave the region.
/// </summary>
public sealed record EvolutionStrategy : SearchMethod
{
    private const double Growth = 1.5;

    /// <summary>The standard deviation of the first step, as a share of each interval of the region. Default 0.1.</summary>
    public double StepSize
    {
        get;
        init => field = Require.Positive(value, nameof(StepSize), "Try 0.1.");
    }
    = 0.1;

    internal override void Search(SearchLog log, double[] start, double value)
    {
        var (parent, child, step) = (start, new double[start.Length], StepSize);
        while (!log.IsOver)
        {
            for (var i = 0; i < child.Length; i++)
            {
                child[i] = parent[i] + step * log.Width(i) * log.Random.Normal();
            }

            var next = log.Evaluate(child);
            if (next <= value)
            {
                (parent, child, value) = (child, parent, next);
                step *= Growth;
            }
            else
            {
                step /= Math.Pow(Growth, 0.25);
            }

            log.Stand(parent, value);
        }
    }
}
