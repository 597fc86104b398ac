using System.Text.Json;
using Descent.Costs;
using Descent.Tests.Golden;

namespace Descent.Tests.Costs;

/// <summary>Costs against PyTorch's values and gradients, digit by digit: losses.json.</summary>
public class GoldenCostTests
{
    private static readonly JsonElement[] s_cases = [.. GoldenFile.Read("losses.json").EnumerateArray()];

    public static TheoryData<string> Pairwise => [.. Names.Where(name => !name.StartsWith("softmax", StringComparison.Ordinal))];

    private static IEnumerable<string> Names => s_cases.Select(c => c.GetProperty("name").GetString()!);

    [Theory]
    [MemberData(nameof(Pairwise))]
    public void A_cost_gives_the_reference_value_and_gradient_to_1e_12(string name)
    {
        var golden = s_cases.Single(c => c.GetProperty("name").GetString() == name);
        var isSum = name.EndsWith("/sum", StringComparison.Ordinal);
        var cost = Cost(name.Split('/')[0]) with { Reduction = isSum ? Reduction.Sum : Reduction.Mean };
        var (input, target) = (golden.GetProperty("input").Numbers(), golden.GetProperty("target").Numbers());
        var gradient = new double[input.Length];

        // PyTorch's SmoothL1 is Huber's cost divided by delta.
        var unit = name.StartsWith("smooth_l1", StringComparison.Ordinal) ? 0.5 : 1;
        Near.Equal(golden.Number("value"), cost.ValueAndGradient(input, target, gradient) / unit);
        Near.Equal(golden.Number("value"), cost.Value(input, target) / unit);
        Near.Equal(golden.GetProperty("grad").Numbers(), [.. gradient.Select(g => g / unit)]);
    }

    [Theory]
    [InlineData("softmax_cross_entropy/mean", 0, Reduction.Mean)]
    [InlineData("softmax_cross_entropy(label_smoothing=0.1)/mean", 0.1, Reduction.Mean)]
    [InlineData("softmax_cross_entropy(label_smoothing=0.3)/sum", 0.3, Reduction.Sum)]
    public void Softmax_cross_entropy_gives_the_reference_value_and_gradient_to_1e_12(string name, double smoothing, Reduction reduction)
    {
        var golden = s_cases.Single(c => c.GetProperty("name").GetString() == name);
        var cost = new SoftmaxCrossEntropy { LabelSmoothing = smoothing, Reduction = reduction };
        static double[] Flat(JsonElement rows) => [.. rows.EnumerateArray().SelectMany(row => row.Numbers())];
        var logits = Flat(golden.GetProperty("input"));
        double[] labels = [.. golden.GetProperty("target").Numbers()];
        var gradient = new double[logits.Length];

        Near.Equal(golden.Number("value"), cost.ValueAndGradient(logits, labels, gradient));
        Near.Equal(Flat(golden.GetProperty("grad")), gradient);
    }

    private static Cost Cost(string name) => name switch
    {
        "mse" => new MeanSquaredError(),
        "mae" => new MeanAbsoluteError(),
        "huber(delta=1)" => new Huber(),
        "huber(delta=0.5)" or "smooth_l1(beta=0.5)" => new Huber { Delta = 0.5 },
        "bce" or "bce soft targets" => new BinaryCrossEntropy(),
        "bce_with_logits" or "bce_with_logits soft targets" or "bce_with_logits extreme" => new BinaryCrossEntropyWithLogits(),
        "hinge(max(0,1-y*s))" => new Hinge(),
        _ => throw new ArgumentException($"No cost is known for '{name}'."),
    };
}
