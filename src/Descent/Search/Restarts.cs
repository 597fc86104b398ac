using Descent.Calculus;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Search;

/// <summary>
/// A method that follows slopes, begun again and again at random points of the region: if one start finds the lowest valley with
/// probability p, N starts find it with 1 − (1 − p)ᴺ. A value with its gradient counts as one evaluation. May leave the region.
/// </summary>
public sealed record Restarts : SearchMethod
{
    /// <summary>What runs from each start. Default <see cref="GradientDescent"/>.</summary>
    public IterativeMethod Method { get; init; } = new GradientDescent();

    /// <summary>The most steps from one start. Default 100.</summary>
    public int Steps
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(Steps), "Try 100.");
    }
    = 100;

    internal override void Search(SearchLog log, double[] start, double value)
    {
        var objective = new LoggedObjective(log);
        for (var point = start; !log.IsOver; point = log.RandomPoint())
        {
            Minimizer.Run(objective, point, Method, Steps, recording: Recording.None);
        }
    }

    /// <summary>Answers as long as the log has evaluations left.</summary>
    private sealed class LoggedObjective(SearchLog log) : Objective
    {
        public override int Dimension => log.Dimension;

        public override double Value(ReadOnlySpan<double> x)
        {
            RequireBudget();
            var value = log.Evaluate(x);
            log.Stand(x, value);
            return value;
        }

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            RequireBudget();
            var value = log.EvaluateWithGradient(x, gradient);
            log.Stand(x, value);
            return value;
        }

        private void RequireBudget()
        {
            if (log.IsOver)
            {
                throw new CallBudgetExceededException("The search has used up its evaluations.");
            }
        }
    }
}
