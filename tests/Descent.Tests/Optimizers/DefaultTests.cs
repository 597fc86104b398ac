using Descent.Optimizers;

namespace Descent.Tests.Optimizers;

/// <summary>The defaults of every rule, as its documentation gives them, and the text that shows them.</summary>
public class DefaultTests
{
    private static readonly string[] s_texts =
    [
        "GradientDescent { LearningRate = 0.1 }",
        "Momentum { LearningRate = 0.01, Beta = 0.9, Dampening = 0, Nesterov = False }",
        "Momentum { LearningRate = 0.01, Beta = 0.9, Dampening = 0, Nesterov = True }",
        "AdaGrad { LearningRate = 0.01, LearningRateDecay = 0, InitialAccumulator = 0, Epsilon = 1E-10 }",
        "RMSProp { LearningRate = 0.01, Rho = 0.99, Epsilon = 1E-08, Momentum = 0, Centered = False }",
        "AdaDelta { LearningRate = 1, Rho = 0.9, Epsilon = 1E-06 }",
        "Adam { LearningRate = 0.001, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1E-08 }",
        "AdamW { LearningRate = 0.001, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1E-08, WeightDecay = 0.01 }",
        "AMSGrad { LearningRate = 0.001, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1E-08 }",
        "AdaMax { LearningRate = 0.002, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1E-08 }",
        "NAdam { LearningRate = 0.002, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1E-08, MomentumDecay = 0.004 }",
        "RAdam { LearningRate = 0.001, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1E-08 }",
        "Lion { LearningRate = 0.0001, Beta1 = 0.9, Beta2 = 0.99, WeightDecay = 0 }",
        "Rprop { LearningRate = 0.01, Decrease = 0.5, Increase = 1.2, MinimumStep = 1E-06, MaximumStep = 50 }",
        "BarzilaiBorwein { LearningRate = 0.001 }",
    ];

    [Fact]
    public void Every_rule_of_the_list_has_the_documented_defaults() =>
        Assert.Equal(s_texts, Optimizer.All.Select(rule => rule.ToString()));

    [Fact]
    public void Transforms_have_the_documented_defaults_and_show_what_they_consist_of()
    {
        Assert.Equal("GradientNoise { Deviation = 0.5, Decay = 0, Seed = 0 }", new GradientNoise(0.5).ToString());
        Assert.Equal(
            "Sequence { First = ClipByNorm { Maximum = 1 }, Second = WeightDecay { Lambda = 0.01 } }",
            new ClipByNorm(1).Then(new WeightDecay(0.01)).ToString());
    }
}
