using System.Text.Json;
using Descent.Calculus;
using Descent.Optimizers;
using Descent.Tests.Golden;
using Descent.Tests.Minimization;

namespace Descent.Tests.Optimizers;

/// <summary>Every rule against PyTorch's steps, digit by digit: optimizers.json.</summary>
public class GoldenTrajectoryTests
{
    private static readonly JsonElement[] s_runs = [.. GoldenFile.Read("optimizers.json").GetProperty("runs").EnumerateArray()];

    public static IEnumerable<object[]> Runs => s_runs
        .Select(run => new object[] { run.GetProperty("function").GetString()!, run.GetProperty("optimizer").GetString()! });

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_rule_follows_the_reference_trajectory_to_1e_12(string function, string optimizer)
    {
        var golden = s_runs.Single(run =>
            run.GetProperty("function").GetString() == function && run.GetProperty("optimizer").GetString() == optimizer);
        Objective f = function == "rosenbrock" ? TestObjective.Rosenbrock : TestObjective.GoldenQuadratic;
        var rule = Rule(optimizer, golden.GetProperty("hyper"));
        var x = golden.GetProperty("x0").Numbers();
        var gradient = new double[x.Length];
        var state = rule.CreateState(x.Length);
        foreach (var expected in golden.GetProperty("trajectory").EnumerateArray())
        {
            var t = expected.GetProperty("t").GetInt32();
            var value = f.ValueAndGradient(x, gradient);
            while (state.Step < t)
            {
                rule.Update(x, gradient, state);
                value = f.ValueAndGradient(x, gradient);
            }

            Near.Equal(expected.GetProperty("x").Numbers(), x, what: $"x after {t} steps");
            if (expected.TryGetProperty("f", out var f0))
            {
                Near.Equal(f0.GetDouble(), value, what: $"f after {t} steps");
                // Far from 0 to nearly 0, the terms of a gradient cancel: its digits count from 1 on.
                Near.Equal(expected.GetProperty("g").Numbers(), gradient, what: $"gradient after {t} steps", floor: 1);
            }
        }
    }

    private static Optimizer Rule(string name, JsonElement hyper)
    {
        double Hyper(string key, double otherwise) => hyper.TryGetProperty(key, out var given) ? given.GetDouble() : otherwise;
        var rate = hyper.Number("lr");
        var decay = Hyper("weight_decay", 0);
        var rule = Named();

        // PyTorch adds λx to the gradient; AdamW alone shrinks the parameters by itself.
        return decay == 0 || rule is AdamW ? rule : rule with { Transform = new WeightDecay(decay) };

        Optimizer Named() => name switch
        {
            "sgd" => new GradientDescent { LearningRate = rate },
            "sgd_momentum" or "sgd_momentum_damp" or "sgd_nesterov" or "sgd_weight_decay" => new Momentum
            {
                LearningRate = rate,
                Beta = hyper.Number("momentum"),
                Dampening = Hyper("dampening", 0),
                Nesterov = hyper.TryGetProperty("nesterov", out _),
            },
            "adagrad" => new AdaGrad { LearningRate = rate },
            "adadelta" => new AdaDelta { LearningRate = rate, Rho = hyper.Number("rho"), Epsilon = hyper.Number("eps") },
            "rmsprop" or "rmsprop_centered_mom" => new RMSProp
            {
                LearningRate = rate,
                Rho = hyper.Number("alpha"),
                Epsilon = hyper.Number("eps"),
                Momentum = Hyper("momentum", 0),
                Centered = hyper.TryGetProperty("centered", out _),
            },
            "adam" or "adam_l2" => new Adam { LearningRate = rate },
            "amsgrad" => new AMSGrad { LearningRate = rate },
            "adamw" => new AdamW { LearningRate = rate, WeightDecay = decay },
            "adamax" => new AdaMax { LearningRate = rate },
            "nadam" => new NAdam { LearningRate = rate },
            "radam" => new RAdam { LearningRate = rate },
            "rprop" => new Rprop { LearningRate = rate },
            "lion" => new Lion { LearningRate = rate, Beta1 = hyper.Number("beta1"), Beta2 = hyper.Number("beta2") },
            _ => throw new ArgumentException($"No rule is known for '{name}'."),
        };
    }
}
