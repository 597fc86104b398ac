using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>The exercises of notebook 04, partial derivatives and the gradient.</summary>
internal static class Notebook04
{
    private const double Uphill = 53.130102354155978; // atan2(4, 3) in degrees, the direction of (3, 4)

    private static readonly Formula s_bowl = Formula.Of((x, y) => x * x / 2 + y * y);

    public static FunctionExercise<PartialDerivatives, (double X, double Y)> Partials { get; } = new()
    {
        Id = "04.1",
        Title = "Two partial derivatives",
        Inputs = [(2, 5), .. Draw(5, random => (random.Uniform(-3, 3), random.Uniform(-3, 3)))],
        Apply = (partials, input) => partials(input.X, input.Y),
        Describe = input => $"x = {N(input.X)} and y = {N(input.Y)}",
        Solution = (x, y) => [2 * x * y, x * x + 3],
        Alternatives = [(x, y) => [x * y + y * x, Math.Pow(x, 2) + 3]],
        Mistakes =
        [
            new((x, y) => [x * x + 3, 2 * x * y],
                "Both are right, in the wrong order: ∂f/∂x comes first.", Outcome.Almost),
            new((x, y) => [2 * x, x * x + 3],
                "In ∂f/∂x the factor y is missing. It is held fixed, so it stays, as the 5 stays in the derivative of 5x²."),
            new((x, y) => [2 * x * y + 3, x * x + 3],
                "In ∂f/∂x there is a 3 too many. With y held fixed, 3y does not change when x does: its derivative is 0."),
            new((x, y) => [2 * x * y + 3 * y, x * x + 3],
                "In ∂f/∂x the 3y is still there. With y held fixed it is a constant, and the derivative of a constant is 0."),
            new((x, y) => [2 * x * y, x * x + 3 * y],
                "In ∂f/∂y the 3y is still there. Its derivative with respect to y is 3."),
            new((x, y) => [2 * x * y, x * x],
                "In ∂f/∂y the 3 is missing: 3y grows by 3 per unit of y."),
            new((x, y) => [2 * x * y, 3],
                "In ∂f/∂y the x² is missing: with x held fixed, x²y grows by x² per unit of y."),
            new((x, y) => [2 * x * y, 2 * x + 3],
                "In ∂f/∂y you differentiated x² too. While y moves, x is held fixed, so x² stays x²."),
            new((x, y) => [2 * x, 3],
                "You dropped the variable that is held fixed. It is a constant factor in x²y, and a constant factor stays."),
            new((x, y) => [2 * x * y + x * x + 3, 2 * x * y + x * x + 3],
                "You let both variables move at once and added the rates. A partial derivative moves one of them."),
            new((x, y) => [x * x * y + 3 * y, x * x * y + 3 * y],
                "That is f itself, twice. How fast does it grow with x, and how fast with y?"),
        ],
        Hints =
        [
            "For ∂f/∂x, read y as if it were a number, say 5: f = 5x² + 15. What is the derivative of that?",
            "For ∂f/∂y, read x as a number, say 2: f = 4y + 3y. In ∂f/∂x the term 3y vanishes, here it does not.",
            "∂f/∂x is 2xy. In ∂f/∂y, each of the two terms contributes its factor of y.",
        ],
        WhyItMatters = "Every gradient, of a network with a million weights too, is made of derivatives like these: one variable moves, the others are constants.",
    };

