using Descent.Calculus;
using Descent.Course.Experiments;

namespace Descent.Course.Tests.Experiments;

public class XorNetworkTests
{
    [Fact]
    public void With_all_weights_zero_the_network_says_0_and_every_error_is_1() => Assert.Equal(1, new XorNetwork(2).Value(new double[9]));

    [Fact]
    public void Two_saturated_units_solve_the_task()
    {
        // tanh(50(a + b) + 50) + tanh(−50(a + b) + 50) − 1 is 1 where the inputs differ and −1 where they agree.
        double[] weights = [50, 50, 50, 1, -50, -50, 50, 1, -1];
        Assert.Equal(0, new XorNetwork(2).Value(weights), 1e-12);
    }

    [Fact]
    public void The_gradient_agrees_with_differences_of_the_values()
    {
        var cost = new XorNetwork(3);
        double[] weights = [0.3, -1.2, 0.5, 0.8, -0.7, 0.4, 1.1, -0.6, 0.9, 0.2, -0.3, 1.4, -0.1];
        var differences = Objective.Of(13, cost.Value).Gradient(weights);
        Assert.Equal(differences, cost.Gradient(weights), (a, b) => Math.Abs(a - b) < 1e-8);
    }
}
