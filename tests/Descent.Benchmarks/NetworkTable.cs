using System.Numerics.Tensors;
using Descent.Calculus;
using Descent.Costs;
using Descent.Data;
using Descent.Models;
using Descent.Models.Layers;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Benchmarks;

/// <summary>
/// Networks: the products of a dense layer, by our blocks and by the libraries that we could have called, then values with gradients of
/// whole networks against plain loops.
/// </summary>
internal static class NetworkTable
{
    public static IEnumerable<Comparison> Rows =>
    [
        Forward(100, 16, 16, byMathNet: false), Forward(100, 16, 16, byMathNet: true),
        Forward(32, 64, 64, byMathNet: false), Forward(32, 64, 64, byMathNet: true),
        Backward(100, 16, 16), Backward(32, 64, 64),
        Mlp([2, 16, 16, 1], 100, limit: 35_000), Mlp([64, 64, 1], 32, limit: null),
    ];

    /// <summary>Numbers of no pattern between −scale and scale, the same in peers.py.</summary>
    public static double[] Numbers(int count, double scale = 1) =>
        [.. Enumerable.Range(1, count).Select(i => scale * Math.Sin((double)i * i))];

    private static Comparison Forward(int rows, int inputs, int units, bool byMathNet)
    {
        var pass = new Dense(units).CreatePass(new Shape(inputs), rows);
        var (parameters, x) = (Numbers((inputs + 1) * units), Numbers(rows * inputs));
        return new Comparison(
            $"dense layer {inputs} to {units}, {rows} rows, forth (by {(byMathNet ? "MathNet" : "TensorPrimitives.Dot")})",
            Times(() => pass.Forward(parameters, x, rows, null)),
            byMathNet ? MathNetForward(parameters, x, rows, inputs, units) : DotForward(parameters, x, rows, inputs, units),
            Ratio: 1);
    }

    private static Comparison Backward(int rows, int inputs, int units)
    {
        var pass = new Dense(units).CreatePass(new Shape(inputs), rows);
        var (parameters, x, slopes) = (Numbers((inputs + 1) * units), Numbers(rows * inputs), Numbers(rows * units));
        var (gradient, back) = (new double[parameters.Length], new double[x.Length]);
        pass.Forward(parameters, x, rows, null);

        Control.UseSingleThread();
        var (weights, features, outputs) = (ByRows(parameters, units, inputs), ByRows(x, rows, inputs), ByRows(slopes, rows, units));
        var (weightGradient, inputGradient) = (weights.Clone(), features.Clone());
        return new Comparison(
            $"dense layer {inputs} to {units}, {rows} rows, back (by MathNet)",
            Times(() => pass.Backward(parameters, x, slopes, gradient, back)),
            Times(() =>
            {
                outputs.TransposeThisAndMultiply(features, weightGradient);
                outputs.Multiply(weights, inputGradient);
                outputs.ColumnSums();
            }),
            Ratio: 1);
    }

    private static Comparison Mlp(int[] sizes, int rows, double? limit)
    {
        var data = new Dataset(Numbers(rows * sizes[0]), [.. Numbers(rows).Select(number => number > 0 ? 1.0 : 0)]);
        var network = Network.Mlp(sizes);
        var (objective, byHand) = (network.On(data, new BinaryCrossEntropyWithLogits()), new MlpByHand(sizes, data));
        var (x, gradient, same) = (network.Initialize(), new double[network.ParameterCount], new double[network.ParameterCount]);
        if (Math.Abs(objective.ValueAndGradient(x, gradient) - byHand.ValueAndGradient(x, same)) > 1e-12
            || TensorPrimitives.Distance(gradient, same) > 1e-12)
        {
            throw new InvalidOperationException("The two networks are not the same.");
        }

        return new Comparison(
            $"value and gradient of a tanh network {string.Join('-', sizes)} on {rows} rows",
            Times(() => objective.ValueAndGradient(x, gradient)),
            Times(() => byHand.ValueAndGradient(x, same)),
            Limit: limit);
    }

