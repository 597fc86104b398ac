using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Optimizers;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

internal static partial class Lesson11
{
    public static ChoiceExercise Exercise11_3 => field ??= new()
    {
        Title = "Diagnose a sick network",
        Question = $"A network of five hidden layers; after {Patient.Steps} steps its loss is {Write(Patient.Loss)} and has stopped "
            + "moving. By hidden layer, from 1 to 5, the share of outputs that are exactly 0, and ‖∂J/∂a‖:\n\n"
            + $"- at the start: {List(Patient.ZerosAtStart)}; and {List(Patient.GradientsAtStart)};\n"
            + $"- now: {List(Patient.Zeros)}; and {List(Patient.Gradients)}.\n\n"
            + "What is the matter with it?",
        Options =
        [
            new("vanishing: the slopes of its activation are small everywhere",
                "Then the gradient would shrink by some factor per layer, also at the start, and never be exactly 0. At the start it was "
                    + "of one size in all layers."),
            new("exploding: its weights were too large at the start",
                "Then the gradient at the start would grow from layer 5 down to layer 1. It was of one size in all layers."),
            new("dead units: a step that was too long pushed a whole layer of ReLUs below 0",
                "Only a ReLU gives an exact 0 and has an exact slope of 0. It was well at the start, so the weights' scale is not to "
                    + "blame: after some step a whole layer gives 0 for every row, no gradient passes it, and nothing can bring it back.",
                IsRight: true),
            new("a learning rate that is too small: it will get there",
                "With a gradient of exactly 0 no learning rate moves these layers, and no patience."),
        ],
        Hints =
        [
            "What kind of unit gives exactly 0, and what is its slope there?",
            "Compare with the start: was it ill from birth, or did it fall ill on the way?",
        ],
        WhyItMatters = "The cure is a smaller rate, and where it happens often a LeakyReLU, whose slope is nowhere 0.",
    };

    private static string List(IReadOnlyList<double> numbers) => string.Join(", ", numbers.Select(number => Write(number, 2)));

    /// <summary>The patient of exercise 11.3: healthy at first, then treated with a rate that is too large.</summary>
    internal static class Patient
    {
        private static readonly Dataset s_data = SyntheticData.Moons(60);
        private static readonly BinaryCrossEntropyWithLogits s_cost = new();
        private static readonly Network s_network = Network.Mlp([2, 8, 8, 8, 8, 8, 1], new ReLU());

        private static readonly MinimizationResult s_run = Minimizer.Run(
            s_network.On(s_data, s_cost), s_network.Initialize(0), new GradientDescent { LearningRate = 3 }, steps: 200);

        public static int Steps => s_run.Steps;

        public static double Loss => s_run.Last.Value;

        public static IReadOnlyList<double> Zeros => ZerosOf(SignalsAt(s_run.Last.Point));

        public static IReadOnlyList<double> Gradients => SignalsAt(s_run.Last.Point).GradientNorms;

        public static IReadOnlyList<double> ZerosAtStart => ZerosOf(SignalsAt(s_run.Trajectory[0].Point));

        public static IReadOnlyList<double> GradientsAtStart => SignalsAt(s_run.Trajectory[0].Point).GradientNorms;

        private static Signals SignalsAt(IReadOnlyList<double> parameters) => Signals.Of(s_network, [.. parameters], s_data, s_cost);

        private static IReadOnlyList<double> ZerosOf(Signals signals) =>
            [.. signals.Outputs.Select(outputs => outputs.Count(a => a == 0) / (double)outputs.Length)];
    }
}
