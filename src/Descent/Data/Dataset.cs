using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Data;

/// <summary>Examples to learn from: n rows of d features, and a target for each row.</summary>
public sealed class Dataset
{
    private readonly double[] _features;
    private readonly double[] _targets;

    /// <param name="features">Row after row, n · d numbers; copied.</param>
    /// <param name="targets">One number per row: a measured value, or a class as a whole number from 0; copied.</param>
    /// <param name="featureNames">d names; default x0, x1, …, or x and y for two features.</param>
    /// <param name="classNames">The name of each class; default none, for targets that are measured values.</param>
    /// <exception cref="ArgumentException">There are no rows, or the features are not rows of equal length.</exception>
    public Dataset(
        ReadOnlySpan<double> features,
        ReadOnlySpan<double> targets,
        IReadOnlyList<string>? featureNames = null,
        IReadOnlyList<string>? classNames = null)
    {
        Require.AtLeast(1, targets.Length, "the number of targets", "A data set needs a row to learn from.");
        FeatureCount = features.Length / targets.Length;
        if (FeatureCount == 0 || features.Length != FeatureCount * targets.Length)
        {
            throw new ArgumentException(
                Invariant($"{features.Length} features cannot be {targets.Length} rows of equal length. ")
                + "Pass the rows one after the other, one target for each.",
                nameof(features));
        }

        (_features, _targets) = (features.ToArray(), targets.ToArray());
        FeatureNames = featureNames ?? [.. Enumerable.Range(0, FeatureCount).Select(index => Invariant($"x{index}"))];
        Require.SameLength(FeatureCount, "a row", FeatureNames.Count, nameof(featureNames));
        ClassNames = classNames ?? [];
    }

    /// <summary>n, the number of rows.</summary>
    public int Count => _targets.Length;

    /// <summary>d, the number of features of a row.</summary>
    public int FeatureCount { get; }

    /// <summary>What each feature is called.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>What each class is called; empty when the targets are measured values.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>All features, row after row.</summary>
    public ReadOnlySpan<double> Features => _features;

    /// <summary>The target of each row.</summary>
    public ReadOnlySpan<double> Targets => _targets;

    /// <summary>The features of one row.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public ReadOnlySpan<double> Row(int index) => _features.AsSpan(index * FeatureCount, FeatureCount);

    /// <summary>Reads a CSV file: a line of names, then rows of numbers.</summary>
    /// <param name="path">The file.</param>
    /// <param name="target">The name of the column to predict; all others are features.</param>
    /// <param name="classNames">For a target that is a class: the names, in the order of their numbers. The column may hold either.</param>
    /// <param name="delimiter">What separates the numbers of a row. Default a comma.</param>
    /// <exception cref="FormatException">
    /// A column is missing, a row has more or fewer numbers than there are names, or a field is not a finite number; the message says in
    /// which line and column.
    /// </exception>
    public static Dataset Read(string path, string target, IReadOnlyList<string>? classNames = null, char delimiter = ',')
    {
        using var text = new StreamReader(path);
        return new CsvReader(text, Path.GetFileName(path), delimiter, classNames).Read(target);
    }

    /// <summary>Returns a copy of one feature of all rows.</summary>
    /// <param name="feature">0 to <see cref="FeatureCount"/> − 1.</param>
    public double[] Column(int feature)
    {
        var column = new double[Count];
        for (var row = 0; row < column.Length; row++)
        {
            column[row] = _features[row * FeatureCount + feature];
        }

        return column;
    }

    /// <summary>Returns a copy of one feature of all rows.</summary>
    /// <exception cref="ArgumentException">No feature has this name; the message lists those there are.</exception>
    public double[] Column(string feature) => Column(IndexOf(feature));

    /// <summary>Returns the data with these features alone, in this order.</summary>
    /// <inheritdoc cref="Column(string)"/>
    public Dataset Columns(params IReadOnlyList<string> features)
    {
        var indices = features.Select(IndexOf).ToArray();
        var kept = Enumerable.Range(0, Count).SelectMany(row => indices.Select(index => _features[row * FeatureCount + index]));
        return new Dataset(kept.ToArray(), _targets, features, ClassNames);
    }

