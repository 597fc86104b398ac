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
    public const int Sigmoids = 20;
    public const int MostSteps = 80;
    public const int MostParameters = 2000;

    private static readonly Dataset s_moons = SyntheticData.Moons(60);

    private Spread? _steps;

    /// <summary>The steps until the loss is 0.1, over five seeds; infinity for a run that does not get there in time.</summary>
    public Spread Steps => _steps ??= Experiment.Repeat(Experiment.FewestSeeds, StepsOf);

    /// <summary>How many sigmoids stand one after the other.</summary>
    public int Depth => All(Network.Layers).Count(layer => layer is Sigmoid);

    /// <summary>The first layer of a kind that is not allowed; null when there is none.</summary>
    public Layer? Foreign => All(Network.Layers).FirstOrDefault(layer => layer is not (Dense or Sigmoid or LayerNormalization or Residual));

    private static IEnumerable<Layer> All(IEnumerable<Layer> layers) =>
        layers.SelectMany(layer => layer is Residual block ? All(block.Layers).Prepend(block) : [layer]);

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
    /// <summary>Checks a network of twenty sigmoids that learns in sixty steps.</summary>
    public static Feedback Exercise11_5(Network network, double rate) => Lesson11.Exercise11_5.Check(new SigmoidTower(network, rate));
}

internal static partial class Lesson11
{
    public static AnswerExercise<SigmoidTower> Exercise11_5 => field ??= new()
    {
        Title = "Twenty sigmoids ★",
        Cases =
        [
            new(new(Tower(1, Plain()), Todo.Number), a => Todo.IsIn(a.Rate), Outcome.NotAttempted,
                "Build the network, replace the `Todo` by a rate, and run the cell again."),
            new(new(Tower(20, Plain()), 0), a => !(a.Rate > 0 && double.IsFinite(a.Rate)), Outcome.Wrong,
                "The learning rate must be positive and finite. If you wrote a fraction such as `1 / 2`: C# divides integers without a "
                    + "remainder."),
            new(new(new Network(new Shape(3), [new Dense(1)]), 1), a => a.Network.Input.Size != 2 || a.Network.Output.Size != 1,
                Outcome.Wrong, "The network takes a point of the plane and gives one number: begin with `new Shape(2)` and end with "
                    + "`new Dense(1)`."),
            new(new(Tower(20, new Dense(8), new Tanh()), 0.3), a => a.Foreign is not null, Outcome.Wrong,
                a => $"There is a {a.Foreign!.GetType().Name} in it. Use dense layers, sigmoids, layer normalization and residual blocks."),
            new(new(Tower(8, Plain()), 1), a => a.Depth < SigmoidTower.Sigmoids, Outcome.Wrong,
                a => $"I count {Count(a.Depth, "sigmoid")}, and it must be {SigmoidTower.Sigmoids}."),
            new(new(Tower(20, new Dense(16), new Sigmoid()), 1), a => a.Network.ParameterCount > SigmoidTower.MostParameters, Outcome.Wrong,
                a => $"It has {Count(a.Network.ParameterCount, "parameter")}, and {SigmoidTower.MostParameters:N0} is the most. Take fewer "
                    + "units per layer."),
            new(new(Tower(20, Plain()), 1), a => double.IsInfinity(a.Steps.Min), Outcome.Wrong,
                a => $"With none of five seeds the loss is 0.1 within {SigmoidTower.MostSteps} steps."),
            new(new(Tower(20, new Residual(new Dense(8), new Sigmoid())), 1), a => double.IsInfinity(a.Steps.Max), Outcome.Almost,
                a => $"It gets there with some seeds, the fastest after {Count((int)a.Steps.Min, "step")}, but not with all five within "
                    + $"{SigmoidTower.MostSteps} steps. Try other rates, or join two cures."),
            new(new(Tower(20, new Residual(Wide(), new Sigmoid())), 1.5), _ => true, Outcome.Correct,
                a => $"Steps until the loss is 0.1: {a.Steps} over five seeds."),
        ],
        Alternatives = [new(Tower(20, new Residual(new LayerNormalization(), Wide(), new Sigmoid())), 1)],
        Hints =
        [
            "Which cure of the table bears more than ten layers? Build it with a loop: `Enumerable.Range(0, 20).Select(_ => …)`.",
            "A residual block keeps the gradient of the layers before it alive, but the sigmoid inside still gives its own weights little. "
                + "One more cure acts on that.",
            "Residual blocks of a dense layer and a sigmoid, the dense layer started with `Initialization.Normal(4 / Math.Sqrt(8))`, and a "
                + "rate between 1 and 1.5.",
        ],
        WhyItMatters = "Cures act on different factors of the product, so they can be joined.",
    };

    private static Layer[] Plain() => [new Dense(8), new Sigmoid()];

    private static Dense Wide() => new(8) { Initialization = Initialization.Normal(4 / Math.Sqrt(8)) };

    private static Network Tower(int blocks, params Layer[] block) => new(
        new Shape(2), [new Dense(8), .. Enumerable.Range(0, blocks).SelectMany(_ => block), new Dense(1)]);
}
