using Descent.Costs;

namespace Descent.Tests.Costs;

public class CostTextTests
{
    [Fact]
    public void Every_cost_has_the_documented_defaults() => Assert.Equal(
        [
            "MeanAbsoluteError { Reduction = Mean }", "MeanSquaredError { Reduction = Mean }", "Huber { Reduction = Mean, Delta = 1 }",
            "LogCosh { Reduction = Mean }", "BinaryCrossEntropy { Reduction = Mean }", "BinaryCrossEntropyWithLogits { Reduction = Mean }",
            "Hinge { Reduction = Mean, Smoothing = 0 }", "SoftmaxCrossEntropy { Reduction = Mean, LabelSmoothing = 0 }",
        ],
        CostTests.Costs.Select(cost => $"{cost}").Append($"{new SoftmaxCrossEntropy()}"));

    [Fact]
    public void The_list_of_the_tests_holds_every_cost() => Assert.Equal(
        typeof(Cost).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Cost))).ToHashSet(),
        CostTests.Costs.Select(cost => cost.GetType()).ToHashSet());
}
