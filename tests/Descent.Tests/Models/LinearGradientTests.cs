using Descent.Calculus;
using Descent.Costs;
using Descent.Data;
using Descent.Models;
using Descent.Numerics;
using Descent.Tests.Golden;

namespace Descent.Tests.Models;

/// <summary>Every cost and penalty over linear models of random shapes, against differences; one of them against the tape.</summary>
public class LinearGradientTests
{
    public static TheoryData<BatchCost> Costs =>
    [
        new MeanSquaredError(), new MeanSquaredError { Reduction = Reduction.Sum }, new LogCosh(), new BinaryCrossEntropyWithLogits(),
        new BinaryCrossEntropyWithLogits { Reduction = Reduction.Sum }, new SoftmaxCrossEntropy(),
        new SoftmaxCrossEntropy { Reduction = Reduction.Sum, LabelSmoothing = 0.1 },
        new MeanAbsoluteError(), new Huber { Delta = 0.5 }, new Hinge(), new Hinge { Smoothing = 0.5, Reduction = Reduction.Sum },
    ];

    [Theory]
    [MemberData(nameof(Costs))]
    public void The_gradient_agrees_with_differences(BatchCost cost)
    {
        var random = new SeededRandom(11);
        var right = 0;
        for (var round = 0; round < 24; round++)
        {
            var (width, rows) = (1 + random.Index(9), 1 + random.Index(9));
            var outputs = cost is SoftmaxCrossEntropy ? 2 + random.Index(3) : 1;
            var model = new LinearModel(width, outputs) { HasIntercept = random.Index(3) > 0 };
            var data = new Dataset(LinearModelTests.Numbers(random, rows * width), [.. Targets(cost, outputs, rows, random)]);
            Penalty? penalty = (round % 4) switch { 0 => null, 1 => new Ridge(0.3), 2 => new Lasso(0.3), _ => new ElasticNet(0.3, 0.4) };
            var check = Gradient.Check(model.On(data, cost, penalty), LinearModelTests.Numbers(random, model.ParameterCount));

            // Beside a kink differences may not be able to tell; wrong is never right.
            var isSmooth = cost is not (MeanAbsoluteError or Huber or Hinge);
            Assert.True(isSmooth ? check.Passed : check.Verdict != GradientVerdict.Wrong, $"{cost}, {penalty}, {width}, {rows}: {check}");
            right += check.Passed ? 1 : 0;
        }

        Assert.True(right >= 12, $"{cost}: only {right} of 24 could be checked.");
    }

    [Fact]
    public void Value_and_gradient_of_softmax_regression_with_a_ridge_are_those_of_the_tape()
    {
        var random = new SeededRandom(12);
        for (var round = 0; round < 12; round++)
        {
            var (width, rows, outputs) = (1 + random.Index(6), 1 + random.Index(9), 2 + random.Index(3));
            var model = new LinearModel(width, outputs);
            var data = new Dataset(
                LinearModelTests.Numbers(random, rows * width), [.. Enumerable.Range(0, rows).Select(_ => random.Index(outputs))]);
            var written = ReverseMode.Objective(model.ParameterCount, w =>
            {
                TapeValue sum = 0;
                for (var row = 0; row < rows; row++)
                {
                    TapeValue total = 0;
                    for (var k = 0; k < outputs; k++)
                    {
                        total += Elementary.Exp(Output(w, data.Row(row), k));
                    }

                    sum += Elementary.Log(total) - Output(w, data.Row(row), (int)data.Targets[row]);
                }

                TapeValue squares = 0;
                for (var i = 0; i < outputs * width; i++)
                {
                    squares += w[i] * w[i];
                }

                return sum / rows + 0.15 * squares;
            });

            var point = LinearModelTests.Numbers(random, model.ParameterCount);
            var (one, other) = (new double[point.Length], new double[point.Length]);
            Near.Equal(
                written.ValueAndGradient(point, one),
                model.On(data, new SoftmaxCrossEntropy(), new Ridge(0.3)).ValueAndGradient(point, other),
                1e-13);
            Near.Equal(one, other, 1e-12, floor: 0.1);

            TapeValue Output(TapeValue[] w, ReadOnlySpan<double> x, int k)
            {
                var z = w[outputs * width + k];
                for (var i = 0; i < width; i++)
                {
                    z += w[k * width + i] * x[i];
                }

                return z;
            }
        }
    }

    private static IEnumerable<double> Targets(BatchCost cost, int outputs, int rows, SeededRandom random) =>
        Enumerable.Range(0, rows).Select(_ => cost switch
        {
            SoftmaxCrossEntropy => random.Index(outputs),
            BinaryCrossEntropyWithLogits => random.Index(2),
            Hinge => 2 * random.Index(2) - 1,
            _ => random.Normal(),
        });
}
