using Descent.Course.Tests.Numbers;
using Descent.Data;
using Descent.Models;
using Descent.Models.Layers;

namespace Descent.Course.Tests.Lessons;

/// <summary>The numbers in the prose of notebook 11, from networks written out in loops that start with the library's weights.</summary>
public class Notebook11NumbersTests : NumbersInProse
{
    private static readonly Dataset s_moons = SyntheticData.Moons(60);

    private static readonly Rule s_sigmoid = new(z => 1 / (1 + Math.Exp(-z)), (_, a) => a * (1 - a), new Sigmoid());
    private static readonly Rule s_tanh = new(Math.Tanh, (_, a) => 1 - a * a, new Tanh());
    private static readonly Rule s_relu = new(z => Math.Max(z, 0), (z, _) => z > 0 ? 1 : 0, new ReLU());

    protected override string Notebook => "11";

    private protected override IEnumerable<Said> All
    {
        get
        {
            var waking = Training(s_sigmoid, 5, seed: 0, rate: 5).Take(1501).ToArray();
            return
            [
                Said.Chosen("{} minutes"), Said.Chosen("two moons of {} points each"), Said.Chosen("hidden layers of {} units"),
                Said.Chosen(@"$\sigma = {}$ nearly all"), Said.Chosen("and $n = {}$."), Said.Is(@"$\sqrt{{}\cdot\frac12} = {}$ for", 32, 4),
                Said.Chosen("gradient as layer {}?"), Said.Chosen("gradient of layer {}."),
                Said.Is(@"$n\sigma^2 = {}$ suits it", 1), Said.Chosen("within {} %. (Means"), Said.Chosen("and {}.)"),
                Said.Is(@"Less: ${}$",
                    Median(seed => Norms(s_sigmoid, 20, 32, seed)[0]) / Median(seed => Norms(s_sigmoid, 20, 32, seed)[^1])),
                Said.Chosen("From step {} or so"),
                Said.Is(@"its loss stands at {}, which is $\ln 2$", Math.Log(2)),
                Said.Is("its loss stands at {}, which is", waking[400].Loss),
                Said.Chosen("Up to step {} the factor"), Said.Chosen("At step {} the network stirs"), Said.Chosen("at the rate {} it"),
                Said.Chosen("Between {} and {} the"),
                Said.Is("the factor per layer rises to {}, and", Factor(waking[950].Norms)),
                Said.Chosen("at step {}, each of"), Said.Chosen("to all {} points"),
                Said.Chosen("A step of {} is long for weights of {} and short for weights of {}."),
                Said.Chosen(@"all at $\alpha = {}$"), Said.Chosen("sigmoid {}, ReLU {}, tanh {}."),
                Said.Chosen("the loss is {}, with"), Said.Chosen("with at most {} steps"),
                Said.Is("it takes {} times the steps of ReLU", Steps(s_sigmoid, 1, 10) / Steps(s_relu, 1, 5)),
                Said.Is("with five, {} times", Steps(s_sigmoid, 5, 5) / Steps(s_relu, 5, 1)),
                Said.Chosen(@"\cdot\frac1{{}} = 1$"), Said.Chosen("${}\\,w$"), Said.Chosen("Each has {} steps"),
                Said.Is("reaches only {}, because",
                    Median(seed => Factor(Norms(s_sigmoid, 8, 8, seed, Initialization.Normal(4 / Math.Sqrt(8)))))),
                Said.Is("a sigmoid's slope: {}.", Median(NormalizedFactor)),
                Said.Chosen("hidden layers of {} ReLUs"), Said.Is(@"$\sqrt{{}\cdot\frac12} = {}$ per layer", 16, Math.Sqrt(8)),
                Said.Chosen("There is: {}."), Said.Chosen("A rate of {}, all three"),
                Said.Chosen("for twenty hidden layers of {} such units"), Said.Chosen("to {} within {} steps"),
                Said.Chosen("at most {} parameters"), Said.Chosen("stand at {}? What"), Said.Chosen("on {} points of the plane"),
            ];
        }
    }

