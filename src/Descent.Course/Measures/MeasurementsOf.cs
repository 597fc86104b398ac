namespace Descent.Course.Figures;

/// <summary>What an experiment measured: a spread per setting, for one quantity or for each of several methods.</summary>
/// <typeparam name="T">What was varied.</typeparam>
[TypeFormatterSource(typeof(MeasurementsFormatters), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Measurements<T> : Measurements
    where T : notnull
{
    private readonly string _setting;
    private readonly int _seeds;
    private readonly Better _better;
    private readonly int _searched;

    /// <param name="setting">What was varied.</param>
    /// <param name="settings">Its values.</param>
    /// <param name="seeds">How many.</param>
    /// <param name="better">Which end is the better one.</param>
    /// <param name="series">The measurements by name.</param>
    /// <param name="searched">Of how many series, from the first, the best setting is told. Default all.</param>
    internal Measurements(
        string setting, IReadOnlyList<T> settings, int seeds, Better better, IReadOnlyList<Series> series, int? searched = null) =>
        (_setting, Settings, _seeds, _better, Series, _searched) = (setting, settings, seeds, better, series, searched ?? series.Count);

    /// <summary>The settings, in the order of the grid.</summary>
    public IReadOnlyList<T> Settings { get; }

    /// <summary>The measurements by name.</summary>
    public IReadOnlyList<Series> Series { get; }

    /// <summary>The spreads of the only, or first, series in the order of the settings; for <c>Plot.Bands</c>.</summary>
    public IReadOnlyList<Spread> Spreads => Series[0].Spreads;

    /// <summary>What was measured at a setting, by the only, or first, series.</summary>
    /// <exception cref="ArgumentException">The setting is not one of the grid; the message lists them.</exception>
    public Spread this[T setting] => Spreads[IndexOf(setting)];

    /// <summary>What a method measured at a setting.</summary>
    /// <exception cref="ArgumentException">There is no such method, or the setting is not one of the grid.</exception>
    public Spread this[string method, T setting] => Of(method).Spreads[IndexOf(setting)];

    internal override Table Table => Captioned($"Median (range) over {_seeds} seeds");

    /// <summary>The best setting.</summary>
    /// <param name="method">Of which method. Default the only, or first, one.</param>
    /// <exception cref="InvalidOperationException">The experiment does not say which end is better.</exception>
    /// <exception cref="ArgumentException">There is no such method.</exception>
    public Optimum<T> Best(string? method = null)
    {
        var spreads = method is null ? Spreads : Of(method).Spreads;
        var at = _better switch
        {
            Better.Lower => Enumerable.Range(0, spreads.Count).MinBy(i => spreads[i].Median),
            Better.Higher => Enumerable.Range(0, spreads.Count).MaxBy(i => spreads[i].Median),
            _ => throw new InvalidOperationException("Say what is better when the experiment runs: better: Better.Lower or Better.Higher."),
        };
        var ordered = Settings is IReadOnlyList<double> or IReadOnlyList<int>;
        return new Optimum<T>(Settings[at], spreads[at], ordered && (at == 0 || at == spreads.Count - 1));
    }

    /// <inheritdoc/>
    public override Table Captioned(string caption) => Table.Of(
        Enumerable.Range(0, Settings.Count),
        [(_setting, i => Settings[i]), .. Series.Select(series => (series.Name, (Func<int, object?>)(i => series.Spreads[i])))])
        .Captioned(_better == Better.Neither ? caption : $"{caption}. {string.Join(" ", Series.Take(_searched).Select(Told))}");

    private string Told(Series series)
    {
        var (setting, spread, atEdge) = Best(series.Name);
        var name = Series.Count == 1 ? "Best" : $"Best for {series.Name}";
        var at = setting is double number ? Numerals.Write(number) : setting.ToString();
        return !double.IsFinite(spread.Median) ? $"{name}: none arrived."
            : atEdge ? $"{name}: {at}, at the edge of the grid; a better one may lie beyond, so extend it."
            : $"{name}: {at}.";
    }

    private Series Of(string method) => Series.FirstOrDefault(series => series.Name == method) ?? throw new ArgumentException(
        $"There is no '{method}' here. There are {string.Join(", ", Series.Select(series => series.Name))}.", nameof(method));

    private int IndexOf(T setting)
    {
        foreach (var (i, one) in Settings.Index())
        {
            if (one.Equals(setting))
            {
                return i;
            }
        }

        throw new ArgumentException($"Nothing was measured at {setting}. The settings are {string.Join(", ", Settings)}.", nameof(setting));
    }
}
