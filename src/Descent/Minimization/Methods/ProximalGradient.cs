using Descent.Calculus;
using Descent.Optimizers;
using Descent.Schedules;

namespace Descent.Minimization;

/// <summary>
/// Gradient descent for f = g + h, a smooth g and a penalty h with kinks, such as a lasso: a gradient step on g, then the proximal step on
/// h that shrinks the weights, x ← prox(x − α∇g(x)). What the penalty wants to be 0 becomes exactly 0. Also called ISTA
/// (Beck and Teboulle 2009, doi:10.1137/080716542). Where there is no such penalty it is gradient descent.
/// </summary>
/// <remarks>
/// The values of a run are those of f. Its gradient is (x − prox(x − α∇g(x)))/α, which is 0 at the minimum of f and nowhere else, where
/// no slope of f is: stopping by <see cref="Stopping.GradientTolerance"/> stays right. One evaluation per step. With α at most 1/L for the
/// largest curvature L of g, no step goes up.
/// </remarks>
/// <example><code>
/// var cost = model.On(data, new MeanSquaredError(), new Lasso(0.2));
/// var run = Minimizer.Run(cost, model.Initialize(), new ProximalGradient { LearningRate = 0.5 }, 10_000);
/// </code></example>
public sealed record ProximalGradient : IterativeMethod
{
    /// <summary>α, the length of the gradient step, a number or a schedule over the steps. Default 0.1.</summary>
    public Schedule LearningRate { get; init; } = 0.1;

    /// <summary>
    /// Whether steps carry momentum, as in FISTA: √κ in place of κ steps in a narrow valley, and values may go up on the way. The points of
    /// the run are those at which gradients are taken. The momentum begins again from nothing whenever it points uphill
    /// (O'Donoghue and Candès 2015, doi:10.1007/s10208-013-9150-3). Default false.
    /// </summary>
    public bool IsAccelerated { get; init; }

    internal override Stepper Begin(Objective objective, double[] start) => new ProximalStepper(objective, start, this);
}
