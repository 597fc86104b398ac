using Descent.Costs;
using Descent.Course.Figures;
using Descent.Data;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Optimizers;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

/// <summary>An answer to exercise 11.5: a deep network of sigmoids, and the rate to train it with.</summary>
/// <param name="Network">A row of it is a point of the plane.</param>
/// <param name="Rate">α.</param>
internal sealed record SigmoidTower(Network Network, double Rate)
{
    public const int Sigmoids = 10;
    public const int MostSteps = 150;
    public const int MostParameters = 3000;

    private static readonly Dataset s_moons = SyntheticData.Moons(60);

    private Spread? _steps;

    /// <summary>The steps until the loss is 0.1, over five seeds; infinity for a run that does not get there in time.</summary>
    public Spread Steps => _steps ??= Experiment.Repeat(Experiment.FewestSeeds, StepsOf);

    /// <summary>By what factor ‖∂J/∂a‖ changes per layer at the start, in the median of five seeds.</summary>
    public double Factor => Experiment.Repeat(Experiment.FewestSeeds, seed => Signals.Of(
        Network, Network.Initialize(seed), s_moons, new BinaryCrossEntropyWithLogits()).BackwardFactor).Median;

    /// <summary>How many sigmoids stand one after the other.</summary>
    public int Depth => Network.Layers.Count(layer => layer is Sigmoid);

    /// <summary>The first layer of a kind that is not allowed; null when there is none.</summary>
    public Layer? Foreign => Network.Layers.FirstOrDefault(layer => layer is not (Dense or Sigmoid or LayerNormalization));

    private double StepsOf(int seed)
    {
        var cost = Network.On(s_moons, new BinaryCrossEntropyWithLogits());
        var rule = new GradientDescent { LearningRate = Rate };
        var x = Network.Initialize(seed);
        var (gradient, state) = (new double[x.Length], rule.CreateState(x.Length));
        for (var step = 0; step <= MostSteps; step++)
        {
            if (cost.ValueAndGradient(x, gradient) <= 0.1)
            {
                return step;
            }

            rule.Update(x, gradient, state);
        }

        return double.PositiveInfinity;
    }
}

public static partial class Check
{
    /// <summary>Checks a network of ten sigmoids, one after the other, that learns in 150 steps.</summary>
    public static Feedback Exercise11_5(Network network, double rate) => Lesson11.Exercise11_5.Check(new SigmoidTower(network, rate));
}

internal static partial class Lesson11
{
    public static AnswerExercise<SigmoidTower> Exercise11_5 => field ??= new()
    {
        Title = "Ten sigmoids ★",
        Cases =
        [
            new(new(Tower(1, Plain()), Todo.Number), a => Todo.IsIn(a.Rate), Outcome.NotAttempted,
                "Build the network, replace the `Todo` by a rate, and run the cell again."),
            new(new(Tower(10, Plain()), 0), a => !(a.Rate > 0 && double.IsFinite(a.Rate)), Outcome.Wrong,
                "The learning rate must be positive and finite. If you wrote a fraction such as `1 / 2`: C# divides integers without a "
                    + "remainder."),
            new(new(new Network(new Shape(3), [new Dense(1)]), 1), a => a.Network.Input.Size != 2 || a.Network.Output.Size != 1,
                Outcome.Wrong, "The network takes a point of the plane and gives one number: begin with `new Shape(2)` and end with "
                    + "`new Dense(1)`."),
            new(new(Tower(10, new Dense(8), new Residual(new Dense(8), new Sigmoid())), 1.5), a => a.Foreign is Residual, Outcome.Wrong,
                "A residual block is a wire past the sigmoid. It works, but here the gradient has to come through all ten."),
            new(new(Tower(10, new Dense(8), new Tanh()), 0.3), a => a.Foreign is not null, Outcome.Wrong,
                a => $"There is a {a.Foreign!.GetType().Name} in it. Use dense layers, sigmoids and layer normalization."),
            new(new(Tower(8, Plain()), 1), a => a.Depth < SigmoidTower.Sigmoids, Outcome.Wrong,
                a => $"I count {Count(a.Depth, "sigmoid")}, and it must be {SigmoidTower.Sigmoids}."),
            new(new(Tower(10, new Dense(32), new Sigmoid()), 1), a => a.Network.ParameterCount > SigmoidTower.MostParameters, Outcome.Wrong,
                a => $"It has {Count(a.Network.ParameterCount, "parameter")}, and {SigmoidTower.MostParameters:N0} is the most. Take fewer "
                    + "units per layer."),
            new(new(Tower(10, new Dense(16), new LayerNormalization(), new Sigmoid()), 1), a => double.IsInfinity(a.Steps.Min),
                Outcome.Wrong, a => $"With none of five seeds the loss is 0.1 within {SigmoidTower.MostSteps} steps. At the start, "
                    + $"‖∂J/∂a‖ is multiplied by {Write(a.Factor, 2)} per layer."),
            new(new(Tower(10, new Dense(12), new Sigmoid(), new LayerNormalization()), 0.1), a => double.IsInfinity(a.Steps.Max),
                Outcome.Almost, a => $"It gets there with some seeds, the fastest after {Count((int)a.Steps.Min, "step")}, but not with "
                    + $"all five within {SigmoidTower.MostSteps} steps. Try other rates, more units, or join a second cure to it."),
            new(new(Tower(10, Fitted(), new Sigmoid(), new LayerNormalization()), 0.15), _ => true, Outcome.Correct,
                a => $"Steps until the loss is 0.1: {a.Steps} over five seeds."),
        ],
        Alternatives =
        [
            new(Tower(10, new Dense(14) { Initialization = Initialization.He }, new Sigmoid(), new LayerNormalization()), 0.1),
        ],
        Hints =
        [
            "Build it with a loop: `Enumerable.Range(0, 10).SelectMany(_ => …)`. A larger σ alone, or a normalization of z, is not enough.",
            "A sigmoid's slope is at most ¼, and its outputs differ by little. What divides by how much they differ makes up for both.",
            "Put the normalization after the sigmoid: `new Dense(16), new Sigmoid(), new LayerNormalization()`, the weights with "
                + "`Initialization.Normal(0.5)`, and a rate between 0.1 and 0.2.",
        ],
        WhyItMatters = "What counts is the product of all factors on the way. Where a cure stands decides what it does.",
    };

    private static Layer[] Plain() => [new Dense(8), new Sigmoid()];

    private static Dense Fitted() => new(16) { Initialization = Initialization.Normal(0.5) };

    private static Network Tower(int blocks, params Layer[] block) => new(
        new Shape(2), [.. Enumerable.Range(0, blocks).SelectMany(_ => block), new Dense(1)]);
}