    public static FunctionExercise<GradientEstimate, (Formula F, double[] Point, double H)> Estimate { get; } = new()
    {
        Id = "04.2",
        Title = "A gradient from values",
        Inputs =
        [
            (Formula.Of((x, y) => x * x * x * y + y * y * y), [1, 2], 0.1),
            (Formula.Of((x, y, z) => Math.Exp(x * y) + x * z * z * z), [0.5, -1, 2], 0.01),
            (Formula.Of(x => x * x * x), [2], 0.1),
            (Formula.Of((x, y, z, w) => Math.Sin(x * y) + Math.Pow(z * w, 3) + x * w), [1, 0.5, -1, 1.5], 0.05),
        ],
        Apply = (estimate, input) => estimate(input.F.Counted(budget: 200), [.. input.Point], input.H),
        Describe = input => $"f = {input.F} at ({string.Join(", ", input.Point.Select(value => N(value)))}) with h = {N(input.H)}",
        Solution = (f, point, h) => PerCoordinate(point, h, (ahead, behind) => (f.Value(ahead) - f.Value(behind)) / (2 * h)),
        Alternatives = [MovedThereAndBack],
        Mistakes =
        [
            new((f, point, h) => PerCoordinate(point, h, (ahead, _) => (f.Value(ahead) - f.Value(point)) / h),
                "That is the forward difference. Take the central one: a value on either side, 2h apart."),
            new((f, point, h) => PerCoordinate(point, h, (_, behind) => (f.Value(point) - f.Value(behind)) / h),
                "That is the backward difference. Take the central one: a value on either side, 2h apart."),
            new((f, point, h) => PerCoordinate(point, h, (ahead, behind) => (f.Value(ahead) - f.Value(behind)) / h),
                "Twice too large: the two points are 2h apart, not h."),
            new((f, point, h) => PerCoordinate(point, h, (ahead, behind) => (f.Value(ahead) - f.Value(behind)) / 2 * h),
                "Brackets: `/ 2 * h` divides by 2 and then multiplies by h. Write `/ (2 * h)`."),
            new((f, point, h) => PerCoordinate(point, h, (ahead, behind) => f.Value(ahead) - f.Value(behind)),
                "You did not divide: a difference of values becomes a slope when it is divided by the distance, 2h."),
            new((f, point, h) => PerCoordinate(point, h, (ahead, behind) => (f.Value(behind) - f.Value(ahead)) / (2 * h)),
                "The sign is the other way round: the value ahead minus the value behind."),
            new((f, point, h) => AllMoved(f, point, h),
                "All coordinates move at once, so every entry is the same. Move coordinate j alone."),
            new((f, point, h) => LeftBehind(f, point, h),
                "Coordinate j is not put back before the next one is moved: each entry is measured at another point."),
            new((f, point, h) => Accumulated(f, point, h),
                "The copies are made once, before the loop, so the moves pile up. Copy the point anew for each coordinate."),
            new((f, point, h) => f.Gradient(point),
                "That is the library's exact gradient. Here you have only values: use `f.Value`."),
        ],
        Hints =
        [
            "Make an array of `point.Length` numbers and a loop over j. In it, you need the point twice: once with coordinate j moved ahead by h, once behind.",
            "`var ahead = point.ToArray();` makes a copy, and `ahead[j] += h;` moves one coordinate of it.",
            "`gradient[j] = (f.Value(ahead) - f.Value(behind)) / (2 * h);` is the last line of the loop.",
        ],
        WhyItMatters = "With these lines you can check any gradient that anybody hands you. The price: 2n evaluations for n variables.",
    };

    public static ChoiceExercise Notation { get; } = new()
    {
        Id = "04.3",
        Title = "Mend the notation",
        Question = "Which line says that every parameter j goes from step t to step t + 1 against its own partial derivative, all of them at once?",
        Options =
        [
            new("`theta[j + 1] = theta[j] - alpha * dJ[j](theta)`",
                "Half mended: the partial derivative now names its parameter. But the left side still writes into the next parameter, j + 1, where the next step is meant."),
            new("`theta[t + 1][j] = theta[t][j] - alpha * dJ[j](theta[t + 1])`",
                "The slope is asked for at the new point, which is only being computed. It must be the slope where you stand, at step t."),
            new("`theta[t + 1][j] = theta[t][j] - alpha * dJ[j](theta[t])`, for every j",
                "One index for the parameter, one for the step, and on the right side only the old point.", IsRight: true),
            new("`theta[t + 1] = theta[t] - alpha * dJ[j](theta[t])`",
                "The left side is a whole vector, and one number is subtracted from all of it. Each parameter needs its own partial derivative, or the whole gradient must stand there."),
        ],
        Hints =
        [
            "Two things are counted: parameters and steps. Each needs a letter of its own.",
            "Read the line as a program. Which array entry is written, and which entries are read?",
            "All slopes must be taken at the same point, the one where you stand.",
        ],
        WhyItMatters = "An index with two meanings is a bug on paper. Sooner or later somebody types it in.",
    };

