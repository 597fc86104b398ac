using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Search;

/// <summary>
/// CMA-ES, the evolution strategy that learns the shape of the valley: each generation draws λ points from a normal distribution
/// N(m, σ²C), moves the mean m to the weighted best half, and adapts the covariance C and the step size σ to the way they went. Defaults
/// and symbols are those of Hansen's tutorial (2016, arXiv:1604.00772, figure 6). May leave the region.
/// </summary>
public sealed record CmaEs : SearchMethod
{
    /// <summary>σ of the first generation, as a share of each interval of the region. Default 0.3.</summary>
    public double StepSize
    {
        get;
        init => field = Require.Positive(value, nameof(StepSize), "Try 0.3.");
    }
    = 0.3;

    /// <summary>λ, the points of a generation, at least 2; null takes 4 + ⌊3 ln d⌋. Default null.</summary>
    public int? Population
    {
        get;
        init => field = value is { } given ? Require.AtLeast(2, given, nameof(Population), "Leave it out for the usual number.") : null;
    }

    internal override void Search(SearchLog log, double[] start, double value)
    {
        var distribution = new AdaptedNormal(log.Unit(start), StepSize, Population ?? 4 + (int)(3 * Math.Log(start.Length)));
        var x = new double[start.Length];
        while (!log.IsOver)
        {
            var generation = new List<(Vector<double> Step, double Value)>();
            while (!log.IsOver && generation.Count < distribution.Population)
            {
                var step = distribution.Draw(log.Random);
                log.Place((distribution.Mean + distribution.StepSize * step).AsArray(), x);
                generation.Add((step, log.Evaluate(x)));
                log.Stand(x, generation[^1].Value);
            }

            if (generation.Count == distribution.Population)
            {
                distribution.Adapt([.. generation.OrderBy(each => each.Value).Select(each => each.Step)]);
            }
        }
    }
}
