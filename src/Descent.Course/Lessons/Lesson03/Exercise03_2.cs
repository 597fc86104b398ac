using Descent.Calculus;
using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Course.Exercises;

/// <summary>The loop of gradient descent, exercise 03.2: all the points of a run, the start first.</summary>
/// <param name="f">The function; <c>f.Derivative(x)</c> is its slope. It answers a limited number of calls.</param>
/// <param name="start">x₀.</param>
/// <param name="learningRate">α.</param>
/// <param name="steps">How many steps to make.</param>
public delegate IReadOnlyList<double> DescentLoop(Objective f, double start, double learningRate, int steps);

public static partial class Check
{
    /// <summary>Checks the loop.</summary>
    public static Feedback Exercise03_2(DescentLoop descend) => Lesson03.Exercise03_2.Check(descend);
}

internal static partial class Lesson03
{
    public static FunctionExercise<DescentLoop, (Formula F, double Start, double LearningRate, int Steps)> Exercise03_2 => field ??= new()
    {
        Title = "The loop",
        Inputs =
        [
            (Formula.Of(x => x * x - 4 * x), -1, 0.1, 10),
            (Formula.Of(x => x * x * x * x - 2 * x * x + 0.3 * x), 1.5, 0.05, 8),
            (Formula.Of(x => x * x * x * x - 2 * x * x + 0.3 * x), -1.3, 0.03, 5),
            (Formula.Of(x => x * x - 4 * x), 5, 0.9, 1),
            (Formula.Of(x => x * x - 4 * x), 3, 0.2, 0),
        ],
        Draw = (input, given, expected) => PathComparison.Draw(input.F, given, expected),
        Solution = (f, start, learningRate, steps) => Walk(start, steps, x => x - learningRate * f.Derivative(x)),
        Alternatives =
        [
            (f, start, learningRate, steps) => Minimizer
                .Run(f, start, new GradientDescent { LearningRate = learningRate }, steps, new() { GradientTolerance = 0 })
                .Trajectory.Coordinate(0),
        ],
        Mistakes =
        [
            new((f, start, learningRate, steps) => Walk(start, steps, x => x + learningRate * f.Derivative(x)),
                "You are climbing: the minus sign is missing."),
            new((f, start, learningRate, steps) => [.. Walk(start, steps, x => x - learningRate * f.Derivative(x)).Skip(1)],
                "The start is missing: put it into the list before the loop.", Outcome.Almost),
            new((f, start, learningRate, steps) => [.. Walk(start, steps, x => x - learningRate * f.Derivative(x)).SkipLast(1)],
                "The last point is missing: add the point after each step, not before it, or count one further.", Outcome.Almost),
            new((f, start, learningRate, steps) => Walk(start, steps + 1, x => x - learningRate * f.Derivative(x)),
                "One step too many. Count from 0 with `<`, or from 1 with `<=`.", Outcome.Almost),
            new((f, start, learningRate, steps) => [Walk(start, steps, x => x - learningRate * f.Derivative(x))[^1]],
                "Only the last point came back. Return the list of all of them."),
            new((f, start, learningRate, steps) => Walk(start, steps, _ => start - learningRate * f.Derivative(start)),
                "Every step begins at `start` again. Change a variable of your own, `var x = start;`, at each step."),
            new((f, start, learningRate, steps) => FrozenSlope(f, start, learningRate, steps),
                "The slope of the start is used for every step. Ask `f.Derivative(x)` anew inside the loop."),
            new((f, start, learningRate, steps) => Walk(start, steps, x => x - f.Derivative(x)),
                "The learning rate is missing from the step."),
            new((f, start, learningRate, steps) => Walk(start, steps, x => x - learningRate * f.Value(x)),
                "You subtract the value of f. What you feel under your feet is its slope, `f.Derivative(x)`."),
            new((f, start, learningRate, steps) => Walk(start, steps, x => x),
                "Nothing moves: the step is computed, but `x` stays as it was. Assign it: `x = x - …`."),
        ],
        Hints =
        [
            "You need a variable for the point, a list that begins with it, and a `for` loop.",
            "Inside the loop are two lines: move `x` by the step rule, then `path.Add(x)`.",
            "`var x = start;` comes before the loop, and `x = x - learningRate * f.Derivative(x);` inside it.",
        ],
        WhyItMatters = "This loop trains networks. Everything else that a training loop does is counting, stopping and writing down.",
    };

    private static double[] Walk(double start, int steps, Func<double, double> step)
    {
        var path = new double[steps + 1];
        path[0] = start;
        for (var k = 1; k <= steps; k++)
        {
            path[k] = step(path[k - 1]);
        }

        return path;
    }

    private static double[] FrozenSlope(Objective f, double start, double learningRate, int steps)
    {
        var slope = f.Derivative(start);
        return Walk(start, steps, x => x - learningRate * slope);
    }
}
