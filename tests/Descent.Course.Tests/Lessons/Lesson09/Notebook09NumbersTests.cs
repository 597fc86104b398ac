using Descent.Course.Tests.Numbers;

namespace Descent.Course.Tests.Lessons;

/// <summary>The numbers in the prose of notebook 09: closed forms, and operations counted line by line with pencil and paper.</summary>
public class Notebook09NumbersTests : NumbersInProse
{
    protected override string Notebook => "09";

    private protected override IEnumerable<Said> All => [.. Chosen, .. Neuron, .. Counts, .. Descent];

    private static IEnumerable<Said> Chosen =>
    [
        Said.Chosen("85 minutes"), Said.Chosen("+ 0.1\\,w^2"), Said.Chosen("r = 0.1\\,s"), Said.Chosen("With $w = 0.5$ and $b = -0.2$"),
        Said.Chosen("and so on, 20 times"), Said.Chosen("At 1,000 random points"), Said.Chosen("dual numbers of notebook 02."),
        Said.Chosen("64 inputs, two stages of 64 results"), Said.Chosen("one input and 64 results"), Said.Chosen("with up to 400 units"),
        Said.Chosen("After 50 steps, is gradient descent"),
        Said.Chosen("a · of 401 parameters"), Said.Chosen("over 90° a step climbs"), Said.Chosen("hold for $x = 800$"),
    ];

    // dJ/dw = 2(a − 1)(1 − a²) · 2 + 0.1 · 2w with a = tanh(2w + b).
    private static IEnumerable<Said> Neuron
    {
        get
        {
            const double w = 0.5, b = -0.2;
            var (a, charge) = (Math.Tanh(2 * w + b), 0.1 * 2 * w);
            var prediction = 2 * (a - 1) * (1 - a * a) * 2;
            return
            [
                Said.Is("falls, by {} per unit", -(prediction + charge)),
                Said.Is("from the charge, +{}, and at the very last step from the prediction, {}.", charge, prediction),
            ];
        }
    }

    // Per example and unit: two products with inputs and two sums, tanh, the product with v, the sum; eleven arrows and a slope of tanh.
    // Per example: minus y, a square, a sum; per cost: the mean.
    private static IEnumerable<Said> Counts
    {
        get
        {
            const int units = 400, examples = 4, parameters = 4 * units + 1;
            double forward = examples * (7 * units + 3) + 1;
            double arrows = examples * (11 * units + 1 + 2 + 2) - 1 + 1;
            var reverse = forward + 2 * arrows + 2 * examples * units;
            Assert.Equal(7, forward / parameters, 0.1);
            double fromInputs = 64 * 64 * 64 + 64 * 64, fromResult = 64 * 64 + 64 * 64;
            return
            [
                Said.Is("{} paths, {} arrows", Math.Pow(2, 20), 2 * 20),
                Said.Is("{} against {}, a factor of {}.", fromInputs, fromResult, fromInputs / fromResult),
                Said.Is("At {} parameters reverse mode takes {} evaluations, where differences take {}.", parameters, reverse / forward,
                    2 * parameters),
            ];
        }
    }

    // x₂ = 3(1 − 2α)².
    private static IEnumerable<Said> Descent =>
    [
        Said.Is(@"start 3, $\alpha = 0.1$ and two steps it is {}", 3 * 2 * (1 - 2 * 0.1) * -2),
    ];
}
