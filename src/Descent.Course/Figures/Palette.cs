namespace Descent.Course.Figures;

/// <summary>
/// The course's colours. Data: Okabe and Ito's palette, which stays distinct for colour-blind eyes
/// (jfly.uni-koeln.de/color); every series differs by dash or marker too, so that a grey print can be read.
/// </summary>
public static class Palette
{
    /// <summary>Blue: the function, or the first series.</summary>
    public const string Blue = "#0072B2";

    /// <summary>Vermillion: the path of a run, or the second series.</summary>
    public const string Vermillion = "#D55E00";

    /// <summary>Bluish green: a good end, or the third series.</summary>
    public const string Green = "#009E73";

    /// <summary>Reddish purple: a limit or the fourth series.</summary>
    public const string Purple = "#B5548C";

    /// <summary>Orange: the fifth series.</summary>
    public const string Orange = "#E69F00";

    /// <summary>Sky blue: the sixth series.</summary>
    public const string Sky = "#56B4E9";

    /// <summary>Text and axes.</summary>
    public const string Ink = "#222222";

    /// <summary>Secondary text and reference lines.</summary>
    public const string Muted = "#5f6368";

    /// <summary>Grid lines.</summary>
    public const string Grid = "#e3e3e3";

    /// <summary>The background.</summary>
    public const string Paper = "#ffffff";

    /// <summary>The lines between two filled heights.</summary>
    public const string HeightLine = "#6f95b8";

    /// <summary>The colours of series, in order of use.</summary>
    public static IReadOnlyList<string> Series { get; } = [Blue, Vermillion, Green, Purple, Orange, Sky];

    /// <summary>The dashes of series, in the same order: Plotly's names.</summary>
    public static IReadOnlyList<string> Dashes { get; } = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];

    /// <summary>The markers of series, in the same order: Plotly's names.</summary>
    public static IReadOnlyList<string> Symbols { get; } = ["circle", "square", "diamond", "triangle-up", "x", "cross"];

    /// <summary>The same colours, faint: for the band around a series.</summary>
    public static IReadOnlyList<string> Bands { get; } =
    [
        "rgba(0,114,178,0.25)", "rgba(213,94,0,0.22)", "rgba(0,158,115,0.22)", "rgba(181,84,140,0.22)", "rgba(230,159,0,0.25)",
        "rgba(86,180,233,0.25)",
    ];

    /// <summary>
    /// Heights, as on a sea chart: the deeper, the bluer. Equal steps of lightness (in OKLab), pale enough for a path to be seen on
    /// all of them.
    /// </summary>
    public static IReadOnlyList<string> Depths { get; } =
        ["#93bee7", "#a0c7ea", "#add0ed", "#bbd8f0", "#c9e1f3", "#d8e9f6", "#e6f2f9", "#f5fafd"];

    /// <summary>Areas without an order, such as basins: they differ in lightness as much as in hue.</summary>
    public static IReadOnlyList<string> Areas { get; } = ["#8abfec", "#fde6af", "#77b499", "#f4c5da", "#f5f7d4", "#a292c1"];

    /// <summary>
    /// What each colour becomes on a dark page. A figure carries this map in <c>layout.meta.dark</c>, so that a page can
    /// swap the colours without knowing the figure.
    /// </summary>
    internal static IReadOnlyDictionary<string, string> Dark { get; } = new Dictionary<string, string>(
        new Dictionary<string, string>
        {
            [Paper] = "#15191e",
            [Ink] = "#e6e6e6",
            [Muted] = "#a9b1ba",
            [Grid] = "#353c44",
            [HeightLine] = "#648aaf",
            [Blue] = "#4aa8e0",
            [Vermillion] = "#f0813a",
            [Green] = "#2fc195",
            [Purple] = "#dd8fbb",
        }
        .Concat(Depths.Zip(["#326797", "#305d86", "#2d5375", "#2b4965", "#283f56", "#253646", "#212d38", "#1e2429"], KeyValuePair.Create))
        .Concat(Areas.Zip(["#1f4b6e", "#785f27", "#07432f", "#6d4457", "#767758", "#332649"], KeyValuePair.Create))
        .Concat(Bands.Zip(
            [
                "rgba(74,168,224,0.3)", "rgba(240,129,58,0.26)", "rgba(47,193,149,0.26)", "rgba(221,143,187,0.26)", "rgba(230,159,0,0.28)",
                "rgba(86,180,233,0.28)",
            ],
            KeyValuePair.Create)));
}
