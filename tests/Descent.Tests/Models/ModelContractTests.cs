using Descent.Costs;
using Descent.Data;
using Descent.Models;
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
