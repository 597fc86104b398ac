namespace Descent.Course.Exercises;

/// <summary>
/// The mean of (σ(wx) − 1)² over some x as a function of the weight w, and the valleys of that curve: the data of exercise 07.6.
/// </summary>
/// <param name="xs">The features; every target is 1.</param>
internal sealed class SquaredSigmoid(IReadOnlyList<double> xs)
{
    // Beyond |wx| = 60 a sigmoid is level to the last digit; below 0.001 it is a straight line.
    private const double Least = 1e-3, Most = 60;

    private const int PerSide = 4000;

    // A valley counts when the curve rises so far on both sides of it.
    private const double Rise = 1e-6;

    /// <summary>The floors of the valleys from left to right; endless slopes towards either side are none.</summary>
    public IReadOnlyList<double> Valleys => field ??= [.. Floors()];

    /// <summary>The cost at a weight.</summary>
    public double Cost(double w) => xs.Average(x => Math.Pow(1 / (1 + Math.Exp(w * x)), 2));

    private IEnumerable<double> Floors()
    {
        var sizes = xs.Select(Math.Abs).Where(size => size > 0).ToArray();
        var (from, to) = (Least / sizes.Max(), Most / sizes.Min());
        double[] right = [.. Enumerable.Range(0, PerSide).Select(i => from * Math.Pow(to / from, i / (PerSide - 1.0)))];
        double[] weights = [.. right.Reverse().Select(w => -w), 0, .. right];
        var costs = weights.Select(Cost).ToArray();
        var (turn, falling) = (0, true); // where the curve was lowest since it began to fall, or highest since it began to rise
        for (var i = 1; i < costs.Length; i++)
        {
            if (falling ? costs[i] < costs[turn] : costs[i] > costs[turn])
            {
                turn = i;
            }
            else if (Math.Abs(costs[i] - costs[turn]) > Rise)
            {
                if (falling && turn > 0)
                {
                    yield return weights[turn];
                }

                (turn, falling) = (i, !falling);
            }
        }
    }
}
