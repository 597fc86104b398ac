using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Course.Exercises;

/// <summary>The exercises of notebook 03, descent in one dimension.</summary>
internal static class Notebook03
{
    private static readonly Formula s_shallow = Formula.Of(x => x * x / 2);
    private static readonly Formula s_steep = Formula.Of(x => x * x);
    private static readonly Formula s_tilted = Formula.Of(x => 3 * x * x + x);
    private static readonly Formula s_textbook = Formula.Of(x => 5 * x * x);

    public static FunctionExercise<StepRule, (double X, double LearningRate, double Slope)> Step { get; } = new()
    {
        Id = "03.1",
        Title = "The step rule",
        Inputs = [(-1, 0.1, -6), .. Draw(5, random => (random.Uniform(-5, 5), random.Uniform(0.01, 1), random.Uniform(-9, 9)))],
        Apply = (step, input) => [step(input.X, input.LearningRate, input.Slope)],
        Describe = input => $"x = {N(input.X)}, learning rate {N(input.LearningRate)} and slope {N(input.Slope)}",
        Solution = (x, learningRate, slope) => x - learningRate * slope,
        Alternatives = [(x, learningRate, slope) => Math.FusedMultiplyAdd(-slope, learningRate, x)],
        Mistakes =
        [
            new((x, learningRate, slope) => x + learningRate * slope,
                "You are climbing: the minus sign is missing. Where the slope is positive, down is to the left."),
            new((x, learningRate, slope) => -learningRate * slope,
                "That is the step, not the point where it ends. Start from `x`."),
            new((x, learningRate, slope) => learningRate * slope,
                "That is how far to go, up to its sign. Start from `x` and subtract it."),
            new((x, learningRate, slope) => x - slope,
                "The learning rate is missing: the slope alone says which way, and `learningRate` turns it into a distance."),
            new((x, learningRate, slope) => x - learningRate,
                "The slope is missing: every step would be equally long, and always to the left."),
            new((x, learningRate, slope) => x - learningRate * Math.Abs(slope),
                "Without its sign the slope no longer says which way is down: you always go left."),
            new((x, learningRate, slope) => x - learningRate * Math.Sign(slope),
                "Only the sign of the slope is used, so the steps do not become shorter as the slope does."),
            new((x, learningRate, slope) => x - slope / learningRate,
                "Divided instead of multiplied: a smaller learning rate would make longer steps."),
            new((x, learningRate, slope) => (x - learningRate) * slope,
                "The brackets are in the wrong place: first multiply learning rate and slope, then subtract."),
        ],
        Hints =
        [
            "At x = −1 the slope is −6: the curve falls to the right. Which sign must the step have?",
            "The step is as long as learning rate times slope, and goes against the slope's sign.",
            "It is the formula at the top of this notebook, with `x` for xₖ and `slope` for f′(xₖ).",
        ],
        WhyItMatters = "Every optimizer of this course, up to Adam, is this line with a better idea of what to subtract.",
    };

