using Descent.Numerics;

namespace Descent.Data;

/// <summary>
/// z = (x − mean) / deviation for each feature, with mean and standard deviation (over n, not n − 1) of the rows it was fitted on: fit it
/// on the training rows alone, or the test rows are no longer unseen. A feature that is constant there becomes 0 where it has that value.
/// </summary>
/// <example><code>
/// var (train, test) = RealData.Wine.Split(testShare: 0.2);
/// var standardizer = Standardizer.Fit(train);
/// (train, test) = (standardizer.Apply(train), standardizer.Apply(test));
/// </code></example>
public sealed class Standardizer
{
    private readonly double[] _means;
    private readonly double[] _deviations;

    private Standardizer(double[] means, double[] deviations) => (_means, _deviations) = (means, deviations);

    /// <summary>The mean of each feature.</summary>
    public IReadOnlyList<double> Means => _means;

    /// <summary>The standard deviation of each feature; 1 for a constant one.</summary>
    public IReadOnlyList<double> Deviations => _deviations;

    /// <summary>Takes mean and deviation of each feature of <paramref name="data"/>.</summary>
    public static Standardizer Fit(Dataset data)
    {
        var (means, deviations) = (new double[data.FeatureCount], new double[data.FeatureCount]);
        for (var feature = 0; feature < data.FeatureCount; feature++)
        {
            var column = data.Column(feature);
            var mean = column.Sum() / data.Count;
            var deviation = Math.Sqrt(column.Sum(value => (value - mean) * (value - mean)) / data.Count);

            // What rounding makes of a constant feature is no spread.
            var isConstant = column.Max() == column.Min();
            (means[feature], deviations[feature]) = (isConstant ? column[0] : mean, isConstant ? 1 : deviation);
        }

        return new Standardizer(means, deviations);
    }

    /// <summary>Returns the rows with standardized features; targets and names stay.</summary>
    /// <exception cref="ArgumentException">The rows have another number of features.</exception>
    public Dataset Apply(Dataset data)
    {
        Require.SameLength(_means.Length, "a row it was fitted on", data.FeatureCount, "a row of the data");
        var features = data.Features.ToArray();
        for (var i = 0; i < features.Length; i++)
        {
            var feature = i % _means.Length;
            features[i] = (features[i] - _means[feature]) / _deviations[feature];
        }

        return data.WithFeatures(features);
    }
}
