using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Tests.Golden;
using Descent.Tests.Minimization;

namespace Descent.Tests.Optimizers;

/// <summary>What holds for every rule of <see cref="Optimizer.All"/>; a new rule gets these tests by standing in that list.</summary>
public class EveryRuleTests
{
    public static TheoryData<Optimizer> Rules => [.. Optimizer.All];

    /// <summary>The same rules, and once more with what is off by default.</summary>
    public static TheoryData<Optimizer> Variants =>
    [
        .. Optimizer.All, new Momentum { Dampening = 0.5 }, new Momentum { Nesterov = true, Dampening = 0.5 },
        new AdaGrad { InitialAccumulator = 0.1, LearningRateDecay = 0.2 }, new RMSProp { Centered = true, Momentum = 0.5 },
        new AdamW { WeightDecay = 0.3 }, new Lion { WeightDecay = 0.3 }, new Rprop { MinimumStep = 0.1, MaximumStep = 0.2 },
    ];

    private static double[][] Gradients(int dimension, int steps)
    {
        var random = new SeededRandom(7);
        return [.. Enumerable.Range(0, steps).Select(_ => Enumerable.Range(0, dimension).Select(_ => random.Normal()).ToArray())];
    }

    private static double[] Path(Optimizer rule, double[] x, double[][] gradients)
    {
        var state = rule.CreateState(x.Length);
        foreach (var gradient in gradients)
        {
            rule.Update(x, gradient, state);
        }

        return x;
    }

    [Fact]
    public void The_list_holds_every_rule_of_the_library()
    {
        var kinds = typeof(Optimizer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Optimizer)) && !type.IsAbstract);
        Assert.Equal(kinds.ToHashSet(), Optimizer.All.Select(rule => rule.GetType()).ToHashSet());
        Assert.Equal(Optimizer.All.Count, Optimizer.All.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_step_allocates_nothing(Optimizer rule)
    {
        foreach (var transformed in new[] { rule, rule with { Transform = new ClipByNorm(1).Then(new GradientNoise(1)) } })
        {
            var (x, g, state) = (new double[37], Gradients(37, 1)[0], transformed.CreateState(37));
            transformed.Update(x, g, state);
            Allocated.Nothing(() => transformed.Update(x, g, state));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void One_rule_drives_two_runs_at_once_and_neither_feels_the_other(Optimizer rule)
    {
        var gradients = Gradients(5, 20);
        var (first, second) = (new double[5], new double[5]);
        var (firstState, secondState) = (rule.CreateState(5), rule.CreateState(5));
        foreach (var gradient in gradients)
        {
            rule.Update(first, gradient, firstState);
            rule.Update(second, [.. gradient.Select(g => -g)], secondState);
        }

        Assert.Equal(Path(rule, new double[5], gradients), first);
        Assert.Equal(first.Select(v => -v), second);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_same_run_gives_the_same_bits(Optimizer rule)
    {
        var noisy = rule with { Transform = new GradientNoise(0.1, Seed: 3) };
        var gradients = Gradients(9, 30);
        Assert.Equal(Path(noisy, new double[9], gradients), Path(noisy, new double[9], gradients));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_parameter_moves_alike_wherever_it_stands_in_the_vector(Optimizer rule)
    {
        // Whole lanes and the rest are two loops; the same numbers must come out of both. Barzilai–Borwein's rate belongs to the vector.
        foreach (var n in Enumerable.Range(1, 18)) // every remainder of whole lanes, whatever their width
        {
            var gradients = Gradients(1, 12).Select(one => Enumerable.Repeat(one[0], n).ToArray()).ToArray();
            var x = Path(rule, [.. Enumerable.Repeat(0.7, n)], gradients);
            Assert.All(x, value => Assert.Equal(x[0], value));
            if (rule is not BarzilaiBorwein)
            {
                Assert.Equal(Path(rule, [0.7], [.. gradients.Select(g => g[..1])])[0], x[0]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_gradient_is_left_as_it_was(Optimizer rule)
    {
        var gradient = Gradients(5, 1)[0];
        var copy = gradient.ToArray();
        Path(rule with { Transform = new ClipByNorm(0.1) }, new double[5], [gradient]);
        Assert.Equal(copy, gradient);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void NaN_in_a_gradient_shows_in_that_parameter(Optimizer rule)
    {
        foreach (var n in new[] { 3, 4 })
        {
            var x = new double[n];
            rule.Update(x, [1, double.NaN, .. new double[n - 2]], rule.CreateState(n));
            Assert.True(double.IsNaN(x[1]), $"n = {n}: {x[1]}");
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_gradient_or_a_state_of_another_length_is_refused_with_both_lengths(Optimizer rule)
    {
        Assert.Equal(
            "gradient has length 2, but parameters has length 3. Both must be equal: one number per parameter.",
            Assert.Throws<ArgumentException>(() => rule.Update(new double[3], new double[2], rule.CreateState(3))).Message);
        Assert.Equal(
            "state has length 2, but parameters has length 3. Both must be equal: one number per parameter.",
            Assert.Throws<ArgumentException>(() => rule.Update(new double[3], new double[3], rule.CreateState(2))).Message);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_state_of_another_rule_is_refused_and_both_are_named(Optimizer rule)
    {
        Optimizer other = rule is Adam ? new AdamW() : new Adam();
        Assert.Equal(
            $"This state was made by {other.GetType().Name}, but {rule.GetType().Name} makes the step. "
            + "Call CreateState on the rule that makes the steps.",
            Assert.Throws<ArgumentException>(() => rule.Update(new double[2], new double[2], other.CreateState(2))).Message);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_finds_the_minimum_of_a_bowl(Optimizer rule)
    {
        // Steps whose length does not depend on the gradient settle only if the rate falls to 0.
        var tuned = rule with { LearningRate = rule is AdaDelta ? 20 : new Descent.Schedules.PolynomialDecay(0.1, 2000) };
        var run = Minimizer.Run(TestObjective.Quadratic(1, 3), [1, -0.5], tuned, 2000);
        Assert.True(run.Best.Value < 1e-3, $"{run}");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_anatomy_of_a_step_is_the_step_that_is_then_made_and_changes_nothing(Optimizer rule)
    {
        var gradients = Gradients(3, 4);
        var x = new[] { 1.0, -2, 0.5 };
        var state = rule.CreateState(3);
        foreach (var gradient in gradients)
        {
            var (stepsBefore, xBefore) = (state.Step, x.ToArray());
            var anatomy = rule.Anatomy(x, gradient, state);
            Assert.Equal(stepsBefore, state.Step);
            Assert.Equal(xBefore, x);

            rule.Update(x, gradient, state);
            Assert.Equal(x.Zip(xBefore, (after, before) => after - before), anatomy.Step);
            Assert.Equal(gradient, anatomy.Gradient);
            Near.Equal([.. anatomy.Step.Zip(gradient, (s, g) => -s / g)], [.. anatomy.EffectiveRate]);
            Assert.All(state.Names, name => Assert.Equal(state[name].ToArray(), anatomy[name]));
        }
    }
}
