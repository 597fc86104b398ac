using System.Numerics;
using System.Runtime.InteropServices;
using Descent.Calculus;
using Descent.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// A rule that turns a gradient into the next parameters. The rule is immutable and holds hyper-parameters only; what it remembers
/// from step to step stands in an <see cref="OptimizerState"/>, so that one rule can drive many runs at once.
/// </summary>
/// <example>
/// A rule of your own needs a learning rate, the names of what it remembers, and its formula:
/// <code>
/// public sealed record SignDescent : Optimizer
/// {
///     public override Schedule LearningRate { get; init; } = 0.01;
///
///     protected override IReadOnlyList&lt;string> StateNames => ["mean"];
///
///     protected override void Apply(Span&lt;double> x, ReadOnlySpan&lt;double> gradient, OptimizerState state, double rate)
///     {
///         var mean = state.Vector(0);
///         for (var i = 0; i &lt; x.Length; i++)
///         {
///             mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
///             x[i] -= rate * Math.Sign(mean[i]);
///         }
///     }
/// }
/// </code>
/// </example>
public abstract record Optimizer : IterativeMethod
{
    /// <summary>Every rule with its defaults, in the order in which the course meets them.</summary>
    public static IReadOnlyList<Optimizer> All =>
    [
        new GradientDescent(), new Momentum(), new Momentum { Nesterov = true }, new AdaGrad(), new RMSProp(), new AdaDelta(),
        new Adam(), new AdamW(), new AMSGrad(), new AdaMax(), new NAdam(), new RAdam(), new Lion(), new Rprop(), new BarzilaiBorwein(),
    ];

    /// <summary>α, the learning rate: a number or a schedule over the steps. Each rule documents its default.</summary>
    public abstract Schedule LearningRate { get; init; }

    /// <summary>What happens to the gradient before the rule sees it, such as clipping. Default null: nothing.</summary>
    public GradientTransform? Transform { get; init; }

    /// <summary>Makes the memory with which a run over <paramref name="dimension"/> parameters begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is less than 1.</exception>
    public OptimizerState CreateState(int dimension) => new(
        GetType(), Require.AtLeast(1, dimension, nameof(dimension), "Pass the number of parameters."), StateNames);

    /// <summary>
    /// Makes one step: changes <paramref name="parameters"/> in place by the rule and counts the step in <paramref name="state"/>.
    /// </summary>
    /// <param name="parameters">x, n numbers.</param>
    /// <param name="gradient">∇f(x), n numbers, left as it is.</param>
    /// <param name="state">The run's memory, from <see cref="CreateState"/> of the same kind of rule.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or the state belongs to another kind of rule; the message says which.
    /// </exception>
    public void Update(Span<double> parameters, ReadOnlySpan<double> gradient, OptimizerState state)
    {
        Require.SameLength(parameters.Length, nameof(parameters), gradient.Length, nameof(gradient));
        Require.SameLength(parameters.Length, nameof(parameters), state.Dimension, nameof(state));
        if (state.Rule != GetType())
        {
            throw new ArgumentException(
                $"This state was made by {state.Rule.Name}, but {GetType().Name} makes the step. "
                + "Call CreateState on the rule that makes the steps.");
        }

        if (Transform is { } transform)
        {
            var transformed = state.TransformedGradient;
            gradient.CopyTo(transformed);
            transform.Apply(transformed, parameters, state.Step);
            gradient = transformed;
        }

        Apply(parameters, gradient, state, LearningRate.At(state.Step));
        state.Step++;
    }

    /// <summary>
    /// Takes the next step apart without making it: what the rule would remember, its corrections, the step itself and its effective
    /// learning rate, each with one number per parameter.
    /// </summary>
    /// <inheritdoc cref="Update"/>
    public StepAnatomy Anatomy(ReadOnlySpan<double> parameters, ReadOnlySpan<double> gradient, OptimizerState state)
    {
        var after = state.Copy();
        var moved = parameters.ToArray();
        Update(moved, gradient, after);
        var seen = Transform is null ? gradient : after.TransformedGradient;
        return new StepAnatomy(seen, parameters, moved, after, Corrections(after));
    }

    /// <summary>
    /// The names of the vectors that the rule remembers, n numbers each, 0 at first: name k is <c>state.Vector(k)</c>. Default none.
    /// </summary>
    protected virtual IReadOnlyList<string> StateNames => [];

    /// <summary>
    /// The rule's own formula: changes <paramref name="x"/> and what the state remembers. The built-in rules write it twice, for whole
    /// lanes of <see cref="Vector{T}"/> and for the rest; one loop does as well.
    /// </summary>
    /// <param name="x">The parameters, n numbers.</param>
    /// <param name="gradient">∇f(x) after the transform, n numbers.</param>
    /// <param name="state">The run's memory; <c>state.Step</c> is the index of this step, 0 for the first.</param>
    /// <param name="rate">α of this step.</param>
    protected abstract void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate);

    /// <summary>What the rule derives from its memory after a step, such as bias-corrected means; for <see cref="Anatomy"/> only.</summary>
    protected virtual IEnumerable<(string Name, double[] Values)> Corrections(OptimizerState after) => [];

    internal sealed override Stepper Begin(Objective objective, double[] start) => new RuleStepper(objective, start, this);

    private protected static Span<Vector<double>> Lanes(Span<double> numbers) => MemoryMarshal.Cast<double, Vector<double>>(numbers);

    private protected static ReadOnlySpan<Vector<double>> Lanes(ReadOnlySpan<double> numbers) =>
        MemoryMarshal.Cast<double, Vector<double>>(numbers);

    /// <summary>Returns −1, 0 or 1 per number; NaN stays NaN, so that a failure is seen and not stepped over.</summary>
    private protected static Vector<double> Sign(Vector<double> lane) => Vector.ConditionalSelect(
        Vector.GreaterThan(lane, Vector<double>.Zero),
        Vector<double>.One,
        Vector.ConditionalSelect(Vector.LessThan(lane, Vector<double>.Zero), -Vector<double>.One, lane));

    /// <inheritdoc cref="Sign(Vector{double})"/>
    private protected static double Sign(double number) => number > 0 ? 1 : number < 0 ? -1 : number;
}
