using Descent.Minimization;

namespace Descent.Tests.Minimization;

/// <summary>The defaults of methods, line searches and stopping rules, as their documentation gives them.</summary>
public class MethodDefaultTests
{
    private const string Armijo = "ArmijoBacktracking { SufficientDecrease = 0.0001, Shrink = 0.5 }";

    [Fact]
    public void Every_method_has_the_documented_defaults()
    {
        Assert.Equal($"SteepestDescent {{ Search = {Armijo} }}", $"{new SteepestDescent()}");
        Assert.Equal($"Newton {{ Search = {Armijo} }}", $"{new Newton()}");
        Assert.Equal(
            "ConjugateGradient { Search = StrongWolfe { SufficientDecrease = 0.0001, Curvature = 0.1 } }", $"{new ConjugateGradient()}");
        Assert.Equal("LBfgs { Search = StrongWolfe { SufficientDecrease = 0.0001, Curvature = 0.9 }, Memory = 10 }", $"{new LBfgs()}");
    }

    [Fact]
    public void A_run_stops_by_default_at_a_small_gradient_and_at_divergence_only() => Assert.Equal(
        "Stopping { GradientTolerance = 1E-08, StepTolerance = 0, ValueTolerance = 0, DivergenceFactor = 10000000000 }",
        $"{new Stopping()}");

    [Fact]
    public void The_default_stopping_is_the_one_without_settings() => Assert.Equal(new Stopping(), Stopping.Default);

    [Fact]
    public void A_run_makes_a_thousand_steps_at_most_by_default() => Assert.Equal(
        1000, Minimizer.Run(TestObjective.Quadratic(1), 1, new Descent.Optimizers.GradientDescent { LearningRate = 1e-5 }).Steps);
}
