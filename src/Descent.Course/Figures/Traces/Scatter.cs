using System.Text.Json.Serialization;

namespace Descent.Course.Figures;

/// <summary>Points in the plane, joined by lines or not. A NaN makes a gap.</summary>
/// <param name="X">The horizontal coordinates.</param>
/// <param name="Y">The vertical coordinates, as many.</param>
internal sealed record Scatter(IReadOnlyList<double> X, IReadOnlyList<double> Y) : Trace
{
    // A point nearer than this part of both axes to the one before it falls on the same pixel.
    private const double Pixel = 1.0 / 1000;

    /// <inheritdoc/>
    public override string Type => "scatter";

    /// <summary>"lines", "markers", "lines+markers", "text" or "markers+text". Default "lines".</summary>
    public string Mode { get; init; } = "lines";

    /// <summary>The line's look.</summary>
    public LineStyle? Line { get; init; }

    /// <summary>The markers' look.</summary>
    public MarkerStyle? Marker { get; init; }

    /// <summary>A label per point.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary>Where a label stands: "top center", "bottom right" …</summary>
    public string? TextPosition { get; init; }

    /// <summary>The labels' look.</summary>
    public TextStyle? TextFont { get; init; }

    /// <summary>"tonexty" fills the band down to the series before.</summary>
    public string? Fill { get; init; }

    /// <summary>The fill's colour, with transparency.</summary>
    public string? FillColor { get; init; }

    /// <summary>Vertical whiskers at the points.</summary>
    [JsonPropertyName("error_y")]
    public Whiskers? Whiskers { get; init; }

    /// <summary>
    /// Whether points that fall on the pixel of the one before them are left out: for long paths. The last one stays. Default false.
    /// </summary>
    [JsonIgnore]
    public bool Thin { get; init; }

    internal override Trace Rounded(Axis x, Axis y)
    {
        var kept = Thin && x.Length is { } width && y.Length is { } height ? Distinct(width * Pixel, height * Pixel, x, y) : null;
        return this with
        {
            X = Grain.Of(Kept(X), x), Y = Grain.Of(Kept(Y), y), Text = Text is null ? null : Kept(Text),
        };

        IReadOnlyList<T> Kept<T>(IReadOnlyList<T> all) => kept is null ? all : [.. kept.Select(i => all[i])];
    }

    private List<int> Distinct(double nearX, double nearY, Axis x, Axis y)
    {
        var kept = new List<int>();
        for (var i = 0; i < X.Count; i++)
        {
            // Written so that a gap, which is near nothing, is kept.
            var same = kept.Count > 0
                && Math.Abs(x.Coordinate(X[i]) - x.Coordinate(X[kept[^1]])) < nearX
                && Math.Abs(y.Coordinate(Y[i]) - y.Coordinate(Y[kept[^1]])) < nearY;
            if (!same || i == X.Count - 1)
            {
                kept.Add(i);
            }
        }

        return kept;
    }
}
