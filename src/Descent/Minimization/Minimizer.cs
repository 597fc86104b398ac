using Descent.Calculus;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Minimization;

/// <summary>The loop that every first-order method shares: evaluate, record, ask whether to stop, let the rule step.</summary>
public static class Minimizer
{
    /// <summary>Minimizes a function of one variable. See the overload with a vector.</summary>
    /// <inheritdoc cref="Run(Objective, ReadOnlySpan{double}, Optimizer, int, Stopping?, Recording)"/>
    public static MinimizationResult Run(
        Objective objective, double start, Optimizer rule, int steps = 1000, Stopping? stopping = null, Recording recording = default) =>
        Run(objective, new ReadOnlySpan<double>(in start), rule, steps, stopping, recording);

    /// <summary>
    /// Minimizes <paramref name="objective"/> from <paramref name="start"/> by repeating <paramref name="rule"/>. Costs one evaluation of
    /// value and gradient per point. Divergence and NaN end the run with a reason; they are not exceptions.
    /// </summary>
    /// <param name="objective">f and its gradient.</param>
    /// <param name="start">x₀, one finite number per parameter; left as it is.</param>
    /// <param name="rule">The step rule.</param>
    /// <param name="steps">The most steps to make, 0 or more. Default 1,000.</param>
    /// <param name="stopping">When to end earlier. Default <see cref="Stopping.Default"/>.</param>
    /// <param name="recording">Which points to keep. Default <see cref="Recording.All"/>.</param>
    /// <exception cref="ArgumentException">The start has the wrong length or holds a number that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public static MinimizationResult Run(
        Objective objective, ReadOnlySpan<double> start, Optimizer rule, int steps = 1000, Stopping? stopping = null, Recording recording = default)
    {
        Require.SameLength(objective.Dimension, "the objective", start.Length, nameof(start));
        Require.AtLeast(0, steps, nameof(steps), "0 evaluates the start and stops.");
        for (var i = 0; i < start.Length; i++)
        {
            if (!double.IsFinite(start[i]))
            {
                Require.Finite(start[i], $"{nameof(start)}[{i}]", "A run needs a place to begin.");
            }
        }

        stopping ??= Stopping.Default;
        var x = start.ToArray();
        var gradient = new double[x.Length];
        var previous = new double[x.Length];
        var bestPoint = start.ToArray();
        var (bestStep, bestValue, bestNorm) = (0, double.NaN, double.NaN);
        var trajectory = new Trajectory(x.Length, steps / recording.Interval + 2L);
        var state = rule.CreateState(x.Length);
        var (limit, previousValue) = (double.NaN, double.NaN);
        for (var step = 0; ; step++)
        {
            var value = objective.ValueAndGradient(x, gradient);
            var norm = VectorKernels.Norm(gradient);
            if (step == 0)
            {
                limit = stopping.DivergenceFactor * (1 + Math.Abs(value));
            }

            // A value of −∞ is a failure (the logarithm of 0), not a success.
            if (step == 0 || (value < bestValue && double.IsFinite(value)))
            {
                x.CopyTo(bestPoint, 0);
                (bestStep, bestValue, bestNorm) = (step, value, norm);
            }

            var reason =
                !double.IsFinite(value) || !double.IsFinite(norm) ? TerminationReason.NonFiniteValue
                : Math.Abs(value) > limit ? TerminationReason.Diverged
                : norm <= stopping.GradientTolerance ? TerminationReason.GradientTolerance
                : stopping.StepTolerance > 0 && step > 0 && VectorKernels.Distance(x, previous) <= stopping.StepTolerance ? TerminationReason.StepTolerance
                : stopping.ValueTolerance > 0 && Math.Abs(value - previousValue) <= stopping.ValueTolerance ? TerminationReason.ValueTolerance
                : step == steps ? TerminationReason.MaxIterations
                : default(TerminationReason?);
            if (reason is not null || step % recording.Interval == 0)
            {
                trajectory.Add(step, x, value, norm);
            }

            if (reason is { } ended)
            {
                return new MinimizationResult(ended, trajectory, new Iterate(bestStep, bestPoint, bestValue, bestNorm));
            }

            if (stopping.StepTolerance > 0)
            {
                x.CopyTo(previous, 0);
            }

            previousValue = value;
            rule.Update(x, gradient, state);
        }
    }
}