    private static Action<int> DotForward(double[] parameters, double[] x, int rows, int inputs, int units)
    {
        var y = new double[rows * units];
        return Times(() =>
        {
            for (var i = 0; i < y.Length; i++)
            {
                var (row, unit) = (i / units, i % units);
                y[i] = parameters[units * inputs + unit]
                    + TensorPrimitives.Dot(x.AsSpan(row * inputs, inputs), parameters.AsSpan(unit * inputs, inputs));
            }
        });
    }

    private static Action<int> MathNetForward(double[] parameters, double[] x, int rows, int inputs, int units)
    {
        Control.UseSingleThread();
        var (weights, features, y) = (ByRows(parameters, units, inputs), ByRows(x, rows, inputs), Matrix<double>.Build.Dense(rows, units));
        return Times(() => features.TransposeAndMultiply(weights, y));
    }

    private static Matrix<double> ByRows(double[] numbers, int rows, int columns) =>
        Matrix<double>.Build.DenseOfRowMajor(rows, columns, numbers.Take(rows * columns));

    private static Action<int> Times(Action act) => operations =>
    {
        for (var i = 0; i < operations; i++)
        {
            act();
        }
    };

    /// <summary>The same network, row after row, in plain loops.</summary>
    private sealed class MlpByHand(int[] sizes, Dataset data) : Objective
    {
        private readonly double[][] _values = [.. sizes.Select(size => new double[size])];
        private readonly double[][] _slopes = [.. sizes.Select(size => new double[size])];

        public override int Dimension => throw new NotSupportedException();

        public override double Value(ReadOnlySpan<double> x) => throw new NotSupportedException();

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            gradient.Clear();
            var sum = 0.0;
            for (var row = 0; row < data.Count; row++)
            {
                data.Row(row).CopyTo(_values[0]);
                var end = 0;
                for (var layer = 1; layer < sizes.Length; layer++)
                {
                    Forward(layer, x[end..]);
                    end += (sizes[layer - 1] + 1) * sizes[layer];
                }

                var (z, y) = (_values[^1][0], data.Targets[row]);
                sum += Math.Max(z, 0) - z * y + Math.Log(1 + Math.Exp(-Math.Abs(z)));
                _slopes[^1][0] = (1 / (1 + Math.Exp(-z)) - y) / data.Count;
                for (var layer = sizes.Length - 1; layer > 0; layer--)
                {
                    end -= (sizes[layer - 1] + 1) * sizes[layer];
                    Backward(layer, x[end..], gradient[end..]);
                }
            }

            return sum / data.Count;
        }

        private void Forward(int layer, ReadOnlySpan<double> x)
        {
            var (from, to) = (_values[layer - 1], _values[layer]);
            for (var unit = 0; unit < to.Length; unit++)
            {
                var z = x[from.Length * to.Length + unit];
                for (var i = 0; i < from.Length; i++)
                {
                    z += x[unit * from.Length + i] * from[i];
                }

                to[unit] = layer < sizes.Length - 1 ? Math.Tanh(z) : z;
            }
        }

        private void Backward(int layer, ReadOnlySpan<double> x, Span<double> gradient)
        {
            var (from, back, slopes) = (_values[layer - 1], _slopes[layer - 1], _slopes[layer]);
            Array.Clear(back);
            for (var unit = 0; unit < slopes.Length; unit++)
            {
                gradient[from.Length * slopes.Length + unit] += slopes[unit];
                for (var i = 0; i < from.Length; i++)
                {
                    gradient[unit * from.Length + i] += slopes[unit] * from[i];
                    back[i] += slopes[unit] * x[unit * from.Length + i];
                }
            }

            for (var i = 0; i < back.Length; i++)
            {
                back[i] *= 1 - from[i] * from[i];
            }
        }
    }
}
