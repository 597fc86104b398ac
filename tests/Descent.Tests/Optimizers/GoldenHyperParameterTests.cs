using System.Text.Json;
using Descent.Optimizers;
using Descent.Tests.Golden;

namespace Descent.Tests.Optimizers;

/// <summary>Every hyper-parameter of every rule away from its default, against PyTorch's steps: hyperparameters.json.</summary>
public class GoldenHyperParameterTests
{
    private static readonly JsonElement s_file = GoldenFile.Read("hyperparameters.json");
    private static readonly JsonElement[] s_runs = [.. s_file.GetProperty("runs").EnumerateArray()];

    public static TheoryData<int> Runs => [.. Enumerable.Range(0, s_runs.Length)];

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_rule_follows_the_reference_trajectory_to_1e_12(int run)
    {
        var golden = s_runs[run];
        var rule = Rule(golden.GetProperty("rule").GetString()!, golden.GetProperty("hyper"));
        var x = s_file.GetProperty("x0").Numbers();
        var state = rule.CreateState(x.Length);
        foreach (var expected in golden.GetProperty("trajectory").EnumerateArray())
        {
            var t = expected.GetProperty("t").GetInt32();
            while (state.Step < t)
            {
                rule.Update(x, [.. x.Select((v, i) => (i + 1) * (v - 1) + 0.4 * v * v * v)], state);
            }

            Near.Equal(expected.GetProperty("x").Numbers(), x, what: $"{rule.GetType().Name}: x after {t} steps");
        }
    }

    private static Optimizer Rule(string name, JsonElement hyper)
    {
        double Hyper(string key, double otherwise) => hyper.TryGetProperty(key, out var given) ? given.GetDouble() : otherwise;
        double Pair(string key, int index) => hyper.GetProperty(key)[index].GetDouble();
        bool Flag(string key) => hyper.TryGetProperty(key, out _);
        var (rate, decay, epsilon) = (hyper.Number("lr"), Hyper("weight_decay", 0), Hyper("eps", 1e-8));
        Optimizer Moments(MomentOptimizer rule) => rule with
        {
            LearningRate = rate,
            Beta1 = Pair("betas", 0),
            Beta2 = Pair("betas", 1),
            Epsilon = epsilon,
        };
        return Decayed(name switch
        {
            "GradientDescent" => new GradientDescent { LearningRate = rate },
            "Momentum" => new Momentum
            {
                LearningRate = rate,
                Beta = hyper.Number("momentum"),
                Dampening = Hyper("dampening", 0),
                Nesterov = Flag("nesterov"),
            },
            "AdaGrad" => new AdaGrad
            {
                LearningRate = rate,
                LearningRateDecay = Hyper("lr_decay", 0),
                InitialAccumulator = Hyper("initial_accumulator_value", 0),
                Epsilon = Hyper("eps", 1e-10),
            },
            "RMSProp" => new RMSProp
            {
                LearningRate = rate,
                Rho = hyper.Number("alpha"),
                Epsilon = epsilon,
                Momentum = Hyper("momentum", 0),
                Centered = Flag("centered"),
            },
            "AdaDelta" => new AdaDelta { LearningRate = rate, Rho = hyper.Number("rho"), Epsilon = epsilon },
            "Adam" => Moments(new Adam()),
            "AMSGrad" => Moments(new AMSGrad()),
            "AdamW" => Moments(new AdamW { WeightDecay = decay }),
            "AdaMax" => Moments(new AdaMax()),
            "RAdam" => Moments(new RAdam()),
            "NAdam" => Moments(new NAdam { MomentumDecay = Hyper("momentum_decay", 0) }),
            "Rprop" => new Rprop
            {
                LearningRate = rate,
                Decrease = Pair("etas", 0),
                Increase = Pair("etas", 1),
                MinimumStep = Pair("step_sizes", 0),
                MaximumStep = Pair("step_sizes", 1),
            },
            "Lion" => new Lion { LearningRate = rate, Beta1 = Pair("betas", 0), Beta2 = Pair("betas", 1), WeightDecay = decay },
            _ => throw new ArgumentException($"No rule is known for '{name}'."),
        });

        // PyTorch adds λx to the gradient, but AdamW and Lion shrink the parameters by themselves.
        Optimizer Decayed(Optimizer rule) => rule is AdamW or Lion || decay == 0 ? rule : rule with { Transform = new WeightDecay(decay) };
    }
}
