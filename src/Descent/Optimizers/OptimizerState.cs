namespace Descent.Optimizers;

/// <summary>What a rule remembers between steps: the number of steps made, and named vectors such as a velocity, all 0 at first.</summary>
public sealed class OptimizerState
{
    private readonly double[][] _vectors;

    internal OptimizerState(Type rule, int dimension, IReadOnlyList<string> names)
    {
        (Rule, Dimension, Names) = (rule, dimension, names);
        _vectors = [.. names.Select(_ => new double[dimension])];
    }

    private OptimizerState(OptimizerState other)
    {
        (Rule, Dimension, Names, Step, Scalar) = (other.Rule, other.Dimension, other.Names, other.Step, other.Scalar);
        _vectors = [.. other._vectors.Select(vector => vector.ToArray())];
    }

    /// <summary>The number of parameters.</summary>
    public int Dimension { get; }

    /// <summary>The number of steps made so far.</summary>
    public int Step { get; internal set; }

    /// <summary>The names of the remembered vectors; empty for a rule without memory.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The remembered vector called <paramref name="name"/>, as it is now.</summary>
    /// <exception cref="ArgumentException">The rule remembers no such vector; the message lists those it does.</exception>
    public ReadOnlySpan<double> this[string name]
    {
        get
        {
            for (var i = 0; i < Names.Count; i++)
            {
                if (Names[i] == name)
                {
                    return _vectors[i];
                }
            }

            throw new ArgumentException(Names.Count == 0
                ? $"This rule remembers no vectors, so it has no '{name}'."
                : $"This rule remembers no '{name}'. It has: {string.Join(", ", Names)}.");
        }
    }

    /// <summary>The kind of rule that this memory belongs to.</summary>
    internal Type Rule { get; }

    /// <summary>One number that a rule may remember beside its vectors, 0 at first.</summary>
    public double Scalar { get; set; }

    /// <summary>Room for the gradient that a transform has changed; made when first needed.</summary>
    internal double[] TransformedGradient => field ??= new double[Dimension];

    /// <summary>The remembered vector at a place in <see cref="Names"/>, for the rule to change; see <see cref="Optimizer"/>.</summary>
    /// <param name="index">0 for the first name.</param>
    public Span<double> Vector(int index) => _vectors[index];

    internal OptimizerState Copy() => new(this);
}
