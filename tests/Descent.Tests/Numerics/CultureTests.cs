using System.Globalization;
using Descent.Calculus;
using Descent.Costs;
using Descent.Minimization;
using Descent.Optimizers;
using Descent.Schedules;
using Descent.Tests.Minimization;

namespace Descent.Tests.Numerics;

/// <summary>A text is the same where a comma separates decimals, points group thousands and the minus is another.</summary>
public class CultureTests
{
    public static TheoryData<string, Func<object>> Texts => new()
    {
        { "Adam { LearningRate = 0.001, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1E-08 }", () => new Adam() },
        { "LinearWarmup { Steps = 5, Then = 0.1, StartFactor = 0.5 }", () => new LinearWarmup(5, 0.1, 0.5) },
        { "ClipByValue { Maximum = 0.5 }", () => new ClipByValue(0.5) },
        { "Huber { Reduction = Mean, Delta = 0.5 }", () => new Huber { Delta = 0.5 } },
        { "SoftmaxCrossEntropy { Reduction = Mean, LabelSmoothing = 0.1 }", () => new SoftmaxCrossEntropy { LabelSmoothing = 0.1 } },
        { "LinePoint { Step = 0.5, Value = -1.5, Slope = 0 }", () => new LinePoint(0.5, -1.5, 0) },
        { "LineSearchResult { Found = True, Step = 0.5, Value = 1.25, Evaluations = 3 }", () => new LineSearchResult(true, 0.5, 1.25, 3) },
        { "step 2: x = [0.25, -1.5], f = -0.125", () => new Iterate(2, [0.25, -1.5], -0.125, 1) },
        { "not converged in 1,000 steps", () => Slow().Outcome },
        { "MaxIterations after 1,000 steps; step 1000: x = [0.99005], f = 0.490099", Slow },
        {
            "LearningRate must be a finite number, 0 or greater, but was -0.1. A negative rate climbs instead of descending; try 0.1. "
            + "(Parameter 'LearningRate')",
            () => Message(() => new Adam { LearningRate = -0.1 })
        },
        {
            "targets[0] must be 0 or 1, or a probability between them, but was -0.5. Turn labels of -1 and +1 into (y + 1) / 2. "
            + "(Parameter 'targets[0]')",
            () => Message(() => new BinaryCrossEntropyWithLogits().Value([0.5], [-0.5]))
        },
        {
            "predictions[0] must be a probability, 0 to 1, but was 1.5. For logits use BinaryCrossEntropyWithLogits. "
            + "(Parameter 'predictions[0]')",
            () => Message(() => new BinaryCrossEntropy().Value([1.5], [1]))
        },
        { "entry must be 0 to 1000, but was -1. (Parameter 'entry')", () => Message(() => Slow().Trajectory[-1]) },
        {
            "The function must fall along the direction, but its slope there is 0.5. Try minus the gradient. (Parameter 'direction')",
            () => Message(() => new StrongWolfe().Find(TestObjective.Quadratic(2), [0.25], [1]))
        },
        {
            "SufficientDecrease must be less than Curvature, but they were 0.5 and 0.25. A step that lowers f by so much need not leave a "
            + "slope so flat. Try 1e-4 and 0.9.",
            () => Message(() => new StrongWolfe { SufficientDecrease = 0.5, Curvature = 0.25 }.Find(TestObjective.Quadratic(2), [1], [-1]))
        },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_does_not_depend_on_the_culture(string expected, Func<object> text)
    {
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NumberGroupSeparator = ".";
        other.NumberFormat.NegativeSign = "−";
        try
        {
            CultureInfo.CurrentCulture = other;
            Assert.Equal("0,5", $"{0.5}");
            Assert.Equal(expected, text().ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static MinimizationResult Slow() =>
        Minimizer.Run(TestObjective.Quadratic(1), 1, new GradientDescent { LearningRate = 1e-5 });

    private static string Message(Func<object> act) => Assert.ThrowsAny<Exception>(act).Message;
}