    /// <summary>Returns the rows with these indices, in this order.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Dataset Rows(params ReadOnlySpan<int> indices)
    {
        var (features, targets) = (new double[indices.Length * FeatureCount], new double[indices.Length]);
        for (var i = 0; i < indices.Length; i++)
        {
            Row(indices[i]).CopyTo(features.AsSpan(i * FeatureCount));
            targets[i] = _targets[indices[i]];
        }

        return new Dataset(features, targets, FeatureNames, ClassNames);
    }

    /// <summary>Returns the rows whose index passes, such as <c>data.Where(row => data.Targets[row] > 0)</c>.</summary>
    /// <exception cref="ArgumentException">None does.</exception>
    public Dataset Where(Func<int, bool> keep) => Rows([.. Enumerable.Range(0, Count).Where(keep)]);

    /// <summary>Returns the rows with other targets, each made of the old one: −1 and +1 of the classes 0 and 1, say.</summary>
    /// <param name="change">From the old target to the new one.</param>
    /// <param name="classNames">What the new targets are called, if they are classes. Default none.</param>
    public Dataset WithTargets(Func<double, double> change, IReadOnlyList<string>? classNames = null) =>
        new(_features, _targets.Select(change).ToArray(), FeatureNames, classNames);

    /// <summary>
    /// Puts the rows into a random order and sets some aside for tests. The same seed gives the same parts.
    /// </summary>
    /// <param name="testShare">The share of the rows to set aside, between 0 and 1; each part gets at least one row.</param>
    /// <param name="seed">Any integer.</param>
    /// <param name="stratified">True takes this share of every class, so that both parts have all of them. Default false.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="testShare"/> is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">There is one row only, or no class to stratify by.</exception>
    public (Dataset Train, Dataset Test) Split(double testShare, int seed = 1, bool stratified = false)
    {
        if (!(testShare > 0 && testShare < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(testShare), Invariant($"testShare must be greater than 0 and less than 1, but was {testShare}. Try 0.2."));
        }

        if (Count < 2 || (stratified && ClassNames.Count == 0))
        {
            throw new InvalidOperationException(Count < 2
                ? "One row cannot be split into rows to learn from and rows to test on."
                : "Only data with classes can be stratified, and these targets are measured values. Leave stratified out.");
        }

        var order = Enumerable.Range(0, Count).ToArray();
        new SeededRandom(seed).Shuffle<int>(order);
        var groups = stratified ? order.GroupBy(row => _targets[row]).Select(group => group.ToArray()) : [order];
        var parts = groups.Select(rows => (Rows: rows, Tests: (int)Math.Round(testShare * rows.Length))).ToArray();
        var test = parts.SelectMany(part => part.Rows[..part.Tests]).ToArray();
        var train = parts.SelectMany(part => part.Rows[part.Tests..]).ToArray();
        return test.Length == 0 ? (Rows(train.AsSpan(1)), Rows(train.AsSpan(0, 1)))
            : train.Length == 0 ? (Rows(test.AsSpan(0, 1)), Rows(test.AsSpan(1)))
            : (Rows(train), Rows(test));
    }

    /// <summary>Returns how many rows of how many features there are, and how many rows of each class.</summary>
    public override string ToString() => Invariant($"{Count:N0} rows of {FeatureCount} features") + (ClassNames.Count == 0
        ? ""
        : ": " + string.Join(", ", ClassNames.Select((name, index) => Invariant($"{_targets.Count(each => each == index):N0} {name}"))));

    internal Dataset WithFeatures(double[] features) => new(features, _targets, FeatureNames, ClassNames);

    private int IndexOf(string feature)
    {
        for (var index = 0; index < FeatureNames.Count; index++)
        {
            if (FeatureNames[index] == feature)
            {
                return index;
            }
        }

        throw new ArgumentException(
            $"There is no feature '{feature}'. The features are: {string.Join(", ", FeatureNames)}.", nameof(feature));
    }
}
