namespace Descent.Course.Figures;

/// <summary>Points in space, joined by lines or not.</summary>
/// <param name="X">Coordinates along x.</param>
/// <param name="Y">Coordinates along y, as many.</param>
/// <param name="Z">Heights, as many.</param>
internal sealed record SpaceCurve(IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<double> Z) : Trace
{
    /// <inheritdoc/>
    public override string Type => "scatter3d";

    /// <summary>"lines", "markers" or "lines+markers". Default "lines".</summary>
    public string Mode { get; init; } = "lines";

    /// <summary>The line's look.</summary>
    public LineStyle? Line { get; init; }

    /// <summary>The markers' look.</summary>
    public MarkerStyle? Marker { get; init; }

    internal override Trace Rounded(Axis x, Axis y) => this with { X = Grain.Of(X, x), Y = Grain.Of(Y, y), Z = Grain.Of([Z])[0] };
}
