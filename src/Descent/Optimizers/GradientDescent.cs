using System.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// Gradient descent: x ← x − α ∇f(x) (Cauchy 1847, <i>Comptes rendus</i> 25, 536–538). With gradients of mini-batches it is called SGD.
/// </summary>
/// <remarks>
/// On a function whose gradient changes by at most L per unit of x, every α &lt; 2/L descends; on a quadratic with curvatures
/// from μ to L the best α is 2/(L + μ). PyTorch: <c>SGD(lr)</c>; optax: <c>sgd(learning_rate)</c>; papers write α or η.
/// </remarks>
public sealed record GradientDescent : Optimizer
{
    /// <summary>α, the learning rate. Default 0.1.</summary>
    public override Schedule LearningRate { get; init; } = 0.1;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var xs = Lanes(x);
        var gs = Lanes(gradient);
        for (var i = 0; i < xs.Length; i++)
        {
            xs[i] -= rate * gs[i];
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            x[i] -= rate * gradient[i];
        }
    }
}
