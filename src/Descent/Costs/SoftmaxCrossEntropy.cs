using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Costs;

/// <summary>
/// Cross-entropy of K classes from logits z: ℓ = −Σₖ qₖ log softmax(z)ₖ, slope softmax(z)ₖ − qₖ. The target q is 1 at the label and 0
/// elsewhere; label smoothing ε makes it (1 − ε) + ε/K and ε/K (Szegedy et al. 2016, arXiv:1512.00567).
/// PyTorch: <c>CrossEntropyLoss(label_smoothing)</c>.
/// </summary>
public sealed record SoftmaxCrossEntropy : BatchCost
{
    /// <summary>ε, the share of the target that is spread over all classes, at least 0 and less than 1. Default 0.</summary>
    public double LabelSmoothing
    {
        get;
        init => field = Require.UnitInterval(value, nameof(LabelSmoothing), "Try 0.1, or 0 for none.");
    }

    /// <summary>Returns the cost of all rows.</summary>
    /// <inheritdoc cref="ValueAndGradient"/>
    public override double Value(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets) =>
        Evaluate(predictions, targets, default);

    /// <summary>Returns the cost of all rows and writes its slope in each logit over <paramref name="gradient"/>.</summary>
    /// <param name="predictions">z, the logits, row after row: K numbers for each target.</param>
    /// <param name="targets">The label of each row: a class as a whole number from 0 to K − 1.</param>
    /// <param name="gradient">Room for as many numbers as there are logits.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the rows are not of equal length, or a label is no class; the message says which.
    /// </exception>
    public override double ValueAndGradient(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets, Span<double> gradient)
    {
        Require.SameLength(predictions.Length, nameof(predictions), gradient.Length, nameof(gradient));
        return Evaluate(predictions, targets, gradient);
    }

    private double Evaluate(ReadOnlySpan<double> logits, ReadOnlySpan<double> labels, Span<double> gradient)
    {
        var classes = Classes(logits, labels);
        var (sum, scale) = (0.0, Scale(labels.Length));
        for (var row = 0; row < labels.Length; row++)
        {
            var start = row * classes;
            sum += Row(
                logits.Slice(start, classes),
                (int)labels[row],
                gradient.IsEmpty ? gradient : gradient.Slice(start, classes),
                scale);
        }

        return sum * scale;
    }

    private double Row(ReadOnlySpan<double> z, int label, Span<double> gradient, double scale)
    {
        var top = 0;
        for (var k = 1; k < z.Length; k++)
        {
            top = z[k] > z[top] ? k : top;
        }

        // log Σ exp z = max + log(1 + the others): nothing overflows, and the cost of a sure and right answer keeps its digits.
        var (others, total) = (0.0, 0.0);
        for (var k = 0; k < z.Length; k++)
        {
            others += k == top ? 0 : Math.Exp(z[k] - z[top]);
            total += k == top ? 0 : z[k] - z[top];
        }

        var logSum = Logistic.LogOnePlus(others);
        for (var k = 0; k < gradient.Length; k++)
        {
            var target = (k == label ? 1 - LabelSmoothing : 0) + LabelSmoothing / z.Length;
            gradient[k] = scale * (k == top
                ? 1 - target - others / (1 + others)
                : Math.Exp(z[k] - z[top]) / (1 + others) - target);
        }

        var smooth = LabelSmoothing > 0 ? LabelSmoothing / z.Length * total : 0;
        var gap = label == top ? 0 : z[label] - z[top]; // not ∞ − ∞
        return logSum - (1 - LabelSmoothing) * gap - smooth;
    }

    private static int Classes(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets)
    {
        Require.AtLeast(1, targets.Length, "the number of labels", "An empty batch has no cost.");
        var classes = predictions.Length / targets.Length;
        if (classes < 2 || predictions.Length != classes * targets.Length)
        {
            throw new ArgumentException(
                Invariant($"{predictions.Length} logits cannot be {targets.Length} rows of 2 or more classes. ")
                + "Pass the rows one after the other, one label for each.",
                nameof(predictions));
        }

        for (var row = 0; row < targets.Length; row++)
        {
            if (!(targets[row] >= 0 && targets[row] < classes) || targets[row] != (int)targets[row])
            {
                throw new ArgumentOutOfRangeException(
                    Invariant($"targets[{row}]"),
                    Invariant($"targets[{row}] must be a class from 0 to {classes - 1}, but was {targets[row]}. Count classes from 0."));
            }
        }

        return classes;
    }
}
