using Descent.Data;
using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Models;

/// <summary>
/// What a classifier says about rows whose class is known. One output is a logit or score: class 1 where it is greater than 0, else class
/// 0. Of K outputs the largest names the class, the first of equals. A row with an output that is not a number is in no class: −1.
/// </summary>
[TypeFormatterSource]
public sealed class Classification
{
    private readonly int[] _actual;
    private readonly int[] _predicted;
    private readonly int _classes;

    private Classification(int[] actual, int[] predicted, int classes) => (_actual, _predicted, _classes) = (actual, predicted, classes);

    /// <summary>The class of each row, by its target.</summary>
    public IReadOnlyList<int> Actual => _actual;

    /// <summary>The class of each row, by the model.</summary>
    public IReadOnlyList<int> Predicted => _predicted;

    /// <summary>The indices of the rows that the model puts into a wrong class, or into none.</summary>
    public IReadOnlyList<int> Wrong => field ??= [.. Enumerable.Range(0, _actual.Length).Where(row => _actual[row] != _predicted[row])];

    /// <summary>The share of the rows that the model gets right, 0 to 1.</summary>
    public double Accuracy => 1 - (double)Wrong.Count / _actual.Length;

    /// <summary>
    /// Classifies all rows of <paramref name="data"/>.
    /// </summary>
    /// <param name="model">One output for two classes, or one output for each class.</param>
    /// <param name="parameters">The model's.</param>
    /// <param name="data">Targets are classes from 0; for a model of one output −1 and +1 will do, too.</param>
    /// <exception cref="ArgumentException">A length does not fit, or a target is not a class; the message says which.</exception>
    public static Classification Of(Model model, ReadOnlySpan<double> parameters, Dataset data)
    {
        Require.SameLength(model.Input.Size, "a row that the model takes", data.FeatureCount, "a row of the data");
        var outputs = model.Output.Size;
        var predictions = model.Predict(parameters, data.Features);
        var (actual, predicted) = (new int[data.Count], new int[data.Count]);
        for (var row = 0; row < data.Count; row++)
        {
            actual[row] = ClassOf(data.Targets[row], row, outputs);
            predicted[row] = ClassOf(predictions.AsSpan(row * outputs, outputs));
        }

        return new Classification(actual, predicted, Math.Max(2, outputs));
    }

    /// <summary>
    /// Returns the confusion matrix: entry [i, j] is the number of rows of class i that the model puts into class j. A row
    /// that it puts into none is not counted.
    /// </summary>
    public int[,] Confusion()
    {
        var counts = new int[_classes, _classes];
        for (var row = 0; row < _actual.Length; row++)
        {
            if (_predicted[row] >= 0)
            {
                counts[_actual[row], _predicted[row]]++;
            }
        }

        return counts;
    }

    /// <summary>Returns how many rows are right, such as <c>110 of 114 right (96.5 %)</c>.</summary>
    public override string ToString() =>
        Invariant($"{_actual.Length - Wrong.Count:N0} of {_actual.Length:N0} right ({100 * Accuracy:F1} %)");

    /// <summary>Returns <see cref="ToString"/> as HTML.</summary>
    public string ToHtml() => TextFormatters.Html(this);

    private static int ClassOf(ReadOnlySpan<double> outputs)
    {
        var top = 0;
        for (var k = 0; k < outputs.Length; k++)
        {
            if (double.IsNaN(outputs[k]))
            {
                return -1;
            }

            top = outputs[k] > outputs[top] ? k : top;
        }

        return outputs.Length > 1 ? top : outputs[0] > 0 ? 1 : 0;
    }

    private static int ClassOf(double target, int row, int outputs)
    {
        var classes = Math.Max(2, outputs);
        if (outputs == 1 && target == -1)
        {
            return 0;
        }

        return target >= 0 && target < classes && target == (int)target
            ? (int)target
            : throw new ArgumentException(
                Invariant($"The target of row {row} must be a class from 0 to {classes - 1}, but was {target}. ")
                + (outputs == 1
                    ? "A model of one output tells two classes apart; pass one output for each class, or compare measured values by a cost."
                    : "Pass a model with one output for each class."));
    }
}
