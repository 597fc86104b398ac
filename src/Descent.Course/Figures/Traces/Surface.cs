namespace Descent.Course.Figures;

/// <summary>A surface in space over a grid.</summary>
/// <param name="X">The grid's columns.</param>
/// <param name="Y">The grid's rows.</param>
/// <param name="Z">The heights: one row per y, one column per x.</param>
internal sealed record Surface(IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<IReadOnlyList<double>> Z) : Trace
{
    /// <inheritdoc/>
    public override string Type => "surface";

    /// <summary>The colours from the lowest height to the highest, each with its place from 0 to 1.</summary>
    public IReadOnlyList<IReadOnlyList<object>>? ColorScale { get; init; }

    /// <summary>The height lines drawn on the surface.</summary>
    public SurfaceLines? Contours { get; init; }

    /// <summary>Soft light from above: the colours mean heights and must not drown in shadows.</summary>
    public SurfaceLight Lighting { get; } = new();

    /// <summary>Always false: the vertical axis explains the colours.</summary>
    public bool ShowScale => false;

    internal override Trace Rounded(Axis x, Axis y) => this with
    {
        X = Grain.Of(X, x), Y = Grain.Of(Y, y), Z = Grain.Of(Z),
    };
}
