using System.Text.Json.Nodes;

namespace Descent.Course.Figures;

/// <summary>An axis: what it measures and the part that is shown.</summary>
/// <param name="Title">Quantity, symbol and unit: "learning rate α".</param>
public sealed record Axis(string Title)
{
    /// <summary>True for a logarithmic axis. Default false.</summary>
    public bool Log { get; init; }

    /// <summary>The first value shown; when null, plotly.js chooses.</summary>
    public double? From { get; init; }

    /// <summary>The last value shown; when null, plotly.js chooses.</summary>
    public double? To { get; init; }

    /// <summary>Where the ticks stand, when plotly.js should not choose.</summary>
    public IReadOnlyList<double>? TickValues { get; init; }

    /// <summary>What the ticks say, one text per tick value.</summary>
    public IReadOnlyList<string>? TickTexts { get; init; }

    /// <summary>
    /// Whether a unit on this axis is as long as on the horizontal one, so that directions look as they are. Default false.
    /// </summary>
    public bool EqualScale { get; init; }

    /// <summary>Whether the axis has neither line nor ticks, as on a map. Default false.</summary>
    public bool Hidden { get; init; }

    /// <summary>What else plotly.js's JSON says of the axis; it goes before the theme.</summary>
    internal JsonObject? Given { get; init; }

    /// <summary>The length of what is shown in units of the axis (decades when logarithmic); null when plotly.js chooses.</summary>
    internal double? Length => (From, To) is ({ } from, { } to) ? (Log ? Math.Log10(to / from) : to - from) : null;

    /// <summary>Where a value stands in plotly.js's coordinates of this axis.</summary>
    internal double Coordinate(double value) => Log ? Math.Log10(value) : value;
}
