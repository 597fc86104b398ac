using System.Text.Json.Serialization;

namespace Descent.Course.Figures;

/// <summary>One data series of a figure, with the attributes that plotly.js gives it.</summary>
internal abstract record Trace
{
    /// <summary>plotly.js's name of the trace type.</summary>
    public abstract string Type { get; }

    /// <summary>The name in the legend and in the hover label.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the legend lists the series. Default: it does, where it has a name.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Whether the series is drawn at first; a slider switches it.</summary>
    public bool? Visible { get; init; }

    /// <summary>What the hover label says, in plotly.js's template language.</summary>
    public string? HoverTemplate { get; init; }

    /// <summary>"skip" for a series that answers no hover.</summary>
    public string? HoverInfo { get; init; }

    /// <summary>Whether the series stands in the right one of two panels.</summary>
    internal bool Beside { get; init; }

    /// <summary>The horizontal axis that plotly.js draws it on; null for the first.</summary>
    [JsonInclude]
    internal string? XAxis => Beside ? "x2" : null;

    /// <summary>The vertical axis that plotly.js draws it on; null for the first.</summary>
    [JsonInclude]
    internal string? YAxis => Beside ? "y2" : null;

    /// <summary>Whether the legend has a line for it.</summary>
    internal virtual bool InLegend => ShowLegend ?? Name is not null;

    /// <summary>What the legend says of it.</summary>
    internal virtual IReadOnlyList<string> LegendTexts => InLegend ? [Name ?? ""] : [];

    /// <summary>Returns the series with coordinates no finer than a pixel of these axes can show.</summary>
    internal virtual Trace Rounded(Axis x, Axis y) => this;
}
