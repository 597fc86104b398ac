using Descent.Optimizers;

namespace Descent.Tests.Optimizers;

public class OptimizerStateTests
{
    [Fact]
    public void A_new_state_has_made_no_step_and_an_update_counts_one()
    {
        var rule = new GradientDescent();
        var state = rule.CreateState(2);
        Assert.Equal((0, 2), (state.Step, state.Dimension));

        rule.Update(new double[2], new double[2], state);

        Assert.Equal(1, state.Step);
    }

    [Fact]
    public void A_dimension_below_1_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new GradientDescent().CreateState(0));
        Assert.Equal("dimension must be 1 or greater, but was 0. Pass the number of parameters. (Parameter 'dimension')", error.Message);
    }

    [Fact]
    public void Asking_a_rule_without_memory_for_a_vector_says_so()
    {
        var error = Assert.Throws<ArgumentException>(() => new GradientDescent().CreateState(2)["velocity"].Length);
        Assert.Equal("This rule remembers no vectors, so it has no 'velocity'.", error.Message);
    }

    [Fact]
    public void A_gradient_of_another_length_is_refused_with_both_lengths()
    {
        var rule = new GradientDescent();
        var error = Assert.Throws<ArgumentException>(() => rule.Update(new double[3], new double[2], rule.CreateState(3)));
        Assert.Equal("gradient has length 2, but parameters has length 3. Both must be equal: one number per parameter.", error.Message);
    }

    [Fact]
    public void A_state_of_another_length_is_refused_with_both_lengths()
    {
        var rule = new GradientDescent();
        var error = Assert.Throws<ArgumentException>(() => rule.Update(new double[3], new double[3], rule.CreateState(2)));
        Assert.Equal("state has length 2, but parameters has length 3. Both must be equal: one number per parameter.", error.Message);
    }
}
