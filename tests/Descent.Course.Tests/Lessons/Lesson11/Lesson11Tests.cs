using Descent.Course.Exercises;
using Descent.Models;
using Descent.Models.Layers;
using static Descent.Course.Tests.Lessons.Answers;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 11 that a student may well give, beyond those that the definitions list.</summary>
public class Lesson11Tests
{
    [Fact]
    public void A_number_of_sigmoids_is_judged() => Verdicts.Hold(
        Lesson11.Exercise11_1,
        (10, Outcome.Correct, "9.537e-7"),
        (11, Outcome.Almost, "2.384e-7 is left at most"),
        (9, Outcome.Wrong, "3.815e-6, more than a millionth"),
        (9.966, Outcome.Almost, "round up"),
        (Math.Log(1e-6) / Math.Log(0.25), Outcome.Almost, "round up"),
        (10.5, Outcome.Almost, "a smaller number"),
        (5, Outcome.Wrong, "1/16"),
        (4.98, Outcome.Wrong, "more than a millionth"),
        (1, Outcome.Wrong, "0.25"),
        (-10, Outcome.Wrong, "cannot be negative"),
        (Math.Log(1e-6) / Math.Log(1 / 4), Outcome.Wrong, "integers without a remainder"),
        (1e6, Outcome.Almost, "That is enough: 0 is left"));

    [Fact]
    public void Clipping_by_other_roads_is_right_and_other_clipping_is_not() => Verdicts.Hold(
        Lesson11.Exercise11_2,
        ((gradient, limit) => [.. gradient.Select(g => g * Math.Min(1, limit / (Length(gradient) + 1e-6)))], Outcome.Correct, "direction"),
        ((gradient, limit) => [.. gradient.Select(g => g / Math.Max(1, Length(gradient) / limit))], Outcome.Correct, ""),
        ((gradient, limit) => Length(gradient) <= limit ? gradient : [.. gradient.Select(g => limit * (g / Length(gradient)))],
            Outcome.Correct, ""),
        (ClippedByLoop, Outcome.Correct, ""),
        ((gradient, limit) => [.. gradient.Select(g => Math.Min(g, limit))], Outcome.Wrong, "entry"),
        ((gradient, limit) => [.. gradient.Select(g => Math.Abs(g) > limit ? 0 : g)], Outcome.Wrong, "entry 0"),
        ((gradient, _) => gradient, Outcome.Wrong, "entry 0 of your result is 3"),
        ((gradient, limit) => Length(gradient) > limit ? [limit] : gradient, Outcome.Wrong, "returns 1 number"),
        ((gradient, limit) => [.. gradient.Select(g => -g * Math.Min(1, limit / (Length(gradient) + 1e-6)))], Outcome.Wrong, "-0.6"),
        ((gradient, limit) => [.. gradient.Select(g => g * Math.Min(1, limit / (Length(gradient) + 1e-3)))], Outcome.Almost, ""),
        ((_, _) => null!, Outcome.Wrong, "returns `null`"));

    [Theory]
    [InlineData("a", Outcome.Wrong, "also at the start")]
    [InlineData("b", Outcome.Wrong, "of one size in all layers")]
    [InlineData("c", Outcome.Correct, "Only a ReLU gives an exact 0")]
    [InlineData(" (C)", Outcome.Correct, "")]
    [InlineData("d", Outcome.Wrong, "no patience")]
    [InlineData("dead", Outcome.Wrong, "none of the letters")]
    public void A_diagnosis_is_judged(string letter, Outcome outcome, string part)
    {
        var judged = Judged(Lesson11.Exercise11_3, letter);
        Assert.Equal(outcome, judged.Outcome);
        Assert.Contains(part, judged.Message);
    }

    [Fact]
    public void The_patient_has_the_signs_that_the_diagnosis_names()
    {
        Assert.Equal(Math.Log(2), Lesson11.Patient.Loss, 3);
        Assert.Equal(1, Lesson11.Patient.Zeros[^1]);
        Assert.All(Lesson11.Patient.Gradients.SkipLast(1), norm => Assert.Equal(0, norm));
        Assert.True(Lesson11.Patient.Gradients[^1] > 0);
        Assert.All(Lesson11.Patient.ZerosAtStart, share => Assert.InRange(share, 0.3, 0.7));
        Assert.InRange(Lesson11.Patient.GradientsAtStart.Max() / Lesson11.Patient.GradientsAtStart.Min(), 1, 2);
    }

