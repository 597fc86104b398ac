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

    /// <summary>The colours of series, in order of use.</summary>
    public static IReadOnlyList<string> Series { get; } = [Blue, Vermillion, Green, Purple, Orange, Sky];

    /// <summary>The dashes of series, in the same order: Plotly's names.</summary>
    public static IReadOnlyList<string> Dashes { get; } = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];

    /// <summary>
    /// What each colour becomes on a dark page. A figure carries this map in <c>layout.meta.dark</c>, so that a page can
    /// swap the colours without knowing the figure.
    /// </summary>
    internal static IReadOnlyDictionary<string, string> Dark { get; } = new Dictionary<string, string>
    {
        [Paper] = "#15191e",
        [Ink] = "#e6e6e6",
        [Muted] = "#a9b1ba",
        [Grid] = "#353c44",
        [Blue] = "#4aa8e0",
        [Vermillion] = "#f0813a",
        [Green] = "#2fc195",
        [Purple] = "#dd8fbb",
    };
}
