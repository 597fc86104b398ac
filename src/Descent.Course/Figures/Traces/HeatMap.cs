namespace Descent.Course.Figures;

/// <summary>A grid of coloured cells.</summary>
/// <param name="X">The cells' centres, by column.</param>
/// <param name="Y">The cells' centres, by row.</param>
/// <param name="Z">The numbers that the colours stand for: one row per y. A NaN leaves a cell empty.</param>
internal sealed record HeatMap(IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<IReadOnlyList<double>> Z) : Trace
{
    /// <inheritdoc/>
    public override string Type => "heatmap";

    /// <summary>The colours from <see cref="ZMin"/> to <see cref="ZMax"/>, each with its place from 0 to 1.</summary>
    public IReadOnlyList<IReadOnlyList<object>>? ColorScale { get; init; }

    /// <summary>The number that has the first colour.</summary>
    public double? ZMin { get; init; }

    /// <summary>The number that has the last colour.</summary>
    public double? ZMax { get; init; }

    /// <summary>Whether a bar beside the figure explains the colours. Default false.</summary>
    public bool ShowScale { get; init; }

    /// <summary>The look of that bar.</summary>
    public ColorBar? ColorBar { get; init; }

    internal override Trace Rounded(Axis x, Axis y) => this with
    {
        X = Grain.Of(X, x), Y = Grain.Of(Y, y), Z = Grain.Of(Z),
    };
}
