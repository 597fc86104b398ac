using Descent.Costs;
using Descent.Course.Tests.Numbers;
using Descent.Data;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Optimizers;

namespace Descent.Course.Tests.Lessons;

/// <summary>The numbers in the prose of notebook 10: networks written out in loops, and a training loop without the Minimizer.</summary>
public class Notebook10NumbersTests : NumbersInProse
{
    private static readonly Dataset s_moons = SyntheticData.Moons(100, 0.15, seed: 1);

    private static readonly Lazy<Reading[]> s_readings = new(() => [.. Enumerable.Range(0, 5).Select(Read)]);

    protected override string Notebook => "10";

    private protected override IEnumerable<Said> All
    {
        get
        {
            double[] steps = [.. new[] { 0.1, 0.3, 1 }.Select(rate =>
                Enumerable.Range(0, 5).Select(seed => (double)StepsTo(0.1, rate, seed)).Order().ElementAt(2))];
            return
            [
                Said.Chosen("100 minutes"), Said.Chosen("100 points, two"), Said.Chosen("of the 100 does it"),
                Said.Chosen("of the 100 points are"),
                Said.Chosen("After 1,000 steps"), Said.Chosen("1,000 steps at $\\alpha = 1$ for each"),
                Said.Chosen("40 points to train on"),
                Said.Chosen("noise of its 40 points"), Said.Chosen("with 40 training points"), Said.Chosen("every 20 steps"),
                Said.Chosen("A fifth"), Said.Chosen("on 20 examples alone"), Said.Chosen("batches of 32, 30 epochs"),
                Said.Chosen("Learn 20 guesses"), Said.Chosen("20 points whose"), Said.Chosen("5,000 steps of gradient descent"),
                Said.Chosen("below 0.01"), Said.Chosen("so that 2,000 steps at"), Said.Chosen("set the 13 parameters"),
                Said.Chosen("at least 198 of 200 points"), Said.Chosen("All six: 40 minutes"), Said.Chosen("first cost and 20 examples"),
                Said.Chosen("with 10 classes"), Said.Chosen("hidden layers of 12 units"), Said.Chosen("10 is best, and at 30 some"),
                Said.Chosen("is best: 40 points"),
                Said.Is("{}. The moons reach", StraightRight()), Said.Is("one layer of {} does not part", 16),
                Said.Chosen("start (seed 18)"),
                Said.Is("it is: {}, {} and {} steps", steps), Said.About("stays near {}.", steps[1] * 0.3),
                Said.Is("{} handwritten digits, 8 × 8", RealData.Digits.Count), Said.Is("of the {} test digits", s_readings.Value[1].Tests),
                Said.Is(@"$\ln {}$, and a thousand", Math.Exp(s_readings.Value[1].Log[0])),
                Said.Is("it reads {} of 100, and over the five seeds never fewer than {}.",
                    100 * s_readings.Value[1].Accuracy, 100 * s_readings.Value.Min(each => each.Accuracy)),
                Said.Is("And {} % of small", 97),
            ];
        }
    }

    [Fact]
    public void Results_that_the_prose_says_in_words_are_right()
    {
        Assert.Equal(7, s_readings.Value[1].Wrong);
        Assert.Equal(2, s_readings.Value[1].Log.Take(6).Zip(s_readings.Value[1].Log.Skip(1), (a, b) => b > a).Count(rises => rises));
    }

    [Fact]
    public void Ten_is_the_best_rate_of_the_grid() => Assert.Equal(
        10,
        new[] { 0.3, 1, 3, 10, 30 }.MinBy(rate => Enumerable.Range(0, 5).Select(seed => StepsTo(0.1, rate, seed)).Order().ElementAt(2)));

