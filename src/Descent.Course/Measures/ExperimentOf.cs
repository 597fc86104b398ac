namespace Descent.Course.Figures;

/// <summary>An experiment that is planned: a grid of settings, and the seeds. Made by <see cref="Experiment.Over"/>.</summary>
/// <typeparam name="T">What is varied: a number, a count, a name.</typeparam>
public sealed class Experiment<T>
    where T : notnull
{
    private readonly string _setting;
    private readonly IReadOnlyList<T> _settings;
    private readonly int _seeds;

    internal Experiment(string setting, IReadOnlyList<T> settings, int seeds)
    {
        if (settings.Count == 0)
        {
            throw new ArgumentException($"There is no {setting} to measure at: give at least one value.", nameof(settings));
        }

        (_setting, _settings, _seeds) = (setting, settings, seeds);
    }

    /// <summary>Measures at every setting with every seed.</summary>
    /// <param name="measured">What is measured, with its unit; the heading of its column.</param>
    /// <param name="measure">From a setting and a seed to what was measured; infinity for a run that never arrived.</param>
    /// <param name="better">Which median is the best; then it is named, with a warning at the edge of the grid. Default none.</param>
    public Measurements<T> Run(string measured, Func<T, int, double> measure, Better better = Better.Neither) =>
        new(_setting, _settings, _seeds, better, [new(measured, Spreads(measure))]);

    /// <summary>
    /// Measures several things of each run, at every setting with every seed. The best is searched for by the first of them; the others
    /// stand beside it.
    /// </summary>
    /// <param name="measured">What is measured, each with its unit; the headings of the columns.</param>
    /// <param name="measure">From a setting and a seed to as many measurements, in this order.</param>
    /// <param name="better">Which median of the first is the best. Default none.</param>
    /// <exception cref="ArgumentException">Nothing is to be measured, or a run gives more or fewer measurements than named.</exception>
    public Measurements<T> Run(
        IReadOnlyList<string> measured, Func<T, int, IReadOnlyList<double>> measure, Better better = Better.Neither)
    {
        var runs = _settings.Select(setting => Enumerable.Range(0, _seeds).Select(seed => measure(setting, seed)).ToArray()).ToArray();
        var odd = runs.SelectMany(seeds => seeds).FirstOrDefault(run => run.Count != measured.Count);
        return odd is null && measured.Count > 0
            ? new(_setting, _settings, _seeds, better,
                [.. measured.Select((name, i) => new Series(name, [.. runs.Select(seeds => Spread.Of(seeds.Select(run => run[i])))]))],
                searched: 1)
            : throw new ArgumentException(
                $"Name what each run measures, one name per number: there are {measured.Count} names and {odd?.Count ?? 0} numbers.",
                nameof(measured));
    }

    /// <summary>Compares methods on the same grid, with the same seeds and the same budget.</summary>
    /// <param name="budget">What each run may spend, such as its steps; handed to every method alike.</param>
    /// <param name="better">Which median is the best.</param>
    /// <param name="methods">Methods by name: from a setting, a seed and the budget to what was measured.</param>
    public Measurements<T> Compare(int budget, Better better, params (string Name, Func<T, int, int, double> Measure)[] methods) =>
        new(_setting, _settings, _seeds, better,
            [.. methods.Select(method => new Series(method.Name, Spreads((setting, seed) => method.Measure(setting, seed, budget))))]);

    private IReadOnlyList<Spread> Spreads(Func<T, int, double> measure) =>
        [.. _settings.Select(setting => Experiment.Repeat(_seeds, seed => measure(setting, seed)))];
}
