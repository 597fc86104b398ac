using Descent.Course.Figures;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Course.Experiments.Claims;

/// <summary>The claim that notebook 01 decides.</summary>
internal static class WhatLearningMinimizes
{
    private static readonly LineCost s_flowers = IrisPetals.VirginicaFromLength;

    public static IReadOnlyList<Measured> Claims { get; } =
    [
        new("2.4", "In machine learning models, the main goal is to increase the output accuracy of the model's results.", Verdict.Conditional,
            "Training lowers a cost that stands in for the goal. Accuracy itself cannot be followed downhill: it stays the same under small changes, then jumps. A lower cost often comes with a higher accuracy, but not always.",
            AccuracyIsNotCost),
    ];

    private static IEnumerable<Evidence> AccuracyIsNotCost()
    {
        var best = s_flowers.Best;
        var border = (0.5 - best[1]) / best[0];
        var turned = Enumerable.Range(2, 8).Select(tenths => tenths * best[0] / 10).Append(best[0])
            .Select(slope => (Cost: s_flowers.Value([slope, 0.5 - slope * border]), Right: s_flowers.CountRight(slope, 0.5 - slope * border))).ToArray();
        yield return new($"versicolor or virginica by petal length, a line turned about its border at {N(border)} cm: the cost falls from {N(turned[0].Cost)} to {N(turned[^1].Cost)}, and {turned[0].Right} of {s_flowers.Count} flowers are right all the time",
            turned.Zip(turned.Skip(1), (a, b) => b.Cost < a.Cost && b.Right == a.Right).All(holds => holds));

        var random = new SeededRandom(4);
        var stuck = Spread.Of(Enumerable.Range(0, 20).Select(_ => StepsWithoutGain(random.Uniform(-1, 1), random.Uniform(-1, 1))));
        yield return new($"gradient descent on the cost, α = 0.03, 1,000 steps from 20 random lines: the cost falls at every step; in {stuck} percent of the steps (median and range) the accuracy stays the same or falls",
            stuck.Min > 50);

        var moved = Enumerable.Range(0, 100).Count(_ =>
        {
            var (slope, intercept) = (random.Uniform(-1, 1), random.Uniform(-4, 4));
            return s_flowers.CountRight(slope + 1e-6, intercept + 1e-6) != s_flowers.CountRight(slope, intercept);
        });
        yield return new($"100 random lines, slope and intercept nudged by 1e-6: the accuracy of {moved} changes. Its slope is 0 nearly everywhere, so there is nothing to follow", moved == 0);

        var (cheapest, other) = (s_flowers.CountRight(best[0], best[1]), s_flowers.CountRight(0.5, 0.5 - 0.5 * 4.75));
        yield return new($"the line of least cost, {N(s_flowers.Value(best))}, has {cheapest} right; one with slope 0.5 and the border at 4.75 cm costs more, {N(s_flowers.Value([0.5, 0.5 - 0.5 * 4.75]))}, and has {other} right",
            other > cheapest && s_flowers.Value([0.5, 0.5 - 0.5 * 4.75]) > s_flowers.Value(best));
    }

    // In percent; negative, so that the evidence fails, when the cost rises at some step.
    private static double StepsWithoutGain(double slope, double intercept)
    {
        var run = Minimizer.Run(s_flowers, [slope, intercept], new GradientDescent { LearningRate = 0.03 }, 1000, new Stopping { GradientTolerance = 0 });
        var right = run.Points.Select(point => s_flowers.CountRight(point[0], point[1])).ToArray();
        var falls = run.Values.Zip(run.Values.Skip(1), (before, after) => after < before).All(fell => fell);
        return falls ? 100.0 * right.Zip(right.Skip(1), (before, after) => after <= before).Count(same => same) / run.Steps : -1;
    }

    private static string N(double value) => Numerals.Write(value);
}
