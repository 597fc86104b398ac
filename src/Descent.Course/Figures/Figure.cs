using System.Text.Json.Nodes;

namespace Descent.Course.Figures;

/// <summary>
/// A picture as a value: data series, axes, and a text that says what the picture shows to whoever cannot see it. Immutable;
/// <c>a + b</c> draws b over a. Serializes to plotly.js's JSON.
/// </summary>
[TypeFormatterSource(typeof(FigureFormatters), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record Figure
{
    /// <summary>Makes a figure.</summary>
    /// <param name="traces">The series, drawn in order.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="altText">What the figure shows, in sentences made from the same data.</param>
    /// <exception cref="ArgumentException">The text is empty: a figure without one cannot be read by ear.</exception>
    public Figure(IReadOnlyList<Trace> traces, Axis x, Axis y, string altText)
    {
        if (string.IsNullOrWhiteSpace(altText))
        {
            throw new ArgumentException("A figure needs an alt text: say what it shows, from where to where, and how it ended.", nameof(altText));
        }

        (Traces, X, Y, AltText) = (traces, x, y, altText.Trim());
    }

    /// <summary>The series, drawn in order.</summary>
    public IReadOnlyList<Trace> Traces { get; }

    /// <summary>The horizontal axis.</summary>
    public Axis X { get; init; }

    /// <summary>The vertical axis.</summary>
    public Axis Y { get; init; }

    /// <summary>What the figure shows, in words.</summary>
    public string AltText { get; }

    /// <summary>The title above the figure. Default none.</summary>
    public string? Title { get; init; }

    /// <summary>How what is shown came out, in a few words: "diverged after 12 steps". A slider's label repeats it.</summary>
    public string? Outcome { get; init; }

    /// <summary>Straight lines across the whole figure, such as a limit.</summary>
    public IReadOnlyList<ReferenceLine> ReferenceLines { get; init; } = [];

    /// <summary>The slider below the figure, made by <c>Explore</c>.</summary>
    internal Slider? Slider { get; init; }

    /// <summary>Returns the same figure with a title.</summary>
    public Figure Titled(string title) => this with { Title = title };

    /// <summary>
    /// Draws <paramref name="upper"/> over <paramref name="lower"/>, whose axes are kept. Their texts follow each other; title and
    /// outcome are the upper figure's where it has them.
    /// </summary>
    public static Figure operator +(Figure lower, Figure upper) =>
        new([.. lower.Traces, .. upper.Traces], lower.X, lower.Y, $"{lower.AltText} {upper.AltText}")
        {
            Title = upper.Title ?? lower.Title,
            Outcome = upper.Outcome ?? lower.Outcome,
            ReferenceLines = [.. lower.ReferenceLines, .. upper.ReferenceLines],
        };

    /// <summary>Returns the figure as plotly.js's JSON: an object with <c>data</c> and <c>layout</c>.</summary>
    public JsonObject ToJson() => FigureJson.Write(this);

    /// <summary>Returns the alt text.</summary>
    public override string ToString() => AltText;
}
