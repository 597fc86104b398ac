using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Descent.PlotlyNet.Tests;

/// <summary>A chart of each kind that the bridge promises to carry, made as C# makes them with Plotly.NET.</summary>
internal static class Charts
{
    private static readonly double[] s_x = [0, 1, 2, 3];
    private static readonly double[] s_y = [4, 1, 0.25, 0.0625];
    private static readonly double[][] s_grid = [[0, 1, 4], [1, 2, 5], [4, 5, 8]];

    public static IReadOnlyDictionary<string, Func<GenericChart>> All { get; } = new Dictionary<string, Func<GenericChart>>
    {
        ["line"] = () => Chart.Line<double, double, string>(s_x, s_y, Name: "f(x)", ShowMarkers: true, UseDefaults: false),
        ["bubble"] = () => Chart.Bubble<double, double, string>(s_x, s_y, sizes: [10, 20, 30, 40], UseDefaults: false),
        ["bar"] = () => Chart.Bar<double, string, string>(s_y, Keys: new[] { "a", "b", "c", "d" }, UseDefaults: false),
        ["box"] = () => Chart.BoxPlot<string, double, string>(Y: new[] { 1.0, 2, 2, 3, 9 }, Name: "steps", UseDefaults: false),
        ["histogram2d"] = () => Chart.Histogram2D<double, double, double>([1, 1, 2, 2, 2, 3], [1, 2, 2, 2, 3, 3], UseDefaults: false),
        ["contour"] = () =>
            Chart.Contour<double, double, double, string>(s_grid, X: new[] { -1.0, 0, 1 }, Y: new[] { -2.0, 0, 2 }, UseDefaults: false),
        ["heatmap"] = () => Chart.Heatmap<double, double, double, string>(s_grid, UseDefaults: false),
        ["surface"] = () =>
            Chart.Surface<double, double, double, string>(s_grid, X: new[] { -1.0, 0, 1 }, Y: new[] { -2.0, 0, 2 }, UseDefaults: false),
        ["scatter3d"] = () =>
            Chart.Scatter3D<double, double, double, string>(s_x, s_y, s_x, StyleParam.Mode.Lines_Markers, UseDefaults: false),
        ["scatterpolar"] = () =>
            Chart.LinePolar<double, double, string>(r: [1, 2, 3, 1], theta: [0, 90, 180, 360], Name: "slope", UseDefaults: false),
        ["pie"] = () => Chart.Pie<double, string, string>([1, 2, 3], Labels: new[] { "value", "gradient", "update" }, UseDefaults: false),
        ["sankey"] = () => Chart.Sankey<double, string>(["start", "left", "right"], [(0, 1), (0, 2)], [30.0, 70.0], UseDefaults: false),
    };
}
