using Descent.Optimizers;

namespace Descent.Tests.Optimizers;

/// <summary>The one table of what each rule allows; every number outside is refused with the documented text.</summary>
public class HyperParameterTests
{
    private const string NonNegative = "a finite number, 0 or greater";
    private const string Positive = "a finite number greater than 0";
    private const string Growing = "a finite number, 1 or greater";
    private const string Unit = "at least 0 and less than 1";
    private const string Decay = "Try 0.01, or 0 for none.";

    private sealed record Row(string Rule, string Parameter, string Range, string Advice, Func<double, object> Make);

    private static readonly Row[] s_table =
    [
        new("Momentum", "Beta", Unit, "Try 0.9.", v => new Momentum { Beta = v }),
        new("Momentum", "Dampening", Unit, "Try 0, or β for an average of the gradients.", v => new Momentum { Dampening = v }),
        new("AdaGrad", "LearningRateDecay", NonNegative, "Try 0.", v => new AdaGrad { LearningRateDecay = v }),
        new(
            "AdaGrad", "InitialAccumulator", NonNegative, "Try 0, or 0.1 for gentle first steps.",
            v => new AdaGrad { InitialAccumulator = v }),
        new("AdaGrad", "Epsilon", NonNegative, "Try 1e-10.", v => new AdaGrad { Epsilon = v }),
        new("RMSProp", "Rho", Unit, "Try 0.99, or 0.9 to forget sooner.", v => new RMSProp { Rho = v }),
        new("RMSProp", "Epsilon", NonNegative, "Try 1e-8.", v => new RMSProp { Epsilon = v }),
        new("RMSProp", "Momentum", Unit, "Try 0.9, or 0 for none.", v => new RMSProp { Momentum = v }),
        new("AdaDelta", "Rho", Unit, "Try 0.9, or the paper's 0.95.", v => new AdaDelta { Rho = v }),
        new("AdaDelta", "Epsilon", NonNegative, "Try 1e-6; 0 never moves.", v => new AdaDelta { Epsilon = v }),
        .. Moments("Adam", new Adam()), .. Moments("AdamW", new AdamW()), .. Moments("AMSGrad", new AMSGrad()),
        .. Moments("AdaMax", new AdaMax()), .. Moments("NAdam", new NAdam()), .. Moments("RAdam", new RAdam()),
        new("NAdam", "MomentumDecay", NonNegative, "Try 0.004.", v => new NAdam { MomentumDecay = v }),
        new("AdamW", "WeightDecay", NonNegative, Decay, v => new AdamW { WeightDecay = v }),
        new("Lion", "Beta1", Unit, "Try 0.9.", v => new Lion { Beta1 = v }),
        new("Lion", "Beta2", Unit, "Try 0.99.", v => new Lion { Beta2 = v }),
        new("Lion", "WeightDecay", NonNegative, Decay, v => new Lion { WeightDecay = v }),
        new("Rprop", "Decrease", Unit, "Try 0.5.", v => new Rprop { Decrease = v }),
        new("Rprop", "Increase", Growing, "Try 1.2.", v => new Rprop { Increase = v }),
        new("Rprop", "MinimumStep", NonNegative, "Try 1e-6.", v => new Rprop { MinimumStep = v }),
        new("Rprop", "MaximumStep", Positive, "Try 50.", v => new Rprop { MaximumStep = v }),
        new("ClipByNorm", "Maximum", Positive, "Try 1.", v => new ClipByNorm(v)),
        new("ClipByValue", "Maximum", Positive, "Try 1.", v => new ClipByValue(v)),
        new("WeightDecay", "Lambda", NonNegative, "Try 0.01.", v => new WeightDecay(v)),
        new("GradientNoise", "Deviation", NonNegative, "Try 0.1.", v => new GradientNoise(v)),
        new("GradientNoise", "Decay", NonNegative, "Try 0.55, or 0 for constant noise.", v => new GradientNoise(1, v)),
        .. Optimizer.All.Select(rule => new Row(
            rule.GetType().Name, "LearningRate", NonNegative, "Try 0.1.", v => rule with { LearningRate = v })),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, s_table.Length)];

    private static IEnumerable<Row> Moments(string name, MomentOptimizer rule) =>
    [
        new(name, "Beta1", Unit, "Try 0.9.", v => rule with { Beta1 = v }),
        new(name, "Beta2", Unit, "Try 0.999.", v => rule with { Beta2 = v }),
        new(name, "Epsilon", NonNegative, "Try 1e-8.", v => rule with { Epsilon = v }),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_value_outside_its_range_is_refused_with_the_range_and_what_to_try(int index)
    {
        var row = s_table[index];
        double[] beyond = row.Range switch { Unit => [1, 1.5], Positive => [0], Growing => [0, 0.99], _ => [-double.Epsilon] };
        double[] always = [-0.1, double.NegativeInfinity, double.PositiveInfinity, double.NaN, -double.NaN];
        foreach (var value in always.Concat(beyond))
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => row.Make(value));
            var isClimbing = row.Parameter == "LearningRate" && value < 0;
            var advice = isClimbing ? "A negative rate climbs instead of descending; try 0.1." : row.Advice;
            Assert.Equal($"{row.Parameter} must be {row.Range}, but was {value}. {advice} (Parameter '{row.Parameter}')", error.Message);
        }
    }

    [Fact]
    public void Every_value_at_the_edge_of_its_range_is_accepted() => Assert.All(s_table, row =>
    {
        double[] edges = row.Range switch
        {
            Unit => [0, 1 - 1e-16],
            Positive => [double.Epsilon, double.MaxValue],
            Growing => [1, double.MaxValue],
            _ => [0, double.MaxValue],
        };
        Assert.All(edges, edge => Assert.NotNull(row.Make(edge)));
    });

    [Fact]
    public void The_table_lists_every_number_that_a_rule_can_be_given()
    {
        var declared = Optimizer.All.Select(rule => rule.GetType()).Distinct().SelectMany(type => type.GetProperties()
            .Where(property => property.PropertyType == typeof(double) || property.Name == nameof(Optimizer.LearningRate))
            .Select(property => (type.Name, property.Name)));
        var rules = Optimizer.All.Select(rule => rule.GetType().Name).ToHashSet();
        var listed = s_table.Where(row => rules.Contains(row.Rule)).Select(row => (row.Rule, row.Parameter));
        Assert.Equal(declared.ToHashSet(), listed.ToHashSet());
    }
}
