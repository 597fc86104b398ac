using Descent.Costs;
using Descent.Data;
using Descent.Numerics;

namespace Descent.Models.Trees;

/// <summary>
/// Gradient boosting: descent in the space of functions, F = F₀ + ν Σₖ fₖ (Friedman 2001, doi:10.1214/aos/1013203451, algorithm 1).
/// F₀ is the best constant. Stage k fits a <see cref="RegressionTree"/> to the negative gradient −∂ℓ/∂F(xᵢ) of every row, keeps its
/// questions, gives each leaf the γ that minimizes Σ ℓ(F(xᵢ) + γ, yᵢ) over its rows, and adds ν times this tree fₖ.
/// <para>
/// With <see cref="MeanSquaredError"/> the γ of a leaf is the mean of its residuals y − F; with <see cref="MeanAbsoluteError"/>, their
/// median. With <see cref="BinaryCrossEntropyWithLogits"/> F is a logit. F₀ and γ stay within ±4·max(1, |y|), for in a leaf of one class
/// alone the best logit is infinite. ℓ must be convex in the prediction; then no stage with ν ≤ 1 raises the training loss.
/// scikit-learn does the same for squares (<c>criterion="squared_error"</c>), and a single Newton step per leaf for logits.
/// </para>
/// </summary>
/// <example><code>
/// var boosting = GradientBoosting.Fit(train, new MeanSquaredError(), rounds: 100);
/// var predictions = boosting.Predict(test.Features);
/// </code></example>
public sealed class GradientBoosting
{
    private readonly int _featureCount;

    private GradientBoosting(
        int featureCount, double start, double shrinkage, IReadOnlyList<RegressionTree> trees, IReadOnlyList<double> losses) =>
        (_featureCount, Start, Shrinkage, Trees, Losses) = (featureCount, start, shrinkage, trees, losses);

    /// <summary>F₀, the prediction of every row before the first tree.</summary>
    public double Start { get; }

    /// <summary>ν, the share of each tree that is added.</summary>
    public double Shrinkage { get; }

    /// <summary>f₁, f₂, …, a tree per round, before shrinkage.</summary>
    public IReadOnlyList<RegressionTree> Trees { get; }

    /// <summary>The cost on the training data: entry 0 is of F₀, entry k is after round k.</summary>
    public IReadOnlyList<double> Losses { get; }

    /// <summary>Fits a tree after the other.</summary>
    /// <param name="data">The rows; each feature a finite number.</param>
    /// <param name="cost">ℓ, a cost of one prediction per row.</param>
    /// <param name="rounds">The number of trees, 0 or more.</param>
    /// <param name="shrinkage">ν, greater than 0, usually at most 1: a learning rate. Default 0.1.</param>
    /// <param name="depth">Of each tree, 0 or more. Default 3.</param>
    /// <param name="minimumRows">The least rows of a leaf, at least 1. Default 1.</param>
    /// <exception cref="ArgumentException">
    /// A feature is not finite, a target has no meaning for the cost, or a number is outside its range; the message says which.
    /// </exception>
    public static GradientBoosting Fit(
        Dataset data, Cost cost, int rounds, double shrinkage = 0.1, int depth = 3, int minimumRows = 1)
    {
        Require.AtLeast(0, rounds, nameof(rounds), "Try 100.");
        Require.Positive(shrinkage, nameof(shrinkage), "Try 0.1.");
        var (features, ofRows) = (new SortedFeatures(data), cost with { Reduction = Reduction.Sum });
        var (predictions, residuals, leaves) = (new double[data.Count], new double[data.Count], new int[data.Count]);
        var (trees, losses) = (new List<RegressionTree>(), new List<double>());
        var start = LeafSearch.Best(ofRows, predictions, data.Targets, leaves, 1)[0];
        predictions.AsSpan().Fill(start);
        losses.Add(cost.Value(predictions, data.Targets));
        for (var round = 0; round < rounds; round++)
        {
            ofRows.ValueAndGradient(predictions, data.Targets, residuals);
            for (var i = 0; i < residuals.Length; i++)
            {
                residuals[i] = -residuals[i];
            }

            var tree = RegressionTree.Grow(features, data.FeatureNames, residuals, depth, minimumRows);
            for (var i = 0; i < leaves.Length; i++)
            {
                leaves[i] = tree.LeafOf(data.Row(i));
            }

            var values = LeafSearch.Best(ofRows, predictions, data.Targets, leaves, tree.Nodes.Count);
            for (var i = 0; i < predictions.Length; i++)
            {
                predictions[i] += shrinkage * values[leaves[i]];
            }

            trees.Add(tree.WithValues(values));
            losses.Add(cost.Value(predictions, data.Targets));
        }

        return new GradientBoosting(data.FeatureCount, start, shrinkage, trees, losses);
    }

    /// <summary>Returns the predictions of all rounds for rows of features, row after row.</summary>
    /// <inheritdoc cref="Predict(ReadOnlySpan{double}, int)"/>
    public double[] Predict(ReadOnlySpan<double> features) => Predict(features, Trees.Count);

    /// <summary>Returns the predictions of the first rounds for rows of features, row after row.</summary>
    /// <param name="features">Row after row, as many numbers a row as the data had.</param>
    /// <param name="rounds">How many trees to add to F₀, at most as many as there are.</param>
    /// <exception cref="ArgumentException">These are not whole rows, or there are not so many trees.</exception>
    public double[] Predict(ReadOnlySpan<double> features, int rounds)
    {
        if (rounds < 0 || rounds > Trees.Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(rounds),
                $"rounds must be from 0 to {Trees.Count}, the number of trees, but was {rounds}. Fit more rounds to predict with more.");
        }

        var predictions = new double[features.Length / _featureCount];
        Require.SameLength(predictions.Length * _featureCount, "a number of whole rows", features.Length, nameof(features));
        predictions.AsSpan().Fill(Start);
        for (var round = 0; round < rounds; round++)
        {
            var values = Trees[round].Predict(features);
            for (var i = 0; i < predictions.Length; i++)
            {
                predictions[i] += Shrinkage * values[i];
            }
        }

        return predictions;
    }
}
