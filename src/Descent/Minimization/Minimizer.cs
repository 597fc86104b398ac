using Descent.Calculus;
using Descent.Numerics;
using Descent.Optimizers;
using static System.FormattableString;

namespace Descent.Minimization;

/// <summary>The loop that every method shares: evaluate, record, ask whether to stop, step.</summary>
public static class Minimizer
{
    /// <summary>Minimizes a function of one variable. See the overload with a vector.</summary>
    /// <inheritdoc cref="Run(Objective, ReadOnlySpan{double}, IterativeMethod, int, Stopping?, Recording, Observer?, CancellationToken)"/>
    public static MinimizationResult Run(
        Objective objective,
        double start,
        IterativeMethod method,
        int steps = 1000,
        Stopping? stopping = null,
        Recording recording = default,
        Observer? observer = null,
        CancellationToken cancellation = default) =>
        Run(objective, new ReadOnlySpan<double>(in start), method, steps, stopping, recording, observer, cancellation);

    /// <summary>
    /// Minimizes <paramref name="objective"/> from <paramref name="start"/> by repeating <paramref name="method"/>. A rule costs one
    /// evaluation of value and gradient per point, a line search several; <see cref="Objective.Counted"/> counts and limits them.
    /// Divergence and NaN end the run with a reason; they are not exceptions.
    /// </summary>
    /// <param name="objective">f and its gradient.</param>
    /// <param name="start">x₀, one finite number per parameter; left as it is.</param>
    /// <param name="method">A rule such as <see cref="Adam"/>, or a method with a line search such as <see cref="LBfgs"/>.</param>
    /// <param name="steps">The most steps to make, 0 or more. Default 1,000.</param>
    /// <param name="stopping">When to end earlier. Default <see cref="Stopping.Default"/>.</param>
    /// <param name="recording">Which points to keep. Default <see cref="Recording.All"/>.</param>
    /// <param name="observer">Whom to call on the way. Default null: nobody.</param>
    /// <param name="cancellation">Ends the run from outside, with <see cref="TerminationReason.Cancelled"/>.</param>
    /// <exception cref="ArgumentException">
    /// The start has the wrong length or holds a number that is not finite, or a line search was asked to follow a noisy objective.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The settings of a line search contradict each other.</exception>
    /// <exception cref="CallBudgetExceededException">The objective's budget does not even cover the start.</exception>
    public static MinimizationResult Run(
        Objective objective,
        ReadOnlySpan<double> start,
        IterativeMethod method,
        int steps = 1000,
        Stopping? stopping = null,
        Recording recording = default,
        Observer? observer = null,
        CancellationToken cancellation = default)
    {
        Require.SameLength(objective.Dimension, "the objective", start.Length, nameof(start));
        Require.AtLeast(0, steps, nameof(steps), "0 evaluates the start and stops.");
        RequireFinite(start);
        var stepper = method.Begin(objective, start.ToArray());
        return Loop(stepper, steps, stopping ?? Stopping.Default, recording, observer ?? Observer.None, cancellation);
    }

    private static MinimizationResult Loop(
        Stepper stepper, int steps, Stopping stopping, Recording recording, Observer observer, CancellationToken cancellation)
    {
        stepper.Evaluate();
        var limit = stopping.LargestValue(stepper.Value);
        var trajectory = new Trajectory(stepper.X.Length, steps / recording.Interval + 2L, recording.KeepsPoints);
        var best = new double[stepper.X.Length];
        var (bestStep, bestValue, bestNorm, nextKept) = (0, double.NaN, double.NaN, 0L);
        for (var step = 0; ; step++)
        {
            var (x, value, norm) = (stepper.X, stepper.Value, stepper.GradientNorm);
            var reason = stopping.Reason(stepper, limit)
                ?? (step == steps ? TerminationReason.MaxIterations
                : cancellation.IsCancellationRequested ? TerminationReason.Cancelled
                : null);
            observer.EachStep?.Invoke(new Iterate(step, x.ToArray(), value, norm));
            if (step == 0 || (value < bestValue && !stepper.Objective.IsNoisy && reason is not TerminationReason.NonFiniteValue))
            {
                x.CopyTo(best, 0);
                (bestStep, bestValue, bestNorm) = (step, value, norm);
                observer.NewBest?.Invoke(new Iterate(step, x.ToArray(), value, norm));
            }

            // A step that fails makes this point the last, which is always kept; one that succeeds leaves its array as it is.
            var isKept = step == nextKept;
            reason ??= Advance(stepper);
            if (isKept || reason is not null)
            {
                nextKept = (long)step + recording.Interval;
                trajectory.Add(step, x, value, norm);
                observer.EachRecorded?.Invoke(new Iterate(step, x.ToArray(), value, norm));
            }

            if (reason is { } ended)
            {
                var last = new Iterate(step, x.ToArray(), value, norm);
                return new MinimizationResult(
                    ended, trajectory, stepper.Objective.IsNoisy ? last : new Iterate(bestStep, best, bestValue, bestNorm), last);
            }
        }
    }

    private static TerminationReason? Advance(Stepper stepper)
    {
        try
        {
            return stepper.Advance() ? null
                : stepper.IsLostInRounding ? TerminationReason.PrecisionLimit
                : TerminationReason.NoLowerPoint;
        }
        catch (CallBudgetExceededException)
        {
            return TerminationReason.CallBudget;
        }
    }

    private static void RequireFinite(ReadOnlySpan<double> start)
    {
        for (var i = 0; i < start.Length; i++)
        {
            if (!double.IsFinite(start[i]))
            {
                Require.Finite(start[i], Invariant($"{nameof(start)}[{i}]"), "A run needs a place to begin.");
            }
        }
    }
}
