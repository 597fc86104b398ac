using Descent.Numerics;
using MathNet.Numerics.Distributions;

namespace Descent.Search;

/// <summary>
/// Bayesian optimization: a <see cref="GaussianProcess"/> over all that was measured says where the next value is worth its price, namely
/// where the expected improvement (best − μ)Φ(z) + σφ(z), z = (best − μ)/σ, is largest (Jones, Schonlau and Welch 1998,
/// doi:10.1023/A:1008306431147). For functions of which each value is dear: the thinking between two evaluations costs n³. Stays inside the
/// region.
/// </summary>
public sealed record BayesianOptimization : SearchMethod
{
    private static readonly double[] s_lengthScales = [0.05, 0.1, 0.2, 0.4, 0.8, 1.6];

    /// <summary>How many random points come before the first one that is thought about, the start included. Default 5.</summary>
    public int RandomPoints
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(RandomPoints), "Try 5.");
    }
    = 5;

    /// <summary>Among how many points of the region the most promising is chosen; half lie around the best. Default 2,000.</summary>
    public int Candidates
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(Candidates), "Try 2000.");
    }
    = 2000;

    /// <summary>
    /// The expected improvement on <paramref name="best"/> of a value that is believed to be normal with this mean and deviation.
    /// </summary>
    public static double ExpectedImprovement(double best, double mean, double deviation)
    {
        if (deviation == 0)
        {
            return Math.Max(0, best - mean);
        }

        var z = (best - mean) / deviation;
        return (best - mean) * Normal.CDF(0, 1, z) + deviation * Normal.PDF(0, 1, z);
    }

    internal override void Search(SearchLog log, double[] start, double value)
    {
        var (points, values, x) = (new List<double[]> { log.Unit(start) }, new List<double> { value }, new double[start.Length]);
        while (!log.IsOver)
        {
            var next = points.Count < RandomPoints ? RandomPoint(log) : MostPromising(points, values, log.Random);
            log.Place(next, x);
            var measured = log.Evaluate(x);
            log.Stand(x, measured);
            points.Add(next);
            values.Add(measured);
        }
    }

    private static double[] RandomPoint(SearchLog log) => log.Unit(log.RandomPoint());

    private double[] MostPromising(List<double[]> points, List<double> values, SeededRandom random)
    {
        // A value that is not finite is measured, too: as bad as the worst that is.
        var worst = values.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        var finite = values.Select(value => double.IsFinite(value) ? value : worst).ToArray();
        var (mean, deviation) = (finite.Average(), Math.Sqrt(finite.Average(value => value * value) - Math.Pow(finite.Average(), 2)));
        double[] scaled = [.. finite.Select(value => deviation > 0 ? (value - mean) / deviation : 0)];
        var belief = s_lengthScales.Select(scale => new GaussianProcess(points, scaled, scale)).MaxBy(each => each.LogLikelihood)!;
        var (best, bestPoint) = (scaled.Min(), points[Array.IndexOf(scaled, scaled.Min())]);
        var (chosen, most) = (bestPoint, double.NegativeInfinity);
        for (var k = 0; k < Candidates; k++)
        {
            var candidate = new double[bestPoint.Length];
            for (var i = 0; i < candidate.Length; i++)
            {
                candidate[i] = k % 2 == 0
                    ? random.Uniform()
                    : Math.Clamp(bestPoint[i] + Math.Pow(10, -1 - k % 8 / 2) * random.Normal(), 0, 1);
            }

            var (believed, unsure) = belief.Predict(candidate);
            var improvement = ExpectedImprovement(best, believed, unsure);
            (chosen, most) = improvement > most ? (candidate, improvement) : (chosen, most);
        }

        return chosen;
    }
}
