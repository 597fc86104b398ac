using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Optimizers;

namespace Descent.Course.Experiments;

/// <summary>How many steps gradient descent needs, for a range of learning rates and starts, on functions of one variable.</summary>
/// <param name="LearningRate">α.</param>
/// <param name="Steps">The spread over the starts; infinite where a run did not arrive.</param>
public sealed record RateSweep(double LearningRate, Spread Steps)
{
    /// <summary>
    /// Runs every rate from every start. Of several functions that share the rate, the slowest decides, as it does for the parameters
    /// of one model.
    /// </summary>
    /// <param name="functions">One or more functions of one variable with their minimum at 0.</param>
    /// <param name="rates">The learning rates.</param>
    /// <param name="starts">The starts, the same for every rate and function.</param>
    /// <param name="tolerance">A run has arrived when |x| is at most this. Default 1e-6.</param>
    /// <param name="budget">The most steps a run may take. Default 20,000.</param>
    public static IReadOnlyList<RateSweep> Of(
        IReadOnlyList<Objective> functions, IEnumerable<double> rates, IReadOnlyList<double> starts, double tolerance = 1e-6, int budget = 20_000) =>
        [.. rates.Select(rate => new RateSweep(
            rate, Spread.Of(starts.Select(start => functions.Max(f => StepsOf(f, rate, start, tolerance, budget))))))];

    // Stops by the distance, which only an experiment knows, so it keeps a loop of its own.
    private static double StepsOf(Objective f, double rate, double start, double tolerance, int budget)
    {
        var rule = new GradientDescent { LearningRate = rate };
        var state = rule.CreateState(1);
        Span<double> x = [start];
        Span<double> gradient = [0];
        while (Math.Abs(x[0]) > tolerance)
        {
            if (state.Step == budget || !double.IsFinite(x[0]))
            {
                return double.PositiveInfinity;
            }

            f.ValueAndGradient(x, gradient);
            rule.Update(x, gradient, state);
        }

        return double.IsNaN(x[0]) ? double.PositiveInfinity : state.Step;
    }
}
