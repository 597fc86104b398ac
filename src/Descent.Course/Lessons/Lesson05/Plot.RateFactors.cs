using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws what a step of gradient descent leaves of the error along the gentlest and the steepest direction of a bowl, |1 − αμ| and
    /// |1 − αL|, against the learning rate α: two Vs. The larger of the two sets the pace; it is least where they cross, at 2/(L + μ).
    /// </summary>
    /// <param name="mu">μ, the smallest curvature.</param>
    /// <param name="l">L, the largest.</param>
    /// <param name="rate">The learning rate to mark.</param>
    /// <exception cref="ArgumentException">Not 0 &lt; μ ≤ L, or a number is not finite.</exception>
    public static Figure RateFactors(double mu, double l, double rate)
    {
        if (!(mu > 0 && l >= mu && double.IsFinite(l) && double.IsFinite(rate)))
        {
            throw new ArgumentException(
                $"The curvatures must be positive, the smallest first, and the rate finite, but they were {Write(mu)}, {Write(l)} and "
                + $"{Write(rate)}. Try Plot.RateFactors(1, 10, 0.18).");
        }

        var best = 2 / (l + mu);
        var end = Math.Max(2.4 / l, 1.1 * rate);
        var start = Math.Min(0, 1.1 * rate);
        double[] rates = [.. new[] { start, 0, 1 / l, best, 1 / mu, rate, end }.Where(at => at >= start && at <= end).Distinct().Order()];
        double Gentle(double at) => Math.Abs(1 - at * mu);
        double Steep(double at) => Math.Abs(1 - at * l);
        double Larger(double at) => Math.Max(Gentle(at), Steep(at));
        var pace = Larger(rate);
        return new Figure(
            [
                new Scatter(rates, [.. rates.Select(Larger)])
                {
                    Name = "the larger one", Line = new(Palette.Areas[1], 9), HoverInfo = "skip",
                },
                V("|1 − αμ|, gentle", Palette.Blue, "solid", Gentle),
                V("|1 − αL|, steep", Palette.Vermillion, "dash", Steep),
                Spot("best", best, "diamond-open", Palette.Green),
                Spot("this rate", rate, "circle", Palette.Ink),
            ],
            new Axis("learning rate α") { From = start, To = end },
            new Axis("factor per step") { From = 0, To = Math.Max(1.5, 1.1 * pace) },
            $"The factors |1 − αμ| and |1 − αL| against the learning rate, for curvatures {Write(mu)} and {Write(l)}: two Vs that touch 0 "
            + $"at {Write(1 / mu)} and at {Write(1 / l)} and cross at the best rate, {Write(best)}, at {Write(Larger(best))}. At the rate "
            + $"{Write(rate)} the larger one is {Write(pace)}.")
        {
            ReferenceLines = [new ReferenceLine(1, "no progress", Vertical: false)],
            Outcome = $"{Write(pace)} per step",
        };

        Scatter V(string name, string color, string dash, Func<double, double> factor) =>
            new(rates, [.. rates.Select(factor)])
            {
                Name = name, Line = new(color, 2.5, dash), HoverTemplate = $"{name}<br>α = %{{x:.4~g}}: %{{y:.4~g}}<extra></extra>",
            };

        Scatter Spot(string name, double at, string symbol, string color) => new([at], [Larger(at)])
        {
            Name = name, Mode = "markers", Marker = new(color, 12, symbol, new(color, 2)),
            HoverTemplate = $"{name}: α = {Write(at)}, factor {Write(Larger(at))}<extra></extra>",
        };
    }
}
