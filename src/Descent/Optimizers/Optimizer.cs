using Descent.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// A rule that turns a gradient into the next parameters. The rule is immutable and holds hyper-parameters only; what it remembers
/// from step to step stands in an <see cref="OptimizerState"/>, so that one rule can drive many runs at once.
/// </summary>
public abstract record Optimizer
{
    /// <summary>α, the learning rate: a number or a schedule over the steps. Each rule documents its default.</summary>
    public abstract Schedule LearningRate { get; init; }

    /// <summary>Makes the memory with which a run over <paramref name="dimension"/> parameters begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is less than 1.</exception>
    public OptimizerState CreateState(int dimension) => new(
        GetType(), Require.AtLeast(1, dimension, nameof(dimension), "Pass the number of parameters."), StateNames);

    /// <summary>Makes one step: changes <paramref name="parameters"/> in place by the rule and counts the step in <paramref name="state"/>.</summary>
    /// <param name="parameters">x, n numbers.</param>
    /// <param name="gradient">∇f(x), n numbers, left as it is.</param>
    /// <param name="state">The run's memory, from <see cref="CreateState"/> of the same kind of rule.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the state belongs to another kind of rule; the message says which.</exception>
    public void Update(Span<double> parameters, ReadOnlySpan<double> gradient, OptimizerState state)
    {
        Require.SameLength(parameters.Length, nameof(parameters), gradient.Length, nameof(gradient));
        Require.SameLength(parameters.Length, nameof(parameters), state.Dimension, nameof(state));
        if (state.Rule != GetType())
        {
            throw new ArgumentException(
                $"This state was made by {state.Rule.Name}, but {GetType().Name} makes the step. Call CreateState on the rule that makes the steps.");
        }

        Apply(parameters, gradient, state, LearningRate.At(state.Step));
        state.Step++;
    }

    /// <summary>The names of the vectors that the rule remembers, one list per kind of rule.</summary>
    private protected abstract IReadOnlyList<string> StateNames { get; }

    /// <summary>The rule's own formula; <c>state.Step</c> is the index of this step, 0 for the first.</summary>
    private protected abstract void Apply(Span<double> x, ReadOnlySpan<double> g, OptimizerState state, double rate);
}
