using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>
/// A change of the gradient before a rule uses it: <c>new Adam { Transform = new ClipByNorm(1) }</c>. Transforms are immutable, remember
/// nothing, and are put in a row with <see cref="Then"/>.
/// </summary>
public abstract record GradientTransform
{
    /// <summary>Changes <paramref name="gradient"/> in place.</summary>
    /// <param name="gradient">∇f(x), n numbers.</param>
    /// <param name="parameters">x, n numbers, left as they are.</param>
    /// <param name="step">The index of the step, 0 for the first.</param>
    public abstract void Apply(Span<double> gradient, ReadOnlySpan<double> parameters, int step);

    /// <summary>Returns the transform that applies this one first and then <paramref name="next"/>.</summary>
    public GradientTransform Then(GradientTransform next) => new Sequence(this, next);

    /// <summary>Returns the name and the settings, the same in every culture.</summary>
    public sealed override string ToString() => RecordText.Of(this);

    private sealed record Sequence(GradientTransform First, GradientTransform Second) : GradientTransform
    {
        public override void Apply(Span<double> gradient, ReadOnlySpan<double> parameters, int step)
        {
            First.Apply(gradient, parameters, step);
            Second.Apply(gradient, parameters, step);
        }
    }
}