    // The theory's σ is √1.6/√32 = 0.2236; a factor of three in nineteen layers is 6 %.
    [Fact]
    public void A_scale_is_judged_by_what_it_does() => Verdicts.Hold(
        Lesson11.Exercise11_4,
        (0.2236, Outcome.Correct, "from layer 20 to layer 1"),
        (0.2236 * 0.99, Outcome.Correct, ""),
        (0.2236 * 1.01, Outcome.Correct, ""),
        (0.24, Outcome.Correct, ""),
        (0.2, Outcome.Wrong, "Too small"),
        (0.3, Outcome.Wrong, "Too large"),
        (Math.Sqrt(2.0 / 32), Outcome.Wrong, "He's"),
        (1 / Math.Sqrt(32), Outcome.Wrong, "Xavier's"),
        (1.6 / 32, Outcome.Wrong, "variance"),
        (0, Outcome.Wrong, "integers without a remainder"),
        (-0.2, Outcome.Wrong, "not negative"),
        (1e6, Outcome.Wrong, "Too large"),
        (1e30, Outcome.Wrong, "larger than any number"),
        (double.NaN, Outcome.Wrong, ""));

    // What each cure of the notebook does alone, and what is next to a right answer.
    [Fact]
    public void A_tower_is_judged_by_its_layers_and_by_its_steps() => Verdicts.Hold(
        Lesson11.Exercise11_5,
        (Tower(0.15, () => [Dense(16, 2), new Sigmoid(), new LayerNormalization()]), Outcome.Correct, "over five seeds"),
        (Tower(0.15 * 0.99, () => [Dense(16, 2), new Sigmoid(), new LayerNormalization()]), Outcome.Correct, ""),
        (Tower(0.15 * 1.01, () => [Dense(16, 2), new Sigmoid(), new LayerNormalization()]), Outcome.Correct, ""),
        (Tower(0.1, () => [Dense(14, 2), new Sigmoid(), new LayerNormalization()], count: 11), Outcome.Correct, ""),
        (Tower(0.1, () => [Dense(16, 1.5), new Sigmoid(), new LayerNormalization()]), Outcome.Correct, ""),
        (Tower(0.2, () => [Dense(12, 2), new Sigmoid(), new LayerNormalization()]), Outcome.Correct, ""),
        (Tower(1, () => [Dense(16, 4), new Sigmoid()]), Outcome.Wrong, "With none of five seeds"),
        (Tower(3, () => [Dense(16, 1), new LayerNormalization(), new Sigmoid()]), Outcome.Wrong, "is multiplied by 0."),
        (Tower(3, () => [Dense(16, 4), new LayerNormalization(), new Sigmoid()]), Outcome.Wrong, "With none of five seeds"),
        (Tower(1.5, () => [Dense(8, 1), new Residual(Dense(8, 4), new Sigmoid())]), Outcome.Wrong, "a wire past the sigmoid"),
        (Tower(0.1, () => [Dense(8, 1), new LeakyReLU(), new Sigmoid()]), Outcome.Wrong, "There is a LeakyReLU in it"),
        (Tower(0.1, () => [Dense(8, 1), new Dropout(0.1), new Sigmoid()]), Outcome.Wrong, "There is a Dropout in it"),
        (Tower(0.15, () => [Dense(16, 2), new Sigmoid(), new LayerNormalization()], count: 9), Outcome.Wrong, "9 sigmoids"),
        (Tower(0.1, () => [Dense(24, 2), new Sigmoid(), new LayerNormalization()]), Outcome.Wrong, "Take fewer units"),
        (Tower(1e-4, () => [Dense(16, 2), new Sigmoid(), new LayerNormalization()]), Outcome.Wrong, "With none of five seeds"),
        (Tower(1e6, () => [Dense(16, 2), new Sigmoid(), new LayerNormalization()]), Outcome.Wrong, "With none of five seeds"),
        (Tower(-1, () => [Dense(16, 2), new Sigmoid()]), Outcome.Wrong, "must be positive"),
        (new SigmoidTower(new Network(new Shape(2), new Dense(2)), 1), Outcome.Wrong, "end with `new Dense(1)`"));

    private static SigmoidTower Tower(double rate, Func<Layer[]> block, int count = 10) => new(
        new Network(new Shape(2), [.. Enumerable.Range(0, count).SelectMany(_ => block()), new Dense(1)]), rate);

    private static Dense Dense(int units, double gain) =>
        new(units) { Initialization = Initialization.Normal(gain / Math.Sqrt(units)) };

    private static double Length(double[] vector) => Math.Sqrt(vector.Sum(value => value * value));

    private static double[] ClippedByLoop(double[] gradient, double limit)
    {
        var norm = Length(gradient);
        for (var i = 0; i < gradient.Length && norm > limit; i++)
        {
            gradient[i] *= limit / norm;
        }

        return gradient;
    }
}
