using Descent.Calculus;
using Descent.Optimizers;

namespace Descent.Minimization;

/// <summary>Steps by <see cref="ProximalGradient"/>; the next point is known as soon as a point is evaluated.</summary>
internal sealed class ProximalStepper(Objective objective, double[] start, ProximalGradient method) : Stepper(objective, start)
{
    // x₊ = prox(y − α∇g(y)) from the current point y, and the x that led to y.
    private double[] _next = new double[start.Length];
    private double[] _last = [.. start];
    private double _momentum = 1;
    private int _step;

    public override void Evaluate()
    {
        var value = Objective.ValueAndSmoothGradient(X, Gradient);
        var rate = method.LearningRate.At(_step++);
        for (var i = 0; i < X.Length; i++)
        {
            _next[i] = X[i] - rate * Gradient[i];
        }

        Objective.ProximalStep(_next, rate);
        for (var i = 0; i < X.Length; i++)
        {
            // A step of length 0 says nothing about the penalty.
            Gradient[i] = rate == 0 ? Gradient[i] : (X[i] - _next[i]) / rate;
        }

        Take(value);
    }

    public override bool Advance()
    {
        var share = method.IsAccelerated ? NextMomentum() : 0;
        (X, PreviousX) = (PreviousX, X);
        for (var i = 0; i < X.Length; i++)
        {
            X[i] = _next[i] + share * (_next[i] - _last[i]);
        }

        (_last, _next) = (_next, _last);
        Evaluate();
        return true;
    }

    /// <summary>
    /// (tₖ − 1)/tₖ₊₁ with tₖ₊₁ = ½(1 + √(1 + 4tₖ²)); from t = 1 again when the way from y to x₊ and the way from x to x₊ disagree.
    /// </summary>
    private double NextMomentum()
    {
        var disagreement = 0.0;
        for (var i = 0; i < X.Length; i++)
        {
            disagreement += (X[i] - _next[i]) * (_next[i] - _last[i]);
        }

        var before = disagreement > 0 ? 1 : _momentum;
        _momentum = 0.5 * (1 + Math.Sqrt(1 + 4 * before * before));
        return (before - 1) / _momentum;
    }
}
