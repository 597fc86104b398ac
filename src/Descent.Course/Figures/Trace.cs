namespace Descent.Course.Figures;

/// <summary>One data series of a figure, with the attributes that plotly.js gives it.</summary>
public abstract record Trace
{
    /// <summary>plotly.js's name of the trace type.</summary>
    public abstract string Type { get; }

    /// <summary>The name in the legend and in the hover label.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the legend lists the series. Default: it does.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Whether the series is drawn at first; a slider switches it.</summary>
    public bool? Visible { get; init; }

    /// <summary>What the hover label says, in plotly.js's template language.</summary>
    public string? HoverTemplate { get; init; }

    /// <summary>"skip" for a series that answers no hover.</summary>
    public string? HoverInfo { get; init; }
}
