using System.Globalization;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Descent.PlotlyNet.Tests;

/// <summary>Numbers, dates and words come out alike wherever the reader lives.</summary>
public sealed class CultureTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void A_chart_becomes_the_same_figure_in_every_culture(string name)
    {
        var expected = All();

        CultureInfo.CurrentCulture = Culture(name);

        Assert.Equal("1,5", 1.5.ToString(CultureInfo.CurrentCulture));
        Assert.Equal(expected, All());
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    // The machine's culture; where a machine knows none, its comma at least.
    private static CultureInfo Culture(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (",", ".");
        return culture;
    }

    private static string All()
    {
        var dated = Chart.Line<DateTime, double, string>(
            [new(2026, 1, 2), new(2026, 1, 3, 4, 5, 6)], [1234.5, double.NaN],
            Name: "TITLE I", LineDash: StyleParam.DrawingStyle.DashDot, UseDefaults: false);
        GenericChart[] charts = [.. Charts.All.Values.Select(make => make()), dated];
        return string.Join("\n", charts.Select(chart =>
        {
            var figure = chart.ToFigure("A chart.");
            return figure.ToJson().ToJsonString() + figure.ToChart().ToFigure("A chart.").ToJson().ToJsonString();
        }));
    }
}
