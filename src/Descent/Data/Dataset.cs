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
}
