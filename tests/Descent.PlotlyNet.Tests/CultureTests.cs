using System.Globalization;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Descent.PlotlyNet.Tests;

/// <summary>
/// Numbers, dates and words come out alike wherever the reader lives. The cultures are made here, so that a machine needs to know none.
/// </summary>
public sealed class CultureTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public static TheoryData<string> Names => [.. Cultures.Keys];

    // What differs from the invariant culture there: a comma, dates with the day first, a minus sign that is no hyphen, words for numbers
    // that are none.
    private static Dictionary<string, Action<CultureInfo>> Cultures { get; } = new()
    {
        ["de-DE"] = culture =>
        {
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (",", ".");
            (culture.DateTimeFormat.ShortDatePattern, culture.DateTimeFormat.LongTimePattern) = ("dd.MM.yyyy", "HH.mm.ss");
        },
        ["tr-TR"] = culture =>
        {
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (",", ".");
            (culture.DateTimeFormat.DateSeparator, culture.DateTimeFormat.TimeSeparator) = (".", ".");
        },
        ["sv-SE"] = culture =>
        {
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (",", "\u2212");
            (culture.NumberFormat.NaNSymbol, culture.NumberFormat.PositiveInfinitySymbol) = ("¤¤¤", "∞");
        },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_becomes_the_same_figure_in_every_culture(string name)
    {
        var expected = All();

        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        Cultures[name](culture);
        CultureInfo.CurrentCulture = culture;

        Assert.Equal("1,5", 1.5.ToString(CultureInfo.CurrentCulture));
        Assert.Equal(expected, All());
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    private static string All()
    {
        var dated = Chart.Line<DateTime, double, string>(
            [new(2026, 1, 2), new(2026, 1, 3, 4, 5, 6), new(2026, 1, 4)], [-1234.5, double.NaN, double.PositiveInfinity],
            Name: "TITLE I", LineDash: StyleParam.DrawingStyle.DashDot, UseDefaults: false);
        GenericChart[] charts = [.. Charts.All.Values.Select(make => make()), dated];
        return string.Join("\n", charts.Select(chart =>
        {
            var figure = chart.ToFigure("A chart.");
            return figure.ToJson().ToJsonString() + figure.ToChart().ToFigure("A chart.").ToJson().ToJsonString();
        }));
    }
}
