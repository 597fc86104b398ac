using Descent.Calculus;

namespace Descent.Course.Exercises;

/// <summary>
/// How the end of a run of gradient descent moves with its learning rate, exercise 09.5: dx/dα of the last point x.
/// </summary>
/// <param name="slope">f′.</param>
/// <param name="curvature">f″.</param>
/// <param name="start">Where the run starts.</param>
/// <param name="learningRate">α.</param>
/// <param name="steps">How many steps it makes.</param>
public delegate double RateSlope(
    Func<double, double> slope, Func<double, double> curvature, double start, double learningRate, int steps);

public static partial class Check
{
    /// <summary>Checks the slope of a run's end with respect to its learning rate.</summary>
    public static Feedback Exercise09_5(RateSlope rateSlope) => Lesson09.Exercise09_5.Check(rateSlope);
}

internal static partial class Lesson09
{
    public static FunctionExercise<RateSlope, (Formula Slope, Formula Curvature, double Start, double LearningRate, int Steps)>
        Exercise09_5 => field ??= new()
    {
        Title = "Back through the descent ★",
        Inputs =
        [
            Run(Formula.Of(x => x * x), 3, 0.1, 2),
            Run(Formula.Of(x => x * x * x * x), 1, 0.05, 1),
            Run(Formula.Of(x => x * x * x * x), 1, 0.05, 5),
            Run(Formula.Of(x => Math.Cos(x) + x * x / 4), 0.5, 0.3, 10),
            Run(Formula.Of(x => Math.Exp(x) - 2 * x), -1, 0.2, 4),
            Run(Formula.Of(x => x * x), 3, 0.1, 0),
        ],
        Solution = BackThroughDescent,
        Alternatives = [ForwardThroughDescent],
        Mistakes =
        [
            new((slope, curvature, start, rate, steps) => Returned(slope, curvature, start, rate, steps, (_, come) => come),
                "Every step uses the learning rate, so something comes back to it from each. You keep one contribution only: `+=`."),
            new((slope, _, start, rate, steps) => Returned(slope, _ => 0, start, rate, steps, (old, come) => old + come),
                "You add up −f′ of all steps, as if each moved the end directly. A step also moves where the next slopes are taken: on "
                    + "the way back, multiply by 1 − α f″ at each step."),
            new((slope, curvature, start, rate, steps) => -BackThroughDescent(slope, curvature, start, rate, steps),
                "The sign is turned round: x − α f′(x) moves with α at the rate −f′(x).", Outcome.Almost),
            new((slope, curvature, start, rate, steps) => -(steps == 0 ? 0 : slope(Points(slope, start, rate, steps - 1)[^1])),
                "That is the last step alone. The earlier ones used α, too."),
            new((slope, curvature, start, rate, steps) => Shifted(slope, curvature, start, rate, steps),
                "The slopes and curvatures are taken one point too late: step k starts at x_k, not where it ends.", Outcome.Almost),
            new((slope, curvature, start, rate, steps) => Points(slope, start, rate, steps)[^1],
                "That is where the run ends. Asked for is how fast that moves with α."),
            new((slope, curvature, start, rate, steps) => BackThroughDescent(slope, x => -curvature(x), start, rate, steps),
                "The sign of the curvature: x − α f′(x) moves with x at the rate 1 − α f″(x).", Outcome.Almost),
            new((slope, curvature, start, rate, steps) => BackThroughDescent(slope, x => curvature(x) / rate, start, rate, steps),
                "On the way back through a step the factor is 1 − α f″(x): the α is missing.", Outcome.Almost),
        ],
        Hints =
        [
            "One step is x − α f′(x). It has two operands: its local derivative with respect to x is 1 − α f″(x), with respect to α it "
                + "is −f′(x). Every step uses α.",
            "Go forward and keep the points. Then start with the adjoint 1 of the last point, and take the steps from the last to the "
                + "first.",
            "At each step back, in this order: `total -= adjoint * slope(points[k]);` and "
                + "`adjoint *= 1 - learningRate * curvature(points[k]);`",
        ],
        WhyItMatters = "This slope says how to change α: learning rates can be learned. A loop is a deep network whose layers share a "
            + "parameter, and networks with a memory are trained in just this way.",
    };

    private static (Formula Slope, Formula Curvature, double Start, double LearningRate, int Steps) Run(
        Formula f, double start, double rate, int steps) =>
        (f.DerivativeFormula, f.DerivativeFormula.DerivativeFormula, start, rate, steps);

    private static double[] Points(Func<double, double> slope, double start, double rate, int steps)
    {
        var points = new double[steps + 1];
        points[0] = start;
        for (var k = 0; k < steps; k++)
        {
            points[k + 1] = points[k] - rate * slope(points[k]);
        }

        return points;
    }

    private static double BackThroughDescent(
        Func<double, double> slope, Func<double, double> curvature, double start, double rate, int steps) =>
        Returned(slope, curvature, start, rate, steps, (old, come) => old + come);

    private static double Returned(
        Func<double, double> slope, Func<double, double> curvature, double start, double rate, int steps,
        Func<double, double, double> combined)
    {
        var points = Points(slope, start, rate, steps);
        var (total, adjoint) = (0.0, 1.0);
        for (var k = steps - 1; k >= 0; k--)
        {
            total = combined(total, adjoint * -slope(points[k]));
            adjoint *= 1 - rate * curvature(points[k]);
        }

        return total;
    }

    private static double Shifted(
        Func<double, double> slope, Func<double, double> curvature, double start, double rate, int steps)
    {
        var points = Points(slope, start, rate, steps);
        var (total, adjoint) = (0.0, 1.0);
        for (var k = steps; k >= 1; k--)
        {
            total -= adjoint * slope(points[k]);
            adjoint *= 1 - rate * curvature(points[k]);
        }

        return total;
    }

    // The same slope with a dual number's rule: one run, and dx/dα beside x.
    private static double ForwardThroughDescent(
        Func<double, double> slope, Func<double, double> curvature, double start, double rate, int steps)
    {
        var (x, moved) = (start, 0.0);
        for (var k = 0; k < steps; k++)
        {
            (x, moved) = (x - rate * slope(x), moved - slope(x) - rate * curvature(x) * moved);
        }

        return moved;
    }
}