    public static FunctionExercise<GradientStep, (Formula F, double[] Theta, double LearningRate)> AllAtOnce { get; } = new()
    {
        Id = "04.4",
        Title = "Bug hunt: one after the other",
        Inputs =
        [
            (Formula.Of((a, b) => a * a + a * b + 2 * b * b), [3, 2], 0.1),
            (Formula.Of((a, b) => Math.Pow(1 - a, 2) + 5 * Math.Pow(b - a * a, 2)), [-1, 1.5], 0.02),
            (Formula.Of((a, b, c) => a * b + b * c * c + a * a), [1, -2, 0.5], 0.3),
            (Formula.Of((a, b, c, d) => a * d + Math.Pow(b - c, 2) + b * d * d), [0.5, 1, -1, 2], 0.2),
        ],
        Apply = (step, input) => step(input.F.Counted(budget: 200), [.. input.Theta], input.LearningRate),
        Describe = input => $"J = {input.F} at ({string.Join(", ", input.Theta.Select(value => N(value)))}) with learning rate {N(input.LearningRate)}",
        Solution = (f, theta, learningRate) => Moved(theta, f.Gradient(theta), -learningRate),
        Alternatives = [InPlaceFromSavedGradient],
        Mistakes =
        [
            new((f, theta, learningRate) => OneByOne(f, theta, learningRate, Enumerable.Range(0, theta.Length)),
                "That is still the bug: once the first parameter has moved, the others get their slopes from another point. Ask for the gradient once, before the loop."),
            new((f, theta, learningRate) => OneByOne(f, theta, learningRate, Enumerable.Range(0, theta.Length).Reverse()),
                "The same bug from the other end: the last parameter moves first, and the others get their slopes from another point."),
            new((f, theta, learningRate) => Moved(theta, f.Gradient(theta), learningRate),
                "You are climbing: the minus sign is missing."),
            new((f, theta, learningRate) => Moved(theta, f.Gradient(theta), -1),
                "The learning rate is missing."),
            new((f, theta, learningRate) => Moved(new double[theta.Length], f.Gradient(theta), -learningRate),
                "That is the step, not the point where it ends. Start from `theta`."),
            new((f, theta, learningRate) => f.Gradient(theta),
                "That is the gradient. The step goes against it, from `theta`, scaled by the learning rate."),
            new((f, theta, learningRate) => [.. theta.Select(value => value - learningRate * f.Gradient(theta)[0])],
                "Every parameter moves against the first partial derivative. Each needs its own, `gradient[j]`."),
            new((f, theta, learningRate) => theta,
                "Nothing moved: the point came back as it was. Return the new one."),
        ],
        Hints =
        [
            "Follow the loop for j = 1. At which point is its slope taken?",
            "The line asks for the whole gradient anew for each parameter. Where could that call stand instead?",
            "`var gradient = f.Gradient(theta);` before the loop. Inside it, use `gradient[j]`.",
        ],
        WhyItMatters = "The buggy loop still goes downhill, so a falling loss does not give it away; only a comparison with right numbers does. (On purpose it is a method of its own: coordinate descent.)",
    };

    public static AnswerExercise<double> HalfAsSteep { get; } = new()
    {
        Id = "04.5",
        Title = "Half as steep ★",
        Cases =
        [
            new(1.9745, degrees => Near(degrees, (Uphill + 60) * Math.PI / 180) || Near(degrees, (Uphill - 60) * Math.PI / 180), Outcome.Almost,
                "That looks like radians. Give degrees: times 180/π."),
            new(Uphill + 60, degrees => Math.Abs(SlopeAlong(degrees) - 2.5) <= 0.005, Outcome.Correct,
                degrees => $"The slope at {N(degrees)}° is {N(SlopeAlong(degrees), 3)}."),
            new(Uphill / 2, degrees => Near(degrees, Uphill / 2), Outcome.Wrong,
                degrees => $"Half the gradient's angle is not half its slope: at {N(degrees)}° it is {N(SlopeAlong(degrees))}. Measure the angle from the gradient, not from the x axis."),
            new(Uphill, degrees => SlopeAlong(degrees) > 4.999, Outcome.Wrong, "That is the direction of the gradient itself, with the full slope of 5. Turn away from it."),
            new(Uphill + 45, degrees => Near(degrees, Uphill + 45) || Near(degrees, Uphill - 45), Outcome.Wrong,
                degrees => $"45° away from the gradient the slope is still {N(SlopeAlong(degrees))}: the cosine of 45° is 0.71, not a half."),
            new(Uphill + 90, degrees => Math.Abs(SlopeAlong(degrees)) < 0.01, Outcome.Wrong, "There it is level: across the gradient the slope is 0."),
            new(Uphill + 120, degrees => Math.Abs(SlopeAlong(degrees) + 2.5) <= 0.01, Outcome.Wrong, "Half as steep, but downhill: the slope is −2.5."),
            new(113, degrees => Math.Abs(SlopeAlong(degrees) - 2.5) <= 0.1, Outcome.Almost, degrees => $"Very near: at {N(degrees)}° the slope is {N(SlopeAlong(degrees))}. Give one digit more."),
            new(200, degrees => SlopeAlong(degrees) < 0, Outcome.Wrong, degrees => $"At {N(degrees)}° it goes downhill, with slope {N(SlopeAlong(degrees))}. Stay nearer to the gradient."),
            new(70, degrees => SlopeAlong(degrees) > 2.5, Outcome.Wrong, degrees => $"At {N(degrees)}° the slope is {N(SlopeAlong(degrees))}, too steep. Turn further away from the gradient."),
            new(130, _ => true, Outcome.Wrong, degrees => $"At {N(degrees)}° the slope is {N(SlopeAlong(degrees))}, too flat. Stay nearer to the gradient."),
        ],
        Alternatives = [Uphill - 60, Uphill + 300, 113.13, -6.87],
        Hints =
        [
            "The gradient at (3, 2) is (3, 4), and its length is 5. So the slope that you want is half of the length.",
            "The slope along a direction is the gradient's length times the cosine of the angle between the two. Which angle has the cosine ½?",
            "60°, to either side of the gradient. The gradient itself points to atan2(4, 3) · 180/π = 53.13°.",
        ],
        WhyItMatters = "A path that climbs a steep slope at half its steepness runs 60° off the fall line. There are two of them, which is why a road can zigzag up.",
    };

