using Descent.Costs;
using Descent.Data;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Models.Trees;
using Descent.Numerics;

namespace Descent.Tests.Models;

/// <summary>What a model of one's own may rely on: it predicts its one parameter, and notes how it was asked.</summary>
public class ModelContractTests
{
    [Fact]
    public void A_pass_has_at_least_one_row()
    {
        var model = new Constant();
        Assert.Empty(model.Predict([3], []));
        Assert.Equal([3, 3], model.Predict([3], [1, 2]));
        Assert.Equal([2], model.Rooms);
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused_by_name()
    {
        var model = new LinearModel(2);
        Assert.StartsWith(
            "parameters has length 4, but the model has length 3.",
            Assert.Throws<ArgumentException>(() => model.Predict([1, 2, 3, 4], [1, 2])).Message);
        Assert.StartsWith(
            "features has length 3, but a number of whole rows has length 2.",
            Assert.Throws<ArgumentException>(() => model.Predict([1, 2, 3], [1, 2, 3])).Message);
    }

    /// <summary>The loops of a pass read without looking where a row ends; what they are given is looked at before.</summary>
    [Fact]
    public void A_batch_with_fewer_numbers_than_its_rows_have_is_refused()
    {
        foreach (var model in new Model[] { new LinearModel(3), new Network(new Shape(3), new Dense(1)), new SoftTree(3, 1) })
        {
            var (pass, parameters, gradient) = (model.CreatePass(4), model.Initialize(), new double[model.ParameterCount]);
            Assert.Throws<ArgumentOutOfRangeException>(() => { pass.Forward(parameters, new double[11], 4); });
            pass.Forward(parameters, new double[12], 4);
            Assert.Throws<ArgumentOutOfRangeException>(() => pass.Backward(parameters, new double[11], new double[4], gradient));
        }
    }

    [Fact]
    public void Chance_comes_only_to_a_noisy_model_that_learns()
    {
        var data = new Dataset([1, 2], [5, 5]);
        foreach (var isNoisy in new[] { false, true })
        {
            var model = new Constant { HasChance = isNoisy };
            var objective = model.On(data, new MeanSquaredError());
            Assert.Equal(4, objective.Value([3]));
            Assert.Equal([-4], objective.Gradient([3]));
            model.Predict([3], data.Features);
            Assert.Equal([isNoisy, isNoisy, false], model.Chances);
        }
    }

    private sealed class Constant : Model
    {
        public List<int> Rooms { get; } = [];

        public List<bool> Chances { get; } = [];

        public override bool IsNoisy => HasChance;

        public bool HasChance { get; init; }

        public override Shape Input => new(1);

        public override Shape Output => new(1);

        public override IReadOnlyList<ParameterBlock> Blocks => [new("value", 0, 1, 1, IsWeight: false)];

        public override double[] Initialize(int seed = 1) => [0];

        public override ModelPass CreatePass(int rows)
        {
            Rooms.Add(rows);
            return new Pass(this);
        }
    }

    private sealed class Pass(Constant model) : ModelPass
    {
        public override ReadOnlySpan<double> Forward(
            ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, int rows, SeededRandom? noise = null)
        {
            model.Chances.Add(noise is not null);
            return Enumerable.Repeat(parameters[0], rows).ToArray();
        }

        public override void Backward(
            ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, ReadOnlySpan<double> outputGradient, Span<double> gradient) =>
            gradient[0] = outputGradient.ToArray().Sum();
    }
}
