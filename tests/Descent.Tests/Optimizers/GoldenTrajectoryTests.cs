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
        .Select(run => new object[] { run.GetProperty("function").GetString()!, run.GetProperty("optimizer").GetString()! })
        .Where(run => run[1] is "sgd");

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
                Near.Equal(expected.GetProperty("g").Numbers(), gradient, what: $"gradient after {t} steps");
            }
        }
    }

    private static GradientDescent Rule(string name, JsonElement hyper) => name switch
    {
        "sgd" => new GradientDescent { LearningRate = hyper.Number("lr") },
        _ => throw new ArgumentException($"No rule is known for '{name}'."),
    };
}
