namespace Descent.Course.Figures;

/// <summary>
/// Measurements that are repeated over seeds, because a single run is an anecdote. What is reported is the median and the range.
/// </summary>
/// <example>
/// <code>
/// Experiment.Over("learning rate α", [0.01, 0.1, 1], seeds: 5).Run("steps", (rate, seed) => StepsFrom(rate, seed))
/// </code>
/// </example>
public static class Experiment
{
    /// <summary>The fewest seeds that show a range.</summary>
    internal const int FewestSeeds = 5;

    /// <summary>Plans to measure at each of some settings, once per seed.</summary>
    /// <param name="setting">What is varied, with its unit; the heading of the table's first column.</param>
    /// <param name="settings">Its values, at least one; for a search for the best in ascending order.</param>
    /// <param name="seeds">How many seeds, at least 5. They are 0, 1, 2, … Default 5.</param>
    /// <exception cref="ArgumentException">There are fewer than 5 seeds, or no settings.</exception>
    public static Experiment<T> Over<T>(string setting, IEnumerable<T> settings, int seeds = FewestSeeds)
        where T : notnull => new(setting, [.. settings], Checked(seeds));

    /// <summary>Measures once per seed, with nothing varied.</summary>
    /// <param name="seeds">How many seeds, at least 5. They are 0, 1, 2, …</param>
    /// <param name="measure">From the seed to what was measured; infinity for a run that never arrived.</param>
    /// <exception cref="ArgumentException">There are fewer than 5 seeds.</exception>
    public static Spread Repeat(int seeds, Func<int, double> measure) => Spread.Of(Enumerable.Range(0, Checked(seeds)).Select(measure));

    private static int Checked(int seeds) => seeds >= FewestSeeds
        ? seeds
        : throw new ArgumentException(
            $"{seeds} seeds show no range: repeat an experiment at least {FewestSeeds} times (seeds: {FewestSeeds}).", nameof(seeds));
}
