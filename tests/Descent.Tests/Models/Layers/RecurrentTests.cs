using Descent.Calculus;
using Descent.Costs;
using Descent.Data;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Numerics;
using Descent.Tests.Golden;

namespace Descent.Tests.Models.Layers;

/// <summary>What holds for every recurrent layer; the numbers of PyTorch are in <see cref="RecurrentGoldenTests"/>.</summary>
public class RecurrentTests
{
    public static TheoryData<RecurrentLayer> Layers => [new Recurrent(4), new GRU(4), new LSTM(4)];

    [Theory]
    [MemberData(nameof(Layers))]
    public void The_way_back_agrees_with_differences(RecurrentLayer kind)
    {
        var random = new SeededRandom(17);
        for (var trial = 0; trial < 16; trial++)
        {
            var units = trial % 5 == 0 ? 1 : 1 + random.Index(9);
            var input = new Shape(trial % 4 == 0 ? 1 : 1 + random.Index(7), 1 + random.Index(5));
            var layer = Sized(kind, units) with { ReturnsSequence = trial % 2 == 0 };
            var objective = new LayerObjective(layer, input, rows: 1 + trial % 3);
            var check = Gradient.Check(objective, objective.Point(random));
            Assert.True(check.Passed, $"{layer} on {input}: {check}");
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void The_last_state_is_the_last_of_the_sequence(RecurrentLayer layer)
    {
        var (random, shape) = (new SeededRandom(3), new Shape(5, 3));
        var (last, whole) = (new Network(shape, layer), new Network(shape, layer with { ReturnsSequence = true }));
        Assert.Equal((new Shape(4), new Shape(5, 4)), (last.Output, whole.Output));
        var (parameters, x) = (last.Initialize(), Normal(random, 2 * 15));
        var (states, expected) = (whole.Predict(parameters, x), last.Predict(parameters, x));
        Assert.Equal([.. states[16..20], .. states[36..40]], expected);
        Assert.DoesNotContain(0, expected);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_state_knows_the_steps_up_to_its_own_and_its_own_row(RecurrentLayer layer)
    {
        var (random, shape) = (new SeededRandom(4), new Shape(6, 2));
        var network = new Network(shape, layer with { ReturnsSequence = true });
        var (parameters, x) = (network.Initialize(), Normal(random, 3 * 12));
        var states = network.Predict(parameters, x);
        Assert.Equal(states[24..48], network.Predict(parameters, x.AsSpan(12, 12)));

        // Not a number at the third step of the second row.
        x[12 + 5] = double.NaN;
        var moved = network.Predict(parameters, x);
        Assert.All(Enumerable.Range(0, states.Length), i =>
            Assert.Equal(i is >= 24 + 8 and < 48 ? double.NaN : states[i], moved[i]));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_vector_is_a_sequence_of_one_step(RecurrentLayer layer)
    {
        var network = new Network(new Shape(3, 2), layer with { ReturnsSequence = true });
        var one = new Network(new Shape(2), layer);
        var (parameters, x) = (network.Initialize(), Normal(new SeededRandom(8), 6));
        Near.Equal(one.Predict(parameters, x.AsSpan(0, 2)), network.Predict(parameters, x).AsSpan(0, 4), 1e-14);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Not_a_number_stays_one_on_the_way_back(RecurrentLayer layer)
    {
        var network = new Network(new Shape(3, 2), layer, new Dense(1));
        var data = new Dataset([0.1, 0.2, double.NaN, 0.4, 0.5, 0.6], [0]);
        var gradient = new double[network.ParameterCount];
        var objective = network.On(data, new MeanSquaredError());
        Assert.Equal(double.NaN, objective.ValueAndGradient(network.Initialize(), gradient));
        Assert.All(gradient, slope => Assert.Equal(double.NaN, slope));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_batch_leaves_nothing_behind_for_the_next(RecurrentLayer layer)
    {
        var network = new Network(new Shape(3, 2), layer, new Dense(1));
        var (parameters, used, after) = (network.Initialize(), network.CreatePass(4), new double[network.ParameterCount]);
        used.Forward(parameters, [.. Enumerable.Repeat(double.NaN, 24)], 4);
        used.Backward(parameters, [.. Enumerable.Repeat(double.NaN, 24)], [1, 1, 1, 1], after);

        // A short batch, as the last of an epoch, then a full one again.
        foreach (var rows in (int[])[1, 4])
        {
            var (fresh, expected, x) = (network.CreatePass(rows), new double[after.Length], Normal(new SeededRandom(9), rows * 6));
            var slopes = Normal(new SeededRandom(10), rows);
            Assert.Equal(fresh.Forward(parameters, x, rows).ToArray(), used.Forward(parameters, x, rows).ToArray());
            fresh.Backward(parameters, x, slopes, expected);
            used.Backward(parameters, x, slopes, after);
            Assert.Equal(expected, after);
            Assert.DoesNotContain(double.NaN, after);
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Saturated_units_have_finite_states_and_slopes(RecurrentLayer layer)
    {
        var network = new Network(new Shape(3, 2), layer, new Dense(1));
        var data = new Dataset([800, -800, 1e6, 1e300, -1e300, -800], [0]);
        var gradient = new double[network.ParameterCount];
        Assert.True(double.IsFinite(network.On(data, new MeanSquaredError()).ValueAndGradient(network.Initialize(), gradient)));
        Assert.All(gradient, slope => Assert.True(double.IsFinite(slope)));
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        var network = new Network(
            new Shape(6, 2),
            new Recurrent(5) { ReturnsSequence = true }, new GRU(4) { ReturnsSequence = true }, new LSTM(3), new Dense(1));
        var data = new Dataset(Normal(new SeededRandom(6), 5 * 12), [0, 1, 1, 0, 1]);
        var objective = network.On(new Batches(data, 2), new BinaryCrossEntropyWithLogits());
        var (x, gradient) = (network.Initialize(), new double[network.ParameterCount]);
        Allocated.Nothing(() =>
        {
            for (var step = 0; step < 3; step++)
            {
                objective.ValueAndGradient(x, gradient);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Recurrent_weights_start_as_orthogonal_matrices_gate_by_gate(RecurrentLayer kind)
    {
        foreach (var units in (int[])[1, 2, 30])
        {
            var layer = Sized(kind, units);
            var network = new Network(new Shape(4, 7), layer);
            var (parameters, block) = (network.Initialize(seed: 2), network.Blocks[1]);
            for (var gate = 0; gate < block.Rows / units; gate++)
            {
                var matrix = parameters.AsSpan(block.Start + gate * units * units, units * units).ToArray().Chunk(units).ToArray();
                for (var i = 0; i < units; i++)
                {
                    for (var j = 0; j <= i; j++)
                    {
                        Near.Equal(i == j ? 1 : 0, VectorKernels.Dot(matrix[i], matrix[j]), 1e-12, floor: 1);
                    }
                }
            }

            Assert.NotEqual(parameters, network.Initialize(seed: 3));
        }
    }

    /// <summary>From each row what stands above is taken away: it keeps its side, and the first its direction.</summary>
    [Theory]
    [MemberData(nameof(Layers))]
    public void Recurrent_weights_are_normal_numbers_made_orthogonal(RecurrentLayer kind)
    {
        var network = new Network(new Shape(4, 3), Sized(kind, 5));
        var (parameters, block, random) = (network.Initialize(seed: 2), network.Blocks[1], new SeededRandom(2));
        Normal(random, block.Start);
        foreach (var gate in parameters.AsSpan(block.Start, block.Count).ToArray().Chunk(25))
        {
            var drawn = Normal(random, 25).Chunk(5).ToArray();
            Near.Equal([.. drawn[0].Select(number => number / VectorKernels.Norm(drawn[0]))], gate.AsSpan(0, 5), 1e-14);
            Assert.All(drawn.Zip(gate.Chunk(5)), rows => Assert.True(VectorKernels.Dot(rows.First, rows.Second) > 0));
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Input_weights_start_as_Xavier_says_and_biases_at_0_but_to_forget_less(RecurrentLayer kind)
    {
        // 6,000 normal numbers or more: the variance's standard error is √(2/n), less than 1.9 %.
        var network = new Network(new Shape(2, 100), Sized(kind, 60));
        var parameters = network.Initialize(seed: 5);
        var weights = parameters[..network.Blocks[0].Count];
        Assert.InRange(weights.Average(weight => weight * weight) * (100 + 60) / 2, 0.93, 1.07);
        Assert.Equal(new SeededRandom(5).Normal() * Math.Sqrt(2.0 / 160), weights[0]);

        var biases = parameters[network.Blocks[2].Start..];
        Assert.All(biases, (bias, i) => Assert.Equal(kind is LSTM && i is >= 60 and < 120 ? 1 : 0, bias));
    }

    [Fact]
    public void Blocks_are_those_of_PyTorch_in_its_order()
    {
        ParameterBlock[] Blocks(Layer layer) => [.. new Network(new Shape(9, 2), layer).Blocks];
        Assert.Equal(
            [
                new("input weights 1", 0, 12, 2, true), new("recurrent weights 1", 24, 12, 3, true),
                new("input biases 1", 60, 1, 12, false), new("recurrent biases 1", 72, 1, 12, false),
            ],
            Blocks(new LSTM(3)));
        Assert.Equal([18, 27, 9, 9], Blocks(new GRU(3)).Select(block => block.Count));
        Assert.Equal([6, 9, 3, 3], Blocks(new Recurrent(3)).Select(block => block.Count));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Equal(
            "A recurrent layer reads a sequence of steps × features, but was given 3 × 8 × 8, which has 3 planes. "
            + "Try a shape such as new Shape(20, 3) for 20 steps of 3 features.",
            Assert.Throws<ArgumentException>(() => new Network(new Shape(3, 8, 8), new GRU(2))).Message);
        Assert.Contains(
            "which has 2 planes", Assert.Throws<ArgumentException>(() => new Network(new Shape(2, 8, 8), new Recurrent(2))).Message);
        Assert.StartsWith(
            "Units must be 1 or greater, but was 0. Try 16.", Assert.Throws<ArgumentOutOfRangeException>(() => new LSTM(0)).Message);
        Assert.Equal("LSTM { Units = 8, ReturnsSequence = False }", new LSTM(8).ToString());
        Assert.Equal("Recurrent { Units = 2, ReturnsSequence = True }", new Recurrent(2) { ReturnsSequence = true }.ToString());
    }

    private static RecurrentLayer Sized(RecurrentLayer layer, int units) =>
        layer switch { Recurrent => new Recurrent(units), GRU => new GRU(units), _ => new LSTM(units) };

    private static double[] Normal(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Normal())];
}
