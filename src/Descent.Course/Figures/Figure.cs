using System.Text.Json.Nodes;

namespace Descent.Course.Figures;

/// <summary>
/// A picture as a value: data series, axes, and a text that says what the picture shows to whoever cannot see it. Immutable;
/// <c>a + b</c> draws b over a, <c>a | b</c> sets b beside a. Serializes to plotly.js's JSON.
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
    internal Figure(IReadOnlyList<Trace> traces, Axis x, Axis y, string altText)
    {
        if (string.IsNullOrWhiteSpace(altText))
        {
            throw new ArgumentException(
                "A figure needs an alt text: say what it shows, from where to where, and how it ended.", nameof(altText));
        }

        (Traces, X, Y, AltText) = (traces, x, y, altText.Trim());
    }

    /// <summary>The series, drawn in order.</summary>
    internal IReadOnlyList<Trace> Traces { get; private init; }

    /// <summary>The horizontal axis.</summary>
    public Axis X { get; init; }

    /// <summary>The vertical axis; of a figure in space, the one that runs to the back.</summary>
    public Axis Y { get; init; }

    /// <summary>The upward axis of a figure in space. Default none: the figure is flat.</summary>
    public Axis? Z { get; init; }

    /// <summary>From where a figure in space is seen.</summary>
    public Camera Camera { get; init; } = Camera.Default;

    /// <summary>What the figure shows, in words.</summary>
    public string AltText { get; private init; }

    /// <summary>The title above the figure. Default none.</summary>
    public string? Title { get; init; }

    /// <summary>How what is shown came out, in a few words: "diverged after 12 steps". A slider's label repeats it.</summary>
    public string? Outcome { get; init; }

    /// <summary>Straight lines across the whole figure, such as a limit.</summary>
    public IReadOnlyList<ReferenceLine> ReferenceLines { get; init; } = [];

    /// <summary>Words at places in the figure.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Shapes, annotations and images of a figure that came as plotly.js's JSON.</summary>
    internal PlotlyMarks Marks { get; init; } = PlotlyMarks.None;

    /// <summary>What else the layout of such a figure says; it goes before the theme. Null for a figure of the course's own.</summary>
    internal JsonObject? Given { get; init; }

    /// <summary>
    /// Whether the series bring coordinates of their own and need none of the axes: a pie, a polar chart, several kinds at once.
    /// </summary>
    internal bool WithoutAxes { get; init; }

    /// <summary>The right one of two panels; its series have <see cref="Trace.Beside"/>. Null when there is one panel.</summary>
    internal Panel? Right { get; init; }

    /// <summary>The slider below the figure, made by <c>Explore</c>.</summary>
    internal Slider? Slider { get; init; }

    /// <summary>
    /// Makes a figure of what another library wrote for plotly.js. It takes part in all that figures do: sliders, <c>a + b</c>,
    /// <c>a | b</c>, pictures, light and dark. What the layout does not say is the course's theme; "NaN" and "Infinity" among numbers
    /// become gaps; numbers keep seven digits.
    /// </summary>
    /// <param name="json">An object with <c>data</c>, a list of series, and as a rule <c>layout</c>.</param>
    /// <param name="altText">What the figure shows, in sentences.</param>
    /// <exception cref="ArgumentException">The text is no such object, or holds frames; or there is no alt text.</exception>
    public static Figure FromPlotly(string json, string altText) => PlotlyReader.Read(json, altText);

    /// <summary>Returns the same figure with a title.</summary>
    public Figure Titled(string title) => this with { Title = title };

    /// <summary>Returns the same figure with other axis titles: quantity, symbol and unit, such as "volume V in cm³".</summary>
    public Figure Labelled(string x, string y) => this with { X = X with { Title = x }, Y = Y with { Title = y } };

    /// <summary>Returns the same figure in space with other titles of its three axes.</summary>
    /// <exception cref="ArgumentException">The figure is flat: it has no third axis.</exception>
    public Figure Labelled(string x, string y, string z) => Labelled(x, y) with
    {
        Z = Z is null
            ? throw new ArgumentException($"The figure is flat, so there is no axis for '{z}'. Give two titles.", nameof(z))
            : Z with { Title = z },
    };

    /// <summary>
    /// Draws <paramref name="upper"/> over <paramref name="lower"/>, whose axes are kept. Their texts follow each other; title and
    /// outcome are the upper figure's where it has them. Of two panels, the left one is drawn over.
    /// </summary>
    /// <exception cref="ArgumentException">The upper figure has two panels, or one of the two is flat and the other in space.</exception>
    public static Figure operator +(Figure lower, Figure upper)
    {
        if (upper.HasPanels || (lower.Z is null, lower.WithoutAxes) != (upper.Z is null, upper.WithoutAxes))
        {
            throw new ArgumentException(
                "Only a flat figure of one panel can be drawn over a flat one, one in space over one in space, and one without axes "
                + "(a pie, a polar chart) over one without axes.",
                nameof(upper));
        }

        return lower.With([.. lower.Traces, .. upper.Traces], upper) with
        {
            ReferenceLines = [.. lower.ReferenceLines, .. upper.ReferenceLines], Notes = [.. lower.Notes, .. upper.Notes],
            Marks = lower.Marks + upper.Marks,
        };
    }

    /// <summary>
    /// Sets <paramref name="right"/> beside <paramref name="left"/>, each with its own axes. Their texts follow each other; title and
    /// outcome are the right figure's where it has them. The legend lists a series that both have, in the same look, once.
    /// </summary>
    /// <exception cref="ArgumentException">One of them has two panels already, is in space or has no axes.</exception>
    public static Figure operator |(Figure left, Figure right) =>
        left.IsOneFlatPanel && right.IsOneFlatPanel
            ? left.With([.. left.Traces, .. right.Traces.Select(trace => Beside(left, trace))], right) with
            {
                Right = new Panel(right.X, right.Y, right.ReferenceLines, right.Notes, right.Marks),
            }
            : throw new ArgumentException(
                "Two flat figures of one panel each can stand beside each other; show others in cells of their own.", nameof(right));

    /// <summary>Returns the figure as plotly.js's JSON: an object with <c>data</c> and <c>layout</c>.</summary>
    public JsonObject ToJson() => FigureJson.Write(this);

    /// <summary>Returns the alt text.</summary>
    public override string ToString() => AltText;

    /// <summary>Returns the figure as HTML for a live page: the alt text, over which plotly.js draws.</summary>
    public string ToHtml() => LiveFigure.Write(this);

    /// <summary>Returns the same figure with other series, and the words that go with them.</summary>
    internal Figure Redrawn(IReadOnlyList<Trace> traces, string altText) => this with { Traces = traces, AltText = altText };

    private static Trace Beside(Figure left, Trace trace)
    {
        var isListed = trace is Scatter one && left.Traces.OfType<Scatter>().Any(
            each => each.InLegend && (each.Name, each.Mode, each.Line, each.Marker) == (one.Name, one.Mode, one.Line, one.Marker));
        return trace with { Beside = true, ShowLegend = isListed ? false : trace.ShowLegend };
    }

    private bool IsOneFlatPanel => !HasPanels && Z is null && !WithoutAxes;

    private bool HasPanels => Right is not null || (Given?.Any(entry => PlotlyReader.IsFurtherAxis(entry.Key)) ?? false);

    private Figure With(IReadOnlyList<Trace> traces, Figure other) => Redrawn(traces, $"{AltText} {other.AltText}") with
    {
        Title = other.Title ?? Title, Outcome = other.Outcome ?? Outcome, Given = PlotlyReader.Joined(Given, other.Given),
    };
}
