using Descent.Calculus;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Minimization;

/// <summary>The loop that every method shares: evaluate, record, ask whether to stop, step.</summary>
public static class Minimizer
{
    /// <summary>Minimizes a function of one variable. See the overload with a vector.</summary>
    /// <inheritdoc cref="Run(Objective, ReadOnlySpan{double}, Optimizer, int, Stopping?, Recording, Observer?, CancellationToken)"/>
    public static MinimizationResult Run(
        Objective objective,
        double start,
        Optimizer rule,
        int steps = 1000,
        Stopping? stopping = null,
        Recording recording = default,
        Observer? observer = null,
        CancellationToken cancellation = default) =>
        Run(objective, new ReadOnlySpan<double>(in start), rule, steps, stopping, recording, observer, cancellation);

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
    /// <param name="observer">Whom to call on the way. Default null: nobody.</param>
    /// <param name="cancellation">Ends the run from outside, with <see cref="TerminationReason.Cancelled"/>.</param>
    /// <exception cref="ArgumentException">The start has the wrong length or holds a number that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    /// <exception cref="CallBudgetExceededException">The objective's budget does not even cover the start.</exception>
    public static MinimizationResult Run(
        Objective objective,
        ReadOnlySpan<double> start,
        Optimizer rule,
        int steps = 1000,
        Stopping? stopping = null,
        Recording recording = default,
        Observer? observer = null,
        CancellationToken cancellation = default) => Loop(
            new RuleStepper(objective, Checked(objective, start, steps), rule),
            objective, steps, stopping ?? Stopping.Default, recording, observer, cancellation);

    /// <summary>Minimizes a function of one variable. See the overload with a vector.</summary>
    /// <inheritdoc cref="Run(Objective, ReadOnlySpan{double}, LineSearchMethod, int, Stopping?, Recording, Observer?, CancellationToken)"/>
    public static MinimizationResult Run(
        Objective objective,
        double start,
        LineSearchMethod method,
        int steps = 1000,
        Stopping? stopping = null,
        Recording recording = default,
        Observer? observer = null,
        CancellationToken cancellation = default) =>
        Run(objective, new ReadOnlySpan<double>(in start), method, steps, stopping, recording, observer, cancellation);

    /// <summary>
    /// Minimizes <paramref name="objective"/> from <paramref name="start"/> with a method that chooses its own step lengths. A step may
    /// cost several evaluations; <see cref="Objective.Counted"/> counts and limits them.
    /// </summary>
    /// <param name="objective">f and its gradient.</param>
    /// <param name="start">x₀, one finite number per parameter; left as it is.</param>
    /// <param name="method">The method, such as <see cref="LBfgs"/>.</param>
    /// <param name="steps">The most steps to make, 0 or more. Default 1,000.</param>
    /// <param name="stopping">When to end earlier. Default <see cref="Stopping.Default"/>.</param>
    /// <param name="recording">Which points to keep. Default <see cref="Recording.All"/>.</param>
    /// <param name="observer">Whom to call on the way. Default null: nobody.</param>
    /// <param name="cancellation">Ends the run from outside, with <see cref="TerminationReason.Cancelled"/>.</param>
    /// <exception cref="ArgumentException">The start has the wrong length or holds a number that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    /// <exception cref="CallBudgetExceededException">The objective's budget does not even cover the start.</exception>
    public static MinimizationResult Run(
        Objective objective,
        ReadOnlySpan<double> start,
        LineSearchMethod method,
        int steps = 1000,
        Stopping? stopping = null,
        Recording recording = default,
        Observer? observer = null,
        CancellationToken cancellation = default) => Loop(
            new LineSearchStepper(objective, Checked(objective, start, steps), method),
            objective, steps, stopping ?? Stopping.Default, recording, observer, cancellation);

    private static MinimizationResult Loop(
        Stepper stepper,
        Objective objective,
        int steps,
        Stopping stopping,
        Recording recording,
        Observer? observer,
        CancellationToken cancellation)
    {
        var counted = objective as CountedObjective;
        var dimension = stepper.X.Length;
        var trajectory = new Trajectory(dimension, steps / recording.Interval + 2L);
        var previous = stopping.StepTolerance > 0 ? new double[dimension] : [];
        var best = new double[dimension];
        var (bestStep, bestValue, bestNorm) = (0, double.NaN, double.NaN);
        var (limit, previousValue, nextRecord) = (double.NaN, double.NaN, 0L);
        stepper.Evaluate();
        for (var step = 0; ; step++)
        {
            var (x, value, norm) = (stepper.X, stepper.Value, VectorKernels.Norm(stepper.Gradient));
            if (step == 0)
            {
                limit = stopping.DivergenceFactor * (1 + Math.Abs(value));
            }

            // A value of −∞ is a failure (the logarithm of 0), not a success.
            var isBest = step == 0 || (value < bestValue && double.IsFinite(value));
            if (isBest)
            {
                x.AsSpan().CopyTo(best);
                (bestStep, bestValue, bestNorm) = (step, value, norm);
            }

            var hardlyMoved = previous.Length > 0 && step > 0 && VectorKernels.Distance(x, previous) <= stopping.StepTolerance;
            var hardlyChanged = stopping.ValueTolerance > 0 && Math.Abs(value - previousValue) <= stopping.ValueTolerance;
            var reason =
                !double.IsFinite(value) || !double.IsFinite(norm) ? TerminationReason.NonFiniteValue
                : Math.Abs(value) > limit ? TerminationReason.Diverged
                : norm <= stopping.GradientTolerance ? TerminationReason.GradientTolerance
                : hardlyMoved ? TerminationReason.StepTolerance
                : hardlyChanged ? TerminationReason.ValueTolerance
                : step == steps ? TerminationReason.MaxIterations
                : counted?.Calls >= counted?.Budget ? TerminationReason.CallBudget
                : cancellation.IsCancellationRequested ? TerminationReason.Cancelled
                : default(TerminationReason?);
            if (reason is null)
            {
                if (previous.Length > 0)
                {
                    x.CopyTo(previous, 0);
                }

                previousValue = value;
            }

            var isRecorded = reason is not null || step == nextRecord;
            if (isRecorded)
            {
                trajectory.Add(step, x, value, norm);
                nextRecord = (long)step + recording.Interval;
            }

            observer?.See(new Iterate(step, x.ToArray(), value, norm), isRecorded, isBest);
            if (reason is null && !stepper.Advance())
            {
                reason = counted?.Calls >= counted?.Budget ? TerminationReason.CallBudget : TerminationReason.NoLowerPoint;
                if (!isRecorded)
                {
                    trajectory.Add(step, x, value, norm);
                }
            }

            if (reason is { } ended)
            {
                return new MinimizationResult(ended, trajectory, new Iterate(bestStep, best, bestValue, bestNorm));
            }
        }
    }

    private static double[] Checked(Objective objective, ReadOnlySpan<double> start, int steps)
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

        return start.ToArray();
    }
}
