namespace Descent.Optimizers;

/// <summary>
/// One step of a rule, taken apart: named vectors with one number per parameter. Every rule has <c>gradient</c>, <c>step</c> and
/// <c>effective rate</c>; between them stand what the rule remembers after the step (such as <c>m</c>) and what it derives from
/// that (such as <c>mHat</c>).
/// </summary>
public sealed class StepAnatomy
{
    private readonly List<(string Name, double[] Values)> _vectors = [];

    internal StepAnatomy(
        ReadOnlySpan<double> gradient,
        ReadOnlySpan<double> before,
        ReadOnlySpan<double> after,
        OptimizerState state,
        IEnumerable<(string Name, double[] Values)> corrections)
    {
        var step = new double[before.Length];
        var rate = new double[before.Length];
        for (var i = 0; i < step.Length; i++)
        {
            step[i] = after[i] - before[i];
            rate[i] = -step[i] / gradient[i];
        }

        Gradient = gradient.ToArray();
        (Step, EffectiveRate) = (step, rate);
        _vectors.Add(("gradient", Gradient.ToArray()));
        foreach (var name in state.Names)
        {
            _vectors.Add((name, state[name].ToArray()));
        }

        _vectors.AddRange(corrections);
        _vectors.Add(("step", step));
        _vectors.Add(("effective rate", rate));
    }

    /// <summary>The names of all vectors, in the order in which the rule computes them.</summary>
    public IReadOnlyList<string> Names => [.. _vectors.Select(vector => vector.Name)];

    /// <summary>∇f(x) as the rule saw it, after its transform.</summary>
    public IReadOnlyList<double> Gradient { get; }

    /// <summary>The change of each parameter.</summary>
    public IReadOnlyList<double> Step { get; }

    /// <summary>
    /// The learning rate with which plain gradient descent would have made the same step, −step/gradient; not a number or infinite
    /// where the gradient is 0.
    /// </summary>
    public IReadOnlyList<double> EffectiveRate { get; }

    /// <summary>The vector called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">The rule has no such vector; the message lists those it has.</exception>
    public IReadOnlyList<double> this[string name] =>
        _vectors.Find(vector => vector.Name == name).Values
        ?? throw new ArgumentException($"This rule has no '{name}'. It has: {string.Join(", ", Names)}.");
}