    [Fact]
    public void Results_that_the_prose_says_in_words_are_right()
    {
        // The opening.
        Assert.InRange(Median(seed => Left(s_sigmoid, 10, seed)), 1.5e-6, 2.5e-6);
        Assert.InRange(1 / Median(seed => 1 / Left(s_relu, 10, seed, Initialization.Normal(1))), 1e5, 2e5);

        // Per layer, measured against the formula.
        (Rule Rule, Initialization? Start, double Size)[] kinds =
            [(s_sigmoid, null, 1), (s_tanh, null, 1), (s_relu, null, 2), (s_relu, Initialization.Normal(0.01), 32e-4),
                (s_relu, Initialization.Normal(1), 32)];
        Assert.All(kinds, kind => Assert.InRange(
            Median(seed => Factor(Norms(kind.Rule, 10, 32, seed, kind.Start)))
                / Math.Sqrt(kind.Size * Median(seed => SquareSlope(kind.Rule, 10, 32, seed, kind.Start))), 0.96, 1.04));

        // The network that wakes up.
        var waking = Training(s_sigmoid, 5, seed: 0, rate: 5).Take(1501).ToArray();
        Assert.All(waking[12..700], at => Assert.Equal(0.693, at.Loss, 0.0006));
        Assert.All(waking[20..501], at => Assert.InRange(Factor(at.Norms), 0.19, 0.26));
        Assert.InRange(Factor(waking[800].Norms), 0.4, 0.5);
        Assert.True(waking[850].Loss > waking[800].Loss && Factor(waking[850].Norms) < 0.25);
        Assert.InRange(Factor(waking[900].Norms), 0.2, 0.4);
        Assert.InRange(Median(seed => Left(s_sigmoid, 2, seed)), 0.15, 0.25);

        // Tanh is ahead of ReLU with one layer and with five, not with three.
        Assert.True(Steps(s_tanh, 1, 10) < Steps(s_relu, 1, 5));
        Assert.True(Steps(s_tanh, 3, 1) > Steps(s_relu, 3, 1));
        Assert.True(Steps(s_tanh, 5, 0.5) < Steps(s_relu, 5, 1));
    }

    [Fact]
    public void The_update_to_weight_ratios_are_as_the_prose_says()
    {
        var (sigmoid, tanh) = (Ratios(s_sigmoid, 5), Ratios(s_tanh, 0.5));
        var (relu, wild) = (Ratios(s_relu, 0.5), Ratios(s_relu, 0.5, Initialization.Normal(2)));
        Assert.InRange(sigmoid[^1], 0.3, 0.37);
        Assert.InRange(sigmoid[0], 1 / 2500.0, 1 / 1900.0);
        Assert.All(tanh.Concat(relu), ratio => Assert.InRange(ratio, 0.015, 0.075));
        Assert.All(wild, ratio => Assert.InRange(ratio, 5, 20.5));
    }

    private static double Median(Func<int, double> measure) => Enumerable.Range(0, 5).Select(measure).Order().ElementAt(2);

    private static double Factor(double[] norms) => Math.Pow(norms[0] / norms[^1], 1.0 / (norms.Length - 1));

    private static double Left(Rule rule, int depth, int seed, Initialization? start = null)
    {
        var norms = Norms(rule, depth, 32, seed, start);
        return norms[0] / norms[^1];
    }

    private static double[] Norms(Rule rule, int depth, int width, int seed, Initialization? start = null) =>
        new Loops(rule, depth, width, seed, start).Pass().Norms;

    private static double SquareSlope(Rule rule, int depth, int width, int seed, Initialization? start) =>
        new Loops(rule, depth, width, seed, start).Pass().SquareSlope;

    private static double Steps(Rule rule, int depth, double rate) => Median(seed =>
        Training(rule, depth, seed, rate).Take(1600).Index().Where(at => at.Item.Loss <= 0.1).Select(at => (double)at.Index)
            .DefaultIfEmpty(double.PositiveInfinity).First());