    public static FunctionExercise<DescentLoop, (Formula F, double Start, double LearningRate, int Steps)> Loop { get; } = new()
    {
        Id = "03.2",
        Title = "The loop",
        Inputs =
        [
            (Formula.Of(x => x * x - 4 * x), -1, 0.1, 10),
            (Formula.Of(x => x * x * x * x - 2 * x * x + 0.3 * x), 1.5, 0.05, 8),
            (Formula.Of(x => x * x - 4 * x), 5, 0.9, 1),
            (Formula.Of(x => x * x - 4 * x), 3, 0.2, 0),
        ],
        Apply = (descend, input) => descend(input.F.Counted(budget: 1000), input.Start, input.LearningRate, input.Steps),
        Describe = input => $"f(x) = {input.F} from x = {N(input.Start)} with learning rate {N(input.LearningRate)} and {Numerals.Count(input.Steps, "step")}",
        Draw = (input, given, expected) => PathComparison.Draw(input.F, given, expected),
        Solution = (f, start, learningRate, steps) => Walk(start, steps, x => x - learningRate * f.Derivative(x)),
        Alternatives =
        [
            (f, start, learningRate, steps) => Minimizer
                .Run(f, start, new GradientDescent { LearningRate = learningRate }, steps, new() { GradientTolerance = 0 }).Trajectory.Coordinate(0),
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

    public static AnswerExercise<double> UnderTwenty { get; } = new()
    {
        Id = "03.3",
        Title = "Under twenty",
        Cases =
        [
            new(-0.1, rate => rate <= 0, Outcome.Wrong, "A learning rate must be positive: with a negative one you climb, with 0 you stay."),
            new(1, rate => rate == 1, Outcome.Wrong, "At 1 the shallow parabola arrives in a single step, but the steep one swings for ever: 1 is its 2/L."),
            new(1.2, rate => rate > 1, Outcome.Wrong, rate => $"The steep parabola {Run(s_steep, rate).Outcome}: {N(rate)} is beyond its 2/L. Its curvature L is 2."),
            new(0.5, rate => rate == 0.5, Outcome.Almost,
                rate => $"So near. With 1/L the steep parabola arrives in {Steps(s_steep, rate)}, but the shallow one takes {Steps(s_shallow, rate)}. Let the steep one swing a little."),
            new(0.1, rate => Run(s_shallow, rate).Steps >= 20, Outcome.Wrong,
                rate => $"Too small: the shallow parabola takes {Steps(s_shallow, rate)}, the steep one {Steps(s_steep, rate)}."),
            new(0.9, rate => Run(s_steep, rate).Steps >= 20, Outcome.Wrong,
                rate => $"Too large: the steep parabola swings for {Steps(s_steep, rate)}, while the shallow one is there after {Steps(s_shallow, rate)}."),
            new(2.0 / 3, _ => true, Outcome.Correct, rate => $"The shallow parabola arrives after {Steps(s_shallow, rate)}, the steep one after {Steps(s_steep, rate)}."),
        ],
        Alternatives = [0.6, 0.55, 0.7],
        Hints =
        [
            "Each step multiplies the distance by 1 − α on the shallow parabola and by 1 − 2α on the steep one. Both must be small in size.",
            "Where are |1 − α| and |1 − 2α| equal? Beyond that, the steep one is the slower.",
            "The best rate for curvatures from μ to L is 2/(L + μ). Here μ is 1 and L is 2.",
        ],
        WhyItMatters = "The best rate lies above 1/L: a network's best learning rate, too, makes its steepest directions swing.",
    };

    public static AnswerExercise<double> Threshold { get; } = new()
    {
        Id = "03.4",
        Title = "Predict divergence",
        Cases =
        [
            new(0, rate => rate == 0, Outcome.Wrong, "That is 0. If you wrote `1 / 3` or `2 / 6`: C# divides integers without a remainder. Write `1.0 / 3`."),
            new(-1, rate => rate < 0, Outcome.Wrong, "A learning rate is positive."),
            new(1.0 / 3, rate => Math.Abs(rate - 1.0 / 3) <= 5e-4, Outcome.Correct,
                $"2/L with L = f″ = 6. At 0.33 the run {Run(s_tilted, 0.33).Outcome}, at 0.34 it {Run(s_tilted, 0.34).Outcome}."),
            new(0.33, rate => Math.Abs(rate - 1.0 / 3) <= 0.01, Outcome.Almost,
                rate => $"Very near: at {N(rate)} the run {Run(s_tilted, rate).Outcome}. Give three digits, or write it as a fraction."),
            new(1.0 / 6, rate => Near(rate, 1.0 / 6), Outcome.Wrong,
                rate => $"That is 1/L. From there on it overshoots, and still arrives: the run {Run(s_tilted, rate).Outcome}."),
            new(2.0 / 3, rate => Near(rate, 2.0 / 3), Outcome.Wrong,
                "That is 2/3: you took the 3 of 3x² for the curvature. Differentiate twice: f′ = 6x + 1, so f″ is 6."),
            new(6, rate => Near(rate, 6), Outcome.Wrong, "That is the curvature L itself. How does the limit follow from it?"),
            new(3, rate => Near(rate, 3), Outcome.Wrong, "That is L/2, the limit upside down."),
            new(1, rate => Near(rate, 1), Outcome.Wrong, "1 was the limit of x² − 4x, whose curvature is 2. This parabola is steeper."),
            new(0.2, rate => rate < 1.0 / 3, Outcome.Wrong, rate => $"Too small: with {N(rate)} the run {Run(s_tilted, rate).Outcome}."),
            new(0.5, _ => true, Outcome.Wrong, rate => $"Too large: well below {N(rate)} it diverges. At 0.34 the run {Run(s_tilted, 0.34).Outcome}."),
        ],
        Alternatives = [0.333, 0.3333],
        Hints =
        [
            "What is the second derivative of 3x² + x? The term x only moves the minimum.",
            "Each step multiplies the distance by 1 − αL. When does that stop shrinking?",
            "At 1 − αL = −1 it swings for ever. Solve for α.",
        ],
        WhyItMatters = "The limit depends on the curvature alone: neither the start nor where the minimum lies can change it.",
    };

    public static AnswerExercise<double> BugHunt { get; } = new()
    {
        Id = "03.5",
        Title = "Bug hunt ★",
        Cases =
        [
            new(-0.1, rate => rate <= 0, Outcome.Wrong, "A learning rate must be positive; the sentence is about ηλ beyond 1."),
            new(0.05, rate => 10 * rate < 1, Outcome.Wrong,
                rate => $"ηλ is {N(10 * rate)}, less than 1. The run arrives, as the sentence says; what it says of larger rates is not tested."),
            new(0.1, rate => 10 * rate == 1, Outcome.Wrong, "ηλ is exactly 1: one step and you are there. The wrong sentence is about what lies beyond."),
            new(0.2, rate => 10 * rate == 2, Outcome.Wrong, "ηλ is exactly 2: the run swings for ever. It does not arrive, so it refutes nothing yet."),
            new(1.5, rate => rate is > 1 and < 2, Outcome.Almost, rate => $"{N(rate)} looks like ηλ. Divide by λ = 10 to get η."),
            new(0.3, rate => 10 * rate > 2, Outcome.Wrong, rate => $"ηλ is {N(10 * rate)}, and the run {Run(s_textbook, rate).Outcome}. That agrees with the sentence; look for one that does not."),
            new(0.199999, rate => !Run(s_textbook, rate).Converged, Outcome.Almost,
                rate => $"ηλ is {N(10 * rate, 7)}, below 2, so it would arrive, but not within 20,000 steps. Choose one that shows it sooner."),
            new(0.15, _ => true, Outcome.Correct, rate => $"ηλ is {N(10 * rate)}, beyond 1, and the run {Run(s_textbook, rate).Outcome}: it overshoots at every step and arrives."),
        ],
        Alternatives = [0.11, 0.19],
        Hints =
        [
            "Overshooting and diverging are two different things. Which of them begins at ηλ = 1?",
            "Look at the table of the factor 1 − αL, with η for α and λ for L.",
            "Any η with 1 < 10η < 2 will do.",
        ],
        WhyItMatters = "A sentence that says \"diverges\" is refuted by one run that arrives. Mended: beyond ηλ = 1 it overshoots and slows down again; beyond 2 it diverges.",
    };

    public static IReadOnlyList<Exercise> Exercises { get; } = [Step, Loop, UnderTwenty, Threshold, BugHunt];

    private static MinimizationResult Run(Formula f, double rate) =>
        Minimizer.Run(f, 1, new GradientDescent { LearningRate = rate }, 20_000, new() { GradientTolerance = 1e-6 }, Recording.None);

    private static string Steps(Formula f, double rate) => Numerals.Count(Run(f, rate).Steps, "step");

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

    private static T[] Draw<T>(int count, Func<SeededRandom, T> draw)
    {
        var random = new SeededRandom(301);
        return [.. Enumerable.Range(0, count).Select(_ => draw(random))];
    }

    private static bool Near(double value, double other) => Math.Abs(value - other) <= 0.01 * other;

    private static string N(double value, int digits = 4) => Numerals.Write(value, digits);
}
