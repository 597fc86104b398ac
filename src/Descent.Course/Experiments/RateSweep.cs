using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Minimization;
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
    /// <param name="functions">One or more functions of one variable.</param>
    /// <param name="rates">The learning rates.</param>
    /// <param name="starts">The starts, the same for every rate and function.</param>
    /// <param name="tolerance">A run has arrived when |f′(x)| is at most this. Default 1e-6.</param>
    /// <param name="budget">The most steps a run may take. Default 20,000.</param>
    public static IReadOnlyList<RateSweep> Of(
        IReadOnlyList<Objective> functions, IEnumerable<double> rates, IReadOnlyList<double> starts, double tolerance = 1e-6, int budget = 20_000)
    {
        var stopping = new Stopping { GradientTolerance = tolerance };
        double Steps(Objective f, double rate, double start)
        {
            var run = Minimizer.Run(f, start, new GradientDescent { LearningRate = rate }, budget, stopping, Recording.None);
            return run.Converged ? run.Steps : double.PositiveInfinity;
        }

        return [.. rates.Select(rate => new RateSweep(rate, Spread.Of(starts.Select(start => functions.Max(f => Steps(f, rate, start))))))];
    }
}