    private static double[] Ratios(Rule rule, double rate, Initialization? start = null) => [.. Enumerable.Range(0, 6)
        .Select(layer => Median(seed =>
        {
            var network = new Loops(rule, 5, 8, seed, start);
            network.Pass();
            return rate * network.GradientLength(layer) / network.WeightLength(layer);
        }))];

    private static IEnumerable<(double Loss, double[] Norms)> Training(Rule rule, int depth, int seed, double rate)
    {
        var network = new Loops(rule, depth, 8, seed, null);
        while (true)
        {
            var (loss, norms, _) = network.Pass();
            yield return (loss, norms);
            network.Step(rate);
        }
    }

    // Layer normalization has a way back of its own; differences need none.
    private static double NormalizedFactor(int seed)
    {
        Layer[] normalized = [new Dense(8), new LayerNormalization(), new Sigmoid()];
        var network = new Network(new Shape(2),
            [new Dense(8), new Sigmoid(), .. Enumerable.Range(0, 7).SelectMany(_ => normalized), new Dense(1)]);
        var weights = network.Blocks.Where(block => block.IsWeight).ToArray();
        var parameters = network.Initialize(seed);
        return Math.Pow(Length(1) / Length(8), 1.0 / 7);

        double Length(int layer)
        {
            var sum = 0.0;
            for (var row = 0; row < s_moons.Count; row++)
            {
                var a = s_moons.Features.Slice(2 * row, 2).ToArray();
                for (var l = 1; l <= layer; l++)
                {
                    a = Next(a, l);
                }

                for (var unit = 0; unit < 8; unit++)
                {
                    var (up, down) = (a.ToArray(), a.ToArray());
                    up[unit] += 1e-4;
                    down[unit] -= 1e-4;
                    var slope = (Logit(up, layer) - Logit(down, layer)) / 2e-4;
                    var error = (1 / (1 + Math.Exp(-Logit(a, layer))) - s_moons.Targets[row]) / s_moons.Count;
                    sum += slope * slope * error * error;
                }
            }

            return Math.Sqrt(sum);
        }

        double Logit(double[] a, int layer)
        {
            for (var l = layer + 1; l <= 8; l++)
            {
                a = Next(a, l);
            }

            return Dot(weights[8], 0, a);
        }

        double[] Next(double[] a, int layer)
        {
            double[] z = [.. Enumerable.Range(0, 8).Select(unit => Dot(weights[layer - 1], unit, a))];
            if (layer > 1)
            {
                var mean = z.Average();
                var deviation = Math.Sqrt(z.Average(value => (value - mean) * (value - mean)) + 1e-5);
                z = [.. z.Select(value => (value - mean) / deviation)];
            }

            return [.. z.Select(value => 1 / (1 + Math.Exp(-value)))];
        }

        double Dot(ParameterBlock block, int unit, double[] a) =>
            a.Select((value, i) => value * parameters[block.Start + unit * block.Columns + i]).Sum();
    }

    /// <summary>An activation φ(z), its slope φ′ from z and φ(z), and the library's layer, which knows how the weights start.</summary>
    private sealed record Rule(Func<double, double> Value, Func<double, double, double> Slope, Activation Layer);

    /// <summary>A perceptron on the moons, row by row and unit by unit.</summary>
    private sealed class Loops
    {
        private readonly Rule _rule;
        private readonly double[][,] _weights;
        private readonly double[][] _biases;
        private readonly double[][,] _weightSlopes;
        private readonly double[][] _biasSlopes;

