namespace Descent.Course.Figures;

/// <summary>The height lines of a surface over a grid, the areas between them filled.</summary>
/// <param name="X">The grid's columns.</param>
/// <param name="Y">The grid's rows.</param>
/// <param name="Z">The heights: one row per y, one column per x. A NaN makes a hole.</param>
/// <param name="Contours">Which heights have a line.</param>
internal sealed record Contour(
    IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<IReadOnlyList<double>> Z, ContourLevels Contours) : Trace
{
    /// <inheritdoc/>
    public override string Type => "contour";

    /// <summary>The colours from the lowest height to the highest, each with its place from 0 to 1.</summary>
    public IReadOnlyList<IReadOnlyList<object>>? ColorScale { get; init; }

    /// <summary>The height that has the first colour.</summary>
    public double? ZMin { get; init; }

    /// <summary>The height that has the last colour.</summary>
    public double? ZMax { get; init; }

    /// <summary>The lines' look.</summary>
    public LineStyle? Line { get; init; }

    /// <summary>Whether a bar beside the figure explains the colours. Default false.</summary>
    public bool ShowScale { get; init; }

    /// <summary>The look of that bar.</summary>
    public ColorBar? ColorBar { get; init; }

    /// <summary>Always false: plotly.js may not choose the lines.</summary>
    public bool AutoContour => false;

    /// <summary>Returns the same lines over every second row and column, a quarter of the numbers.</summary>
    internal Contour Thinned() => this with
    {
        X = Half(X), Y = Half(Y), Z = [.. Half(Z).Select(Half)],
    };

    private static IReadOnlyList<T> Half<T>(IReadOnlyList<T> all) => [.. all.Where((_, i) => i % 2 == 0 || i == all.Count - 1)];

    internal override Trace Rounded(Axis x, Axis y) => this with
    {
        X = Grain.Of(X, x), Y = Grain.Of(Y, y), Z = Grain.Of(Z),
    };
}
