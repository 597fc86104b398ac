using Descent.Optimizers;
using Descent.Tests.Golden;

namespace Descent.Tests.Optimizers;

public class GradientTransformTests
{
    private static readonly double[] s_gradient = [3, -4, 0, 12, -1];

    private static double[] Apply(GradientTransform transform, double[] gradient, double[]? x = null, int step = 0)
    {
        var changed = gradient.ToArray();
        transform.Apply(changed, x ?? new double[gradient.Length], step);
        return changed;
    }

    [Theory]
    [InlineData("global_norm max=0.5", 0.5)]
    [InlineData("global_norm max=1", 1)]
    [InlineData("global_norm max=10", 10)]
    public void Clipping_by_norm_gives_the_reference_gradients_to_1e_12(string name, double maximum)
    {
        var golden = GoldenFile.Read("clipping.json").GetProperty(name).GetProperty("grads");
        double[] expected = [.. golden.EnumerateArray().SelectMany(g => g.Numbers())];
        Near.Equal(expected, Apply(new ClipByNorm(maximum), s_gradient));
    }

    [Fact]
    public void Clipping_by_norm_leaves_a_short_gradient_as_it_is() => Assert.Equal(s_gradient, Apply(new ClipByNorm(14), s_gradient));

    [Fact]
    public void Clipping_by_value_gives_the_reference_gradient() => Assert.Equal(
        GoldenFile.Read("clipping.json").GetProperty("value 0.5").Numbers(), Apply(new ClipByValue(0.5), [3, -4, 0.2]));

    [Fact]
    public void Weight_decay_adds_lambda_x() => Assert.Equal([1.5, -2], Apply(new WeightDecay(0.5), [1, 2], [1, -8]));

    [Fact]
    public void Weight_decay_is_a_property_only_where_it_is_another_thing_than_the_transform() => Assert.Equal(
        [typeof(AdamW), typeof(Lion)],
        Optimizer.All.Select(rule => rule.GetType()).Where(type => type.GetProperty("WeightDecay") is not null));

    [Fact]
    public void Then_applies_the_first_before_the_second()
    {
        var decay = new WeightDecay(1);
        var clip = new ClipByValue(1);
        Assert.Equal([1], Apply(decay.Then(clip), [5], [3]));
        Assert.Equal([4], Apply(clip.Then(decay), [5], [3]));
    }

    [Fact]
    public void Noise_has_mean_0_and_the_deviation_that_was_asked_for_and_fades_with_the_steps()
    {
        var noise = new GradientNoise(2, Decay: 1, Seed: 5);
        static (double Mean, double Deviation) Moments(double[] values) =>
            (values.Average(), Math.Sqrt(values.Select(v => v * v).Average()));
        var first = Moments(Apply(noise, new double[100_000]));
        Assert.InRange(first.Mean, -0.03, 0.03);
        Assert.InRange(first.Deviation, 1.97, 2.03);
        Assert.InRange(Moments(Apply(noise, new double[100_000], step: 99)).Deviation, 0.197, 0.203);
    }

    [Theory]
    [InlineData(7, 3, new[] { 1.6222933408185192, 1.98431670573959, 1.141192422650533 })]
    [InlineData(0, 0, new[] { 0.37498133062236305, -0.5808909694002242, 1.0943661419377986 })]
    [InlineData(-1, 2, new[] { 0.15464628454855467, 0.45243742386351193, -0.15524775493267257 })]
    public void Noise_is_the_one_that_hashing_by_SplitMix64_and_Box_and_Muller_give(int seed, int step, double[] expected) =>
        Near.Equal(expected, Apply(new GradientNoise(1, Seed: seed), new double[3], step: step)); // by a program in Python

    [Fact]
    public void Clipping_by_norm_knows_the_length_of_gradients_of_any_size()
    {
        Near.Equal([0.6, 0.8], Apply(new ClipByNorm(1), [3e160, 4e160]));
        Assert.Equal([3e-170, 4e-170], Apply(new ClipByNorm(1), [3e-170, 4e-170]));
    }

    [Fact]
    public void Weight_decay_of_another_number_of_parameters_is_refused() => Assert.Equal(
        "gradient has length 2, but parameters has length 1. Both must be equal: one number per parameter.",
        Assert.Throws<ArgumentException>(() => Apply(new WeightDecay(1), [1, 2], [1])).Message);

    [Fact]
    public void Noise_depends_on_seed_step_and_coordinate_and_on_nothing_else()
    {
        double[] At(int seed, int step) => Apply(new GradientNoise(1, Seed: seed), new double[4], step: step);
        Assert.Equal(At(1, 3), At(1, 3));
        Assert.Equal(At(1, 3)[..2], Apply(new GradientNoise(1, Seed: 1), new double[2], step: 3));
        Assert.Equal(16, new[] { At(1, 3), At(1, 4), At(2, 3), At(2, 4) }.SelectMany(v => v).Distinct().Count());
    }
}
