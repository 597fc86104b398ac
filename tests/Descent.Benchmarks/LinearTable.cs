using Descent.Costs;
using Descent.Data;
using Descent.Models;
using Descent.Optimizers;

namespace Descent.Benchmarks;

/// <summary>Logistic regression by mini-batches: the next batch, value and gradient, and a step of gradient descent.</summary>
internal static class LinearTable
{
    private const int Width = 30, Count = 512, Batch = 32;

    public static IEnumerable<Comparison> Rows => [LogisticStep()];

    private static Comparison LogisticStep()
    {
        var data = new Dataset(
            [.. Enumerable.Range(1, Count * Width).Select(i => Math.Sin(i * i))],
            [.. Enumerable.Range(0, Count).Select(i => i * i % 3.0 % 2)]);
        var (model, rule) = (new LinearModel(Width), new GradientDescent { LearningRate = 0.01 });
        var objective = model.On(new Batches(data, Batch), new BinaryCrossEntropyWithLogits());
        var (x, gradient, state) = (model.Initialize(), new double[Width + 1], rule.CreateState(Width + 1));
        var byHand = new ByHand(new Batches(data, Batch));
        return new Comparison(
            $"a step of logistic regression, {Width} features, batch of {Batch}",
            operations =>
            {
                for (var i = 0; i < operations; i++)
                {
                    objective.ValueAndGradient(x, gradient);
                    rule.Update(x, gradient, state);
                }
            },
            operations =>
            {
                for (var i = 0; i < operations; i++)
                {
                    byHand.Step();
                }
            },
            Limit: 1_000);
    }

    /// <summary>The same step, row after row, in plain loops over the same batches.</summary>
    private sealed class ByHand(Batches batches)
    {
        private readonly double[] _x = new double[Width + 1];
        private readonly double[] _gradient = new double[Width + 1];

        public double Step()
        {
            batches.Next();
            Array.Clear(_gradient);
            var sum = 0.0;
            for (var row = 0; row < batches.Count; row++)
            {
                var features = batches.Features.Slice(row * Width, Width);
                var z = _x[Width];
                for (var i = 0; i < Width; i++)
                {
                    z += _x[i] * features[i];
                }

                var y = batches.Targets[row];
                var power = Math.Exp(-Math.Abs(z));
                sum += Math.Max(z, 0) - y * z + Math.Log(1 + power);
                var slope = ((z < 0 ? power : 1) / (1 + power) - y) / batches.Count;
                for (var i = 0; i < Width; i++)
                {
                    _gradient[i] += slope * features[i];
                }

                _gradient[Width] += slope;
            }

            for (var i = 0; i < _x.Length; i++)
            {
                _x[i] -= 0.01 * _gradient[i];
            }

            return sum / batches.Count;
        }
    }
}
