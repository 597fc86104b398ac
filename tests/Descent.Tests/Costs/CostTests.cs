using Descent.Costs;
using Descent.Tests.Golden;

namespace Descent.Tests.Costs;

public class CostTests
{
    internal static Cost[] Costs =>
    [
        new MeanAbsoluteError(), new MeanSquaredError(), new Huber(), new LogCosh(), new BinaryCrossEntropy(),
        new BinaryCrossEntropyWithLogits(), new Hinge(),
    ];

    public static TheoryData<Cost> All => [.. Costs];

    [Theory]
    [MemberData(nameof(All))]
    public void The_gradient_agrees_with_a_central_difference(Cost cost)
    {
        double[] targets = cost is Hinge ? [1, -1, 1] : [1, 0, 1];
        double[] predictions = [0.3, 0.6, 0.45];
        var gradient = new double[3];
        cost.ValueAndGradient(predictions, targets, gradient);
        for (var i = 0; i < 3; i++)
        {
            var moved = predictions.ToArray();
            double At(double p)
            {
                moved[i] = p;
                return cost.Value(moved, targets);
            }

            Near.Equal(Descent.Calculus.Derivative.Central(At, predictions[i]), gradient[i], relative: 1e-8);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_mean_is_the_sum_divided_by_the_number_of_pairs(Cost cost)
    {
        double[] targets = [1, 1, 1, 1];
        double[] predictions = [0.2, 0.4, 0.6, 0.8];
        Near.Equal((cost with { Reduction = Reduction.Sum }).Value(predictions, targets) / 4, cost.Value(predictions, targets), 1e-15);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NaN_goes_through_so_that_a_diverged_model_shows(Cost cost)
    {
        var gradient = new double[1];
        Assert.True(double.IsNaN(cost.ValueAndGradient([double.NaN], [1], gradient)));
        Assert.True(double.IsNaN(gradient[0]), "gradient");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_evaluation_allocates_nothing(Cost cost)
    {
        double[] targets = [1, 1];
        double[] predictions = [0.2, 0.4];
        var gradient = new double[2];
        cost.ValueAndGradient(predictions, targets, gradient);
        Allocated.Nothing(() => cost.ValueAndGradient(predictions, targets, gradient));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Lengths_that_differ_are_refused_and_so_is_an_empty_batch(Cost cost)
    {
        Assert.Throws<ArgumentException>(() => cost.ValueAndGradient([1, 1], [1], new double[2]));
        Assert.Equal(
            "targets has length 1, but predictions has length 2. Both must be equal: one number per parameter.",
            Assert.Throws<ArgumentException>(() => cost.Value([1, 1], [1])).Message);
        Assert.Equal(
            "gradient has length 3, but predictions has length 1. Both must be equal: one number per parameter.",
            Assert.Throws<ArgumentException>(() => cost.ValueAndGradient([1], [1], new double[3])).Message);
        Assert.Equal(
            "the number of predictions must be 1 or greater, but was 0. An empty batch has no cost. "
            + "(Parameter 'the number of predictions')",
            Assert.Throws<ArgumentOutOfRangeException>(() => cost.Value([], [])).Message);
    }

    [Theory]
    [InlineData(1000, 0, 1000, 1)]
    [InlineData(1000, 1, 0, 0)]
    [InlineData(-1000, 0, 0, 0)]
    [InlineData(-1000, 1, 1000, -1)]
    [InlineData(30, 1, 9.357622968839737e-14, -9.357622968839299e-14)]
    [InlineData(-30, 0, 9.357622968839737e-14, 9.357622968839299e-14)]
    public void Logits_of_any_size_keep_the_digits_of_value_and_slope(double logit, double target, double value, double slope)
    {
        var gradient = new double[1];
        Near.Equal(value, new BinaryCrossEntropyWithLogits().ValueAndGradient([logit], [target], gradient));
        Near.Equal(slope, gradient[0]);
    }

    [Fact]
    public void Four_logits_at_once_cost_what_each_costs_alone()
    {
        var cost = new BinaryCrossEntropyWithLogits { Reduction = Reduction.Sum };
        var random = new Descent.Numerics.SeededRandom(1);
        double[] special =
        [
            0, -0.0, 1e-300, -1e-300, 1e-17, -1e-9, 36, -36.5, 37, 700, -709, 745, -745.5, 800, -800, 1e300, -1e300,
            double.PositiveInfinity, double.NegativeInfinity, double.NaN,
        ];
        foreach (var z in special.Concat(Enumerable.Range(0, 200).Select(_ => 5 * random.Normal())))
        {
            foreach (var y in new[] { 0, 1, 0.25 })
            {
                var (one, four) = (new double[1], new double[4]);
                var value = cost.ValueAndGradient([z], [y], one);
                Near.Equal(4 * value, cost.ValueAndGradient([z, z, z, z], [y, y, y, y], four), 1e-14, $"value at {z:R}, {y}");
                Near.Equal([one[0], one[0], one[0], one[0]], four, 1e-14, $"slope at {z:R}, {y}");
                Assert.Equal(cost.Value([z, z, z, z], [y, y, y, y]), cost.ValueAndGradient([z, z, z, z], [y, y, y, y], four));
            }
        }
    }

    [Fact]
    public void A_batch_whose_length_is_no_multiple_of_four_is_the_sum_of_its_pairs()
    {
        var cost = new BinaryCrossEntropyWithLogits();
        double[] z = [0.3, -2, 5, 1.5, -0.7, 8, -9], y = [1, 0, 0, 1, 1, 0, 1];
        for (var count = 1; count <= z.Length; count++)
        {
            var gradient = new double[count];
            var value = cost.ValueAndGradient(z.AsSpan(0, count), y.AsSpan(0, count), gradient);
            var alone = Enumerable.Range(0, count).Select(i => (Value: cost.Value([z[i]], [y[i]]), Slope: Slope(z[i], y[i]))).ToArray();
            Near.Equal(alone.Average(pair => pair.Value), value, 1e-14);
            Near.Equal([.. alone.Select(pair => pair.Slope / count)], gradient, 1e-14);
        }

        double Slope(double z, double y)
        {
            var slope = new double[1];
            cost.ValueAndGradient([z], [y], slope);
            return slope[0];
        }
    }

    [Theory]
    [InlineData(1e-8, 5e-17)]
    [InlineData(0.5, 0.12011450695827752)]
    [InlineData(1, 0.4337808304830271)]
    [InlineData(-2, 1.3250027473578645)]
    [InlineData(1000, 999.3068528194400546905827678785)]
    public void Log_cosh_keeps_its_digits_for_small_and_large_errors(double error, double expected) =>
        Near.Equal(expected, new LogCosh().Value([error], [0]));

    [Theory]
    [InlineData(double.PositiveInfinity, 1, 0, 0)]
    [InlineData(double.PositiveInfinity, 0, double.PositiveInfinity, 1)]
    [InlineData(double.NegativeInfinity, 0, 0, 0)]
    [InlineData(double.NegativeInfinity, 1, double.PositiveInfinity, -1)]
    [InlineData(double.PositiveInfinity, 0.25, double.PositiveInfinity, 0.75)]
    public void An_infinite_logit_costs_nothing_when_right_and_all_when_wrong(double logit, double target, double value, double slope)
    {
        var gradient = new double[1];
        Assert.Equal(value, new BinaryCrossEntropyWithLogits().ValueAndGradient([logit], [target], gradient));
        Assert.Equal(slope, gradient[0]);
    }

    [Theory]
    [InlineData(0.8, 0.275, 0.5)]
    [InlineData(-0.8, 0.275, -0.5)]
    [InlineData(0.4, 0.08, 0.4)]
    [InlineData(-0.5, 0.125, -0.5)]
    public void Huber_turns_into_a_line_at_delta(double error, double value, double slope)
    {
        var gradient = new double[1];
        Near.Equal(value, new Huber { Delta = 0.5 }.ValueAndGradient([3 + error], [3], gradient));
        Near.Equal(slope, gradient[0]);
    }

    [Theory]
    [InlineData(1003, 3, 999.3068528194400546905827678785, 1)]
    [InlineData(-997, 3, 999.3068528194400546905827678785, -1)]
    [InlineData(2.5, 3, 0.12011450695827752, -0.46211715726000975)]
    public void Log_cosh_is_a_function_of_the_error(double prediction, double target, double value, double slope)
    {
        var gradient = new double[1];
        Near.Equal(value, new LogCosh().ValueAndGradient([prediction], [target], gradient));
        Near.Equal(slope, gradient[0]);
    }

    [Fact]
    public void A_certain_and_wrong_probability_costs_100_and_not_infinity()
    {
        var gradient = new double[2];
        Assert.Equal(200, new BinaryCrossEntropy { Reduction = Reduction.Sum }.ValueAndGradient([0, 1], [1, 0], gradient));
        Assert.Equal([-1e12, 1e12], gradient);
    }

    [Fact]
    public void At_their_kinks_the_slopes_are_0()
    {
        var gradient = new double[1];
        new MeanAbsoluteError().ValueAndGradient([2], [2], gradient);
        Assert.Equal(0, gradient[0]);
        new Hinge().ValueAndGradient([1], [1], gradient);
        Assert.Equal(0, gradient[0]);
    }

    [Fact]
    public void Numbers_outside_their_range_are_refused_with_what_to_do()
    {
        static string Message(Action make) => Assert.Throws<ArgumentOutOfRangeException>(make).Message;
        Assert.Equal(
            "predictions[1] must be a probability, 0 to 1, but was 1.5. For logits use BinaryCrossEntropyWithLogits. "
            + "(Parameter 'predictions[1]')",
            Message(() => new BinaryCrossEntropy().Value([0.5, 1.5], [1, 0])));
        Assert.Equal(
            "targets[0] must be 0 or 1, or a probability between them, but was -1. Turn labels of -1 and +1 into (y + 1) / 2. "
            + "(Parameter 'targets[0]')",
            Message(() => new BinaryCrossEntropyWithLogits().Value([0.5], [-1])));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BinaryCrossEntropy().Value([0.5], [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BinaryCrossEntropyWithLogits().ValueAndGradient([0.5], [2], new double[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Hinge().ValueAndGradient([0.5], [0], new double[1]));
        Assert.Equal(
            "targets[1] must be -1 or +1, but was 0. Turn labels of 0 and 1 into 2 * y - 1. (Parameter 'targets[1]')",
            Message(() => new Hinge().Value([0.5, 0.5], [1, 0])));
        Assert.Equal(
            "Delta must be a finite number greater than 0, but was 0. Try 1. (Parameter 'Delta')",
            Message(() => _ = new Huber { Delta = 0 }));
    }
}
