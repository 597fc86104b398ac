using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>The straight line as a model, exercise 01.1: from its two parameters and what is known to the prediction.</summary>
/// <param name="slope">w, how much the prediction grows per unit of x.</param>
/// <param name="intercept">b, the prediction for x = 0.</param>
/// <param name="x">What is known: the length of a petal.</param>
public delegate double LineModel(double slope, double intercept, double x);

public static partial class Check
{
    /// <summary>Checks the straight line as a model.</summary>
    public static Feedback Exercise01_1(LineModel predict) => Lesson01.Exercise01_1.Check(predict);
}

internal static partial class Lesson01
{
    public static FunctionExercise<LineModel, (double Slope, double Intercept, double X)> Exercise01_1 => field ??= new()
    {
        Title = "The model",
        Inputs =
        [
            (0.4, -0.3, 4.5),
            .. new SeededRandom(1).Draw(5, random => (random.Uniform(-2, 2), random.Uniform(-2, 2), random.Uniform(1, 7))),
        ],
        Solution = (slope, intercept, x) => slope * x + intercept,
        Alternatives = [(slope, intercept, x) => Math.FusedMultiplyAdd(x, slope, intercept)],
        Mistakes =
        [
            new((slope, intercept, x) => slope + intercept * x,
                "Slope and intercept have changed places: the slope is what x is multiplied by."),
            new((slope, intercept, x) => slope * x, "The intercept is missing: your line always goes through the origin."),
            new((slope, intercept, x) => slope * x - intercept,
                "The intercept is subtracted. It is added; where it is negative, it carries its own minus."),
            new((slope, intercept, x) => slope * (x + intercept),
                "The brackets are in the wrong place: first multiply slope and x, then add the intercept."),
            new((slope, intercept, x) => (slope + intercept) * x,
                "The intercept is multiplied by x too. It is what the prediction is at x = 0."),
            new((slope, intercept, x) => slope * intercept + x,
                "The first two are multiplied and x is added. Did you change the order of the parameters? It is slope, intercept, x."),
            new((slope, intercept, x) => slope * x * intercept, "The intercept is multiplied; it must be added."),
        ],
        Hints =
        [
            "What should the prediction be for x = 0? And by how much should it grow when x grows by 1?",
            "A straight line: slope times x, plus the intercept.",
        ],
        WhyItMatters = "The first layer of a neural network is many such lines side by side.",
    };
}
