using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// One stage of a <see cref="Network"/>: what it computes and how it starts. It is immutable; its parameters stand in the network's flat
/// vector, its room for one batch in a <see cref="LayerPass"/>.
/// </summary>
public abstract record Layer
{
    /// <summary>True when chance takes part while a model learns, as with dropout.</summary>
    public virtual bool IsNoisy => false;

    /// <summary>The shape that comes out when <paramref name="input"/> goes in.</summary>
    /// <exception cref="ArgumentException">The layer cannot take this shape; the message says what it takes.</exception>
    public virtual Shape OutputOf(Shape input) => input;

    /// <summary>The layer's parameters when <paramref name="input"/> goes in, in their order; starts count from 0. Default none.</summary>
    public virtual IReadOnlyList<ParameterBlock> BlocksOf(Shape input) => [];

    /// <summary>Writes the numbers to start from over <paramref name="parameters"/>, which are all 0.</summary>
    public virtual void Initialize(Shape input, SeededRandom random, Span<double> parameters)
    {
    }

    /// <summary>Makes the room in which batches of at most <paramref name="rows"/> rows are computed.</summary>
    public abstract LayerPass CreatePass(Shape input, int rows);

    /// <summary>Returns the name and the settings, the same in every culture.</summary>
    public sealed override string ToString() => RecordText.Of(this);
}