        public Loops(Rule rule, int depth, int width, int seed, Initialization? start)
        {
            int[] sizes = [2, .. Enumerable.Repeat(width, depth), 1];
            var network = Network.Mlp(sizes, rule.Layer, start);
            var parameters = network.Initialize(seed);
            _rule = rule;
            _weights = [.. sizes.Skip(1).Select((size, l) => new double[size, sizes[l]])];
            _biases = [.. sizes.Skip(1).Select(size => new double[size])];
            _weightSlopes = [.. _weights.Select(weights => new double[weights.GetLength(0), weights.GetLength(1)])];
            _biasSlopes = [.. _biases.Select(biases => new double[biases.Length])];
            foreach (var (l, block) in network.Blocks.Where(block => block.IsWeight).Index())
            {
                for (var i = 0; i < block.Count; i++)
                {
                    _weights[l][i / block.Columns, i % block.Columns] = parameters[block.Start + i];
                }
            }
        }

        /// <summary>The loss, ‖∂J/∂a‖ by hidden layer, and the mean of φ′² over the hidden layers after the first.</summary>
        public (double Loss, double[] Norms, double SquareSlope) Pass()
        {
            var depth = _weights.Length - 1;
            var (loss, squares, slopes) = (0.0, new double[depth], 0.0);
            foreach (var (l, weights) in _weightSlopes.Index())
            {
                Array.Clear(weights);
                Array.Clear(_biasSlopes[l]);
            }

            for (var row = 0; row < s_moons.Count; row++)
            {
                var (z, a) = Forth(s_moons.Features.Slice(2 * row, 2).ToArray());
                var (logit, target) = (z[^1][0], s_moons.Targets[row]);
                loss += (Math.Max(logit, 0) - logit * target + Math.Log(1 + Math.Exp(-Math.Abs(logit)))) / s_moons.Count;
                double[] back = [(1 / (1 + Math.Exp(-logit)) - target) / s_moons.Count];
                for (var l = depth; l >= 0; l--)
                {
                    back = Back(l, back, a[l]);
                    if (l > 0)
                    {
                        squares[l - 1] += back.Sum(g => g * g);
                        double[] slope = [.. z[l - 1].Zip(a[l], _rule.Slope)];
                        slopes += l > 1 ? slope.Sum(s => s * s) / slope.Length : 0;
                        back = [.. back.Zip(slope, (g, s) => g * s)];
                    }
                }
            }

            return (loss, [.. squares.Select(Math.Sqrt)], slopes / s_moons.Count / (depth - 1));
        }

        public void Step(double rate)
        {
            for (var l = 0; l < _weights.Length; l++)
            {
                for (var unit = 0; unit < _biases[l].Length; unit++)
                {
                    _biases[l][unit] -= rate * _biasSlopes[l][unit];
                    for (var i = 0; i < _weights[l].GetLength(1); i++)
                    {
                        _weights[l][unit, i] -= rate * _weightSlopes[l][unit, i];
                    }
                }
            }
        }

        public double GradientLength(int layer) => Math.Sqrt(_weightSlopes[layer].Cast<double>().Sum(g => g * g));

        public double WeightLength(int layer) => Math.Sqrt(_weights[layer].Cast<double>().Sum(w => w * w));

        private (double[][] Z, double[][] A) Forth(double[] features)
        {
            var (z, a) = (new List<double[]>(), new List<double[]> { features });
            for (var l = 0; l < _weights.Length; l++)
            {
                var sums = _biases[l].ToArray();
                for (var unit = 0; unit < sums.Length; unit++)
                {
                    for (var i = 0; i < a[l].Length; i++)
                    {
                        sums[unit] += _weights[l][unit, i] * a[l][i];
                    }
                }

                z.Add(sums);
                a.Add([.. sums.Select(_rule.Value)]);
            }

            return ([.. z], [.. a]);
        }

        // From ∂J/∂z of a layer to the slopes of its weights and to ∂J/∂a of the layer before it.
        private double[] Back(int l, double[] back, double[] input)
        {
            var before = new double[input.Length];
            for (var unit = 0; unit < back.Length; unit++)
            {
                _biasSlopes[l][unit] += back[unit];
                for (var i = 0; i < input.Length; i++)
                {
                    _weightSlopes[l][unit, i] += back[unit] * input[i];
                    before[i] += back[unit] * _weights[l][unit, i];
                }
            }

            return before;
        }
    }
}
