namespace Descent.Course.Figures;

/// <summary>
/// Rounds coordinates to what a pixel can show, so that a figure stays small: on a linear axis to a power of ten that is at most
/// 1/5000 of what is shown, on a logarithmic one to five digits. The same numbers on every machine.
/// </summary>
internal static class Grain
{
    private const double Parts = 5000;

    public static IReadOnlyList<double> Of(IReadOnlyList<double> values, Axis axis) => axis.Log
        ? [.. values.Select(value => Numerals.Round(value, 5))]
        : Of(values, axis.Length ?? Extent(values));

    /// <param name="values">The numbers; NaN and infinity stay.</param>
    /// <param name="length">The length of the axis they are shown on; when 0, they keep seven digits.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> values, double length)
    {
        var decimals = length > 0 ? (int)Math.Ceiling(Math.Log10(Parts / length)) : int.MaxValue;
        return [.. values.Select(value =>
            Numerals.Round(decimals > 15 ? value : decimals >= 0 ? Math.Round(value, decimals) : Whole(value, decimals), 7))];
    }

    public static IReadOnlyList<IReadOnlyList<double>> Of(IReadOnlyList<IReadOnlyList<double>> grid)
    {
        var length = Extent(grid.SelectMany(row => row));
        return [.. grid.Select(row => Of(row, length))];
    }

    private static double Extent(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        return finite.Max() - finite.Min();
    }

    private static double Whole(double value, int decimals)
    {
        var unit = Math.Pow(10, -decimals);
        return Math.Round(value / unit) * unit;
    }
}
