using Descent.Calculus;

namespace Descent.Course.Exercises;

/// <summary>
/// The mean squared error of the line ŷ = slope · x + intercept on given data, as a function of those two parameters. Where the targets
/// are 0 and 1, the line can also be asked a yes-or-no question: it says yes above one half.
/// </summary>
/// <param name="xs">What is known of each example.</param>
/// <param name="ys">What should be predicted, as many.</param>
internal sealed class LineCost(IReadOnlyList<double> xs, IReadOnlyList<double> ys) : Objective
{
    public override int Dimension => 2;

    /// <summary>How many examples there are.</summary>
    public int Count => xs.Count;

    /// <summary>The line of least squares, slope first, from its formula.</summary>
    public double[] Best
    {
        get
        {
            var (meanX, meanY) = (xs.Average(), ys.Average());
            var slope = xs.Zip(ys, (x, y) => (x - meanX) * (y - meanY)).Sum() / xs.Sum(x => (x - meanX) * (x - meanX));
            return [slope, meanY - slope * meanX];
        }
    }

    /// <summary>How many examples fall on the right side of one half.</summary>
    public int CountRight(double slope, double intercept) =>
        xs.Zip(ys).Count(example => slope * example.First + intercept > 0.5 == example.Second > 0.5);

    public override double Value(ReadOnlySpan<double> x)
    {
        Span<double> unused = [0, 0];
        return ValueAndGradient(x, unused);
    }

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var (cost, bySlope, byIntercept) = (0.0, 0.0, 0.0);
        for (var i = 0; i < xs.Count; i++)
        {
            var error = x[0] * xs[i] + x[1] - ys[i];
            cost += error * error;
            bySlope += 2 * error * xs[i];
            byIntercept += 2 * error;
        }

        (gradient[0], gradient[1]) = (bySlope / xs.Count, byIntercept / xs.Count);
        return cost / xs.Count;
    }
}