    // Of other starts the last digits decide how far two units get; this one ends well either way.
    [Fact]
    public void Two_units_part_the_moons_from_a_lucky_start()
    {
        var (w, slopes) = (Network.Mlp([2, 2, 1]).Initialize(seed: 18), new double[9]);
        for (var k = 0; k < 2000; k++)
        {
            Cost(w, 2, slopes);
            w = [.. w.Zip(slopes, (weight, slope) => weight - slope)];
        }

        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(s_moons.Targets[i] > 0.5, Logit(w, 2, i, new double[2]) > 0));
    }

    // Logistic regression, written out.
    private static double StraightRight()
    {
        var w = Network.Mlp([2, 1]).Initialize(seed: 1);
        for (var k = 0; k < 2000; k++)
        {
            var g = new double[3];
            for (var i = 0; i < 100; i++)
            {
                var (x, y) = (s_moons.Row(i)[0], s_moons.Row(i)[1]);
                var delta = 1 / (1 + Math.Exp(-(w[0] * x + w[1] * y + w[2]))) - s_moons.Targets[i];
                g = [g[0] + delta * x / 100, g[1] + delta * y / 100, g[2] + delta / 100];
            }

            w = [w[0] - g[0], w[1] - g[1], w[2] - g[2]];
        }

        return Enumerable.Range(0, 100).Count(i =>
            w[0] * s_moons.Row(i)[0] + w[1] * s_moons.Row(i)[1] + w[2] > 0 == s_moons.Targets[i] > 0.5);
    }

    // 16 tanh units by hand, from the library's start: the first step at which the log loss is at most the target.
    private static int StepsTo(double target, double rate, int seed)
    {
        var (w, slopes) = (Network.Mlp([2, 16, 1]).Initialize(seed), new double[65]);
        for (var k = 0; k <= 4000; k++)
        {
            if (Cost(w, 16, slopes) <= target)
            {
                return k;
            }

            w = [.. w.Zip(slopes, (weight, slope) => weight - rate * slope)];
        }

        return int.MaxValue;
    }

    // The logit of a network of tanh units for a row of the moons, what its units give going to a.
    private static double Logit(double[] w, int units, int i, double[] a)
    {
        var (x, y, z) = (s_moons.Row(i)[0], s_moons.Row(i)[1], w[4 * units]);
        for (var j = 0; j < units; j++)
        {
            a[j] = Math.Tanh(w[2 * j] * x + w[2 * j + 1] * y + w[2 * units + j]);
            z += w[3 * units + j] * a[j];
        }

        return z;
    }

    // The log loss on the moons, its slopes going to g.
    private static double Cost(double[] w, int units, double[] g)
    {
        var (cost, a) = (0.0, new double[units]);
        Array.Clear(g);
        for (var i = 0; i < 100; i++)
        {
            var z = Logit(w, units, i, a);
            var sign = s_moons.Targets[i] > 0.5 ? -1 : 1;
            cost += (Math.Max(0, sign * z) + Math.Log(1 + Math.Exp(-Math.Abs(z)))) / 100;
            var delta = (1 / (1 + Math.Exp(-z)) - s_moons.Targets[i]) / 100;
            g[4 * units] += delta;
            for (var j = 0; j < units; j++)
            {
                var back = delta * w[3 * units + j] * (1 - a[j] * a[j]);
                g[2 * j] += back * s_moons.Row(i)[0];
                g[2 * j + 1] += back * s_moons.Row(i)[1];
                g[2 * units + j] += back;
                g[3 * units + j] += delta * a[j];
            }
        }

        return cost;
    }

    private sealed record Reading(double Accuracy, int Wrong, int Tests, List<double> Log);

    // The digits, step by step; the rate halves after three epochs in a row without a better validation loss.
    private static Reading Read(int seed)
    {
        var digits = new Dataset([.. RealData.Digits.Features.ToArray().Select(grey => grey / 16)], RealData.Digits.Targets);
        var (rest, test) = digits.Split(0.2, seed);
        var (train, validation) = rest.Split(0.1, seed);
        var network = new Network(
            new Shape(64), new Dense(64) { Initialization = Initialization.He }, new ReLU(),
            new Dense(10) { Initialization = Initialization.Zero });
        var cost = new SoftmaxCrossEntropy();
        var batches = new Batches(train, 32, seed);
        var (onBatch, onTrain, onValidation) =
            (network.On(batches, cost), network.On(train, cost), network.On(validation, cost));
        var (w, gradient) = (network.Initialize(seed), new double[network.ParameterCount]);
        var (rate, best, waited, log) = (1.0, double.PositiveInfinity, 0, new List<double> { onTrain.Value(w) });
        for (var epoch = 0; epoch <= 30; epoch++)
        {
            if (epoch > 0)
            {
                var state = new GradientDescent().CreateState(w.Length);
                for (var k = 0; k < batches.PerEpoch; k++)
                {
                    onBatch.ValueAndGradient(w, gradient);
                    new GradientDescent { LearningRate = rate }.Update(w, gradient, state);
                }

                // The loop of the notebook also looks at the point where an epoch ends, on a batch of its own.
                onBatch.ValueAndGradient(w, gradient);
                log.Add(onTrain.Value(w));
            }

            var loss = onValidation.Value(w);
            (best, waited) = loss < best * (1 - 1e-4) ? (loss, 0) : (best, waited + 1);
            (rate, waited) = waited > 2 ? (rate / 2, 0) : (rate, waited);
        }

        var scores = network.Predict(w, test.Features);
        var wrong = Enumerable.Range(0, test.Count).Count(row =>
            Enumerable.Range(0, 10).MaxBy(digit => scores[row * 10 + digit]) != test.Targets[row]);
        return new Reading(1 - (double)wrong / test.Count, wrong, test.Count, log);
    }
}
