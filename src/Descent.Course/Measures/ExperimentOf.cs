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
