using Descent.Costs;
using Descent.Tests.Golden;

namespace Descent.Tests.Costs;

public class SoftmaxCrossEntropyTests
{
    [Fact]
    public void With_two_classes_it_is_the_binary_cost_of_the_difference_of_logits()
    {
        var gradient = new double[2];
        var value = new SoftmaxCrossEntropy().ValueAndGradient([0.3, 1.7], [1], gradient);
        var binary = new double[1];
        Near.Equal(new BinaryCrossEntropyWithLogits().ValueAndGradient([1.7 - 0.3], [1], binary), value);
        Near.Equal([-binary[0], binary[0]], gradient);
    }

    [Fact]
    public void Label_smoothing_moves_a_share_of_the_target_to_all_classes()
    {
        // PyTorch: CrossEntropyLoss(label_smoothing=0.1) = 0.9 · ℓ(label) + 0.1 · mean of ℓ over all classes.
        double[] logits = [2, -1, 0.5];
        double At(int label) => new SoftmaxCrossEntropy().Value(logits, [label]);
        var gradient = new double[3];
        var value = new SoftmaxCrossEntropy { LabelSmoothing = 0.1 }.ValueAndGradient(logits, [2], gradient);

        Near.Equal(0.9 * At(2) + 0.1 * (At(0) + At(1) + At(2)) / 3, value);
        Near.Equal(0, gradient.Sum(), 1e-15, floor: 1);
        var softmax0 = Math.Exp(2) / (Math.Exp(2) + Math.Exp(-1) + Math.Exp(0.5));
        Near.Equal(softmax0 - 0.1 / 3, gradient[0]);
    }

    [Theory]
    [InlineData(new[] { 0.0, 800, 1 }, 1, 0)]
    [InlineData(new[] { 0.0, 800, 1 }, 0, 800)]
    [InlineData(new[] { 1.0, 0, 800 }, 2, 0)]
    [InlineData(new[] { 800.0, 800, 0 }, 1, 0.6931471805599453)]
    [InlineData(new[] { 0, double.PositiveInfinity, 1 }, 1, 0)]
    [InlineData(new[] { 0, double.PositiveInfinity, 1 }, 2, double.PositiveInfinity)]
    public void Logits_of_any_size_have_a_cost_and_a_slope(double[] logits, int label, double expected)
    {
        var gradient = new double[3];
        Near.Equal(expected, new SoftmaxCrossEntropy().ValueAndGradient(logits, [label], gradient));
        Near.Equal(0, gradient.Sum(), 1e-15, floor: 1);
    }

    [Fact]
    public void An_infinite_logit_leaves_the_other_classes_without_their_smoothed_share() => Assert.Equal(
        double.PositiveInfinity,
        new SoftmaxCrossEntropy { LabelSmoothing = 0.1 }.Value([0, double.PositiveInfinity, 1], [1]));

    [Fact]
    public void A_sure_and_right_answer_keeps_the_digits_of_its_cost_and_slope()
    {
        var gradient = new double[2];
        Near.Equal(9.357622968839737e-14, new SoftmaxCrossEntropy().ValueAndGradient([30, 0], [0], gradient));
        Near.Equal([-9.357622968839299e-14, 9.357622968839299e-14], gradient);
    }

    [Fact]
    public void The_sum_adds_up_the_rows_and_the_mean_divides_by_their_number()
    {
        double[] logits = [1, 2, 3, 3, 2, 1];
        Near.Equal(
            2 * new SoftmaxCrossEntropy().Value(logits, [0, 1]),
            new SoftmaxCrossEntropy { Reduction = Reduction.Sum }.Value(logits, [0, 1]));
    }

    [Fact]
    public void Rows_and_labels_that_do_not_fit_are_refused()
    {
        static string Message(Func<double> value) => Assert.ThrowsAny<ArgumentException>(() => value()).Message;
        var cost = new SoftmaxCrossEntropy();
        Assert.Equal(
            "5 logits cannot be 2 rows of 2 or more classes. Pass the rows one after the other, one label for each. "
            + "(Parameter 'predictions')",
            Message(() => cost.Value(new double[5], [0, 1])));
        Assert.Equal(
            "targets[0] must be a class from 0 to 2, but was -1. Count classes from 0. (Parameter 'targets[0]')",
            Message(() => cost.Value(new double[6], [-1, 3])));
        Assert.All(new[] { 0.5, double.NaN }, label => Assert.StartsWith(
            "targets[0] must be a class from 0 to 2, but was ", Message(() => cost.Value(new double[3], [label]))));
        Assert.Equal(
            "gradient has length 5, but predictions has length 6. Both must be equal: one number per parameter.",
            Message(() => cost.ValueAndGradient(new double[6], [0, 1], new double[5])));
        Assert.Equal(
            "targets[1] must be a class from 0 to 2, but was 3. Count classes from 0. (Parameter 'targets[1]')",
            Message(() => cost.Value(new double[6], [0, 3])));
        Assert.Equal(
            "the number of labels must be 1 or greater, but was 0. An empty batch has no cost. (Parameter 'the number of labels')",
            Message(() => cost.Value([], [])));
        Assert.Equal(
            "LabelSmoothing must be at least 0 and less than 1, but was 1. Try 0.1, or 0 for none. (Parameter 'LabelSmoothing')",
            Message(() => new SoftmaxCrossEntropy { LabelSmoothing = 1 }.LabelSmoothing));
    }
}
