using System.Text.Json.Serialization;

namespace Descent.Course.Figures;

/// <summary>Upright bars.</summary>
/// <param name="X">Where they stand.</param>
/// <param name="Y">How high they are.</param>
internal sealed record Bars(IReadOnlyList<double> X, IReadOnlyList<double> Y) : Trace
{
    /// <inheritdoc/>
    public override string Type => "bar";

    /// <summary>How wide each bar is, in units of x.</summary>
    public double? Width { get; init; }

    /// <summary>The bars' look; its size and symbol are not used.</summary>
    public BarStyle? Marker { get; init; }

    /// <summary>A label per bar.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary>Where the labels stand: "outside", "inside" or "none".</summary>
    public string? TextPosition { get; init; }

    /// <summary>Vertical whiskers at the tops.</summary>
    [JsonPropertyName("error_y")]
    public Whiskers? Whiskers { get; init; }

    internal override Trace Rounded(Axis x, Axis y) => this with { X = Grain.Of(X, x), Y = Grain.Of(Y, y) };
}
