namespace Descent.Course.Figures;

/// <summary>The middle and the ends of repeated measurements: what to report instead of a single run.</summary>
/// <param name="Median">Half of the measurements are no larger.</param>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest.</param>
public readonly record struct Spread(double Median, double Min, double Max)
{
    /// <summary>Summarizes measurements; NaN counts as larger than every number, so a failed run pulls the median up.</summary>
    /// <exception cref="ArgumentException">There are no measurements.</exception>
    public static Spread Of(IEnumerable<double> measurements)
    {
        // Sorting puts NaN first; a run that never arrived belongs at the other end.
        var sorted = measurements.Select(value => double.IsNaN(value) ? double.PositiveInfinity : value).Order().ToArray();
        if (sorted.Length == 0)
        {
            throw new ArgumentException("A spread needs at least one measurement.", nameof(measurements));
        }

        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[^1]);
    }

    /// <summary>Returns "132 (128 to 140)", or the number alone when all agree in the digits that are written.</summary>
    public override string ToString()
    {
        var median = double.IsInfinity(Median) ? "never" : Numerals.Write(Median);
        var max = double.IsInfinity(Max) ? "never" : Numerals.Write(Max);
        var min = double.IsInfinity(Min) ? "never" : Numerals.Write(Min);
        return min == max ? median : $"{median} ({min} to {max})";
    }
}
