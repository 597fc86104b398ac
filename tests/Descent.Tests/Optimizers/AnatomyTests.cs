using Descent.Optimizers;
using Descent.Tests.Golden;

namespace Descent.Tests.Optimizers;

public class AnatomyTests
{
    [Fact]
    public void Adams_first_step_from_a_gradient_of_2()
    {
        var rule = new Adam { LearningRate = 0.1 };
        var anatomy = rule.Anatomy([1], [2], rule.CreateState(1));

        Assert.Equal(["gradient", "m", "v", "mHat", "vHat", "step", "effective rate"], anatomy.Names);
        Near.Equal(0.2, anatomy["m"][0]);
        Near.Equal(0.004, anatomy["v"][0], 1e-10);
        Near.Equal(2, anatomy["mHat"][0]);
        Near.Equal(4, anatomy["vHat"][0]);
        Near.Equal(-0.1, anatomy.Step[0], 1e-8);
        Near.Equal(0.05, anatomy.EffectiveRate[0], 1e-8);
    }

    [Fact]
    public void It_shows_the_gradient_as_the_rule_sees_it_after_its_transform()
    {
        var rule = new GradientDescent { LearningRate = 1, Transform = new ClipByValue(0.5) };
        var anatomy = rule.Anatomy([1, 1], [2, -0.25], rule.CreateState(2));
        Assert.Equal([0.5, -0.25], anatomy.Gradient);
        Assert.Equal([-0.5, 0.25], anatomy.Step);
        Assert.Equal([1.0, 1.0], anatomy.EffectiveRate);
    }

    [Fact]
    public void RAdam_shows_when_it_begins_to_rectify()
    {
        var rule = new RAdam();
        var state = rule.CreateState(1);
        var factors = new List<double>();
        for (var t = 0; t < 7; t++)
        {
            factors.Add(rule.Anatomy([0], [1], state)["rectification"][0]);
            rule.Update(new double[1], [1], state);
        }

        Assert.Equal([0, 0, 0, 0, 0], factors.Take(5));
        Assert.InRange(factors[5], 0.01, 0.05);
        Assert.True(factors[6] > factors[5]);
    }

    [Fact]
    public void RMSProp_shows_the_mean_gradient_that_its_centered_form_subtracts()
    {
        var rule = new RMSProp { Rho = 0.75, Centered = true };
        double[] gradient = [.. Enumerable.Repeat(-2.0, 17)]; // whole lanes and a rest
        var anatomy = rule.Anatomy(new double[17], gradient, rule.CreateState(17));
        Assert.All(anatomy["mean gradient"], mean => Assert.Equal(-0.5, mean));
    }

    [Fact]
    public void A_name_that_is_not_there_is_refused_with_those_that_are()
    {
        var rule = new Momentum();
        var anatomy = rule.Anatomy([1], [1], rule.CreateState(1));
        Assert.Equal(
            "This rule has no 'm'. It has: gradient, velocity, step, effective rate.",
            Assert.Throws<ArgumentException>(() => anatomy["m"]).Message);
        Assert.Equal(
            "This rule remembers no 'm'. It has: velocity.",
            Assert.Throws<ArgumentException>(() => rule.CreateState(1)["m"].Length).Message);
    }
}
