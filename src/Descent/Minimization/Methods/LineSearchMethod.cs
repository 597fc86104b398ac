using Descent.Calculus;
using Descent.Optimizers;

namespace Descent.Minimization;

/// <summary>
/// A method that chooses a direction from what it has seen and a step length by a line search: no learning rate to tune, but it needs
/// exact gradients. Run it with <see cref="Minimizer"/>.
/// </summary>
/// <example>
/// A method of your own says where to go:
/// <code>
/// public sealed record CoordinateDescent : LineSearchMethod
/// {
///     public override LineSearch Search { get; init; } = new ArmijoBacktracking();
///
///     protected override SearchDirection CreateDirection(Objective objective) => new SteepestAxis();
///
///     private sealed class SteepestAxis : SearchDirection
///     {
///         public override void Find(ReadOnlySpan&lt;double> x, ReadOnlySpan&lt;double> gradient, Span&lt;double> direction)
///         {
///             var steepest = 0;
///             for (var i = 1; i &lt; gradient.Length; i++)
///             {
///                 steepest = Math.Abs(gradient[i]) > Math.Abs(gradient[steepest]) ? i : steepest;
///             }
///
///             direction.Clear();
///             direction[steepest] = -gradient[steepest];
///         }
///     }
/// }
/// </code>
/// </example>
public abstract record LineSearchMethod : IterativeMethod
{
    /// <summary>How step lengths are found. Each method documents its default.</summary>
    public abstract LineSearch Search { get; init; }

    /// <summary>Makes what finds the directions of one run, with its memory.</summary>
    /// <param name="objective">f, for a method that needs more of it than values and gradients, such as a Hessian.</param>
    protected abstract SearchDirection CreateDirection(Objective objective);

    internal sealed override Stepper Begin(Objective objective, double[] start) => objective.IsNoisy
        ? throw new ArgumentException(
            $"{GetType().Name} compares values along a line, but {objective} is noisy: two calls at one point may give two answers. "
            + "Minimize the cost of all rows, model.On(data, cost) without dropout, or step by a rule such as Adam.")
        : new LineSearchStepper(objective, start, CreateDirection(objective), Search);
}