    public static IReadOnlyList<Exercise> Exercises { get; } = [Partials, Estimate, Notation, AllAtOnce, HalfAsSteep];

    private static double[] PerCoordinate(double[] point, double h, Func<double[], double[], double> slope) =>
        [.. point.Select((_, j) => slope(Moved(point, j, h), Moved(point, j, -h)))];

    private static double[] Moved(double[] point, int coordinate, double by) => [.. point.Select((value, j) => j == coordinate ? value + by : value)];

    private static double[] Moved(double[] point, double[] direction, double by) => [.. point.Zip(direction, (value, slope) => value + by * slope)];

    private static double[] MovedThereAndBack(Objective f, double[] point, double h)
    {
        var gradient = new double[point.Length];
        for (var j = 0; j < point.Length; j++)
        {
            var at = point[j];
            point[j] = at + h;
            gradient[j] = f.Value(point);
            point[j] = at - h;
            gradient[j] = (gradient[j] - f.Value(point)) / 2 / h;
            point[j] = at;
        }

        return gradient;
    }

    private static double[] AllMoved(Objective f, double[] point, double h)
    {
        var slope = (f.Value([.. point.Select(value => value + h)]) - f.Value([.. point.Select(value => value - h)])) / (2 * h);
        return [.. point.Select(_ => slope)];
    }

    private static double[] LeftBehind(Objective f, double[] point, double h)
    {
        var gradient = new double[point.Length];
        for (var j = 0; j < point.Length; j++)
        {
            point[j] += h;
            var ahead = f.Value(point);
            point[j] -= 2 * h;
            gradient[j] = (ahead - f.Value(point)) / (2 * h);
        }

        return gradient;
    }

    private static double[] Accumulated(Objective f, double[] point, double h)
    {
        var (ahead, behind, gradient) = (point.ToArray(), point.ToArray(), new double[point.Length]);
        for (var j = 0; j < point.Length; j++)
        {
            ahead[j] += h;
            behind[j] -= h;
            gradient[j] = (f.Value(ahead) - f.Value(behind)) / (2 * h);
        }

        return gradient;
    }

    private static double[] OneByOne(Objective f, double[] theta, double learningRate, IEnumerable<int> order)
    {
        foreach (var j in order)
        {
            theta[j] -= learningRate * f.Gradient(theta)[j];
        }

        return theta;
    }

    private static double[] InPlaceFromSavedGradient(Objective f, double[] theta, double learningRate)
    {
        var gradient = new double[theta.Length];
        f.ValueAndGradient(theta, gradient);
        for (var j = 0; j < theta.Length; j++)
        {
            theta[j] -= learningRate * gradient[j];
        }

        return theta;
    }

    // The bowl's slope at (3, 2), measured.
    private static double SlopeAlong(double degrees)
    {
        const double h = 1e-5;
        var (x, y) = (h * Math.Cos(degrees * Math.PI / 180), h * Math.Sin(degrees * Math.PI / 180));
        return (s_bowl.Value([3 + x, 2 + y]) - s_bowl.Value([3 - x, 2 - y])) / (2 * h);
    }

    private static T[] Draw<T>(int count, Func<SeededRandom, T> draw)
    {
        var random = new SeededRandom(401);
        return [.. Enumerable.Range(0, count).Select(_ => draw(random))];
    }

    private static bool Near(double value, double other) => Math.Abs(value - other) <= 0.01 * Math.Abs(other);

    private static string N(double value, int digits = 4) => Numerals.Write(value, digits);
}
