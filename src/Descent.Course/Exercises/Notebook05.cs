using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Functions;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace Descent.Course.Exercises;

/// <summary>The exercises of notebook 05, valleys and conditioning.</summary>
internal static class Notebook05
{
    private const double Best = 2.0 / 9;

    private static readonly Formula s_turned = Formula.Of((x, y) => 3 * x * x + 2 * x * y + 1.5 * y * y);

    public static FunctionExercise<ColumnScaling, double[]> Normalise { get; } = new()
    {
        Id = "05.1",
        Title = "Normalise a column",
        Inputs = [[1, 2, 3, 6], .. Draw(3, random => Enumerable.Range(0, 7).Select(_ => random.Uniform(200, 900)).ToArray()), [4, 4, 4]],
        Apply = (scale, column) => scale([.. column]),
        Describe = column => column.Length > 4 ? $"a column of {column.Length} numbers from {N(column.Min())} to {N(column.Max())}" : $"the column [{string.Join(", ", column)}]",
        Solution = column => Scaled(column, column.Average(), Deviation(column)),
        Alternatives = [column => [.. column.Select(value => (value - column.Mean()) / Math.Max(column.PopulationStandardDeviation(), double.Epsilon))]],
        Mistakes =
        [
            new(column => Scaled(column, column.Average(), Deviation(column), guarded: false),
                "Right, but for a column of equal numbers you divide 0 by 0. Such a column says nothing: return zeros.", Outcome.Almost),
            new(column => Scaled(column, column.Average(), Deviation(column, column.Count - 1)),
                "You divide the squares by n − 1, which estimates the deviation of a larger population. Here n is wanted, so that each column has a mean square of exactly 1.", Outcome.Almost),
            new(column => Scaled(column, column.Average(), Deviation(column, column.Count - 1), guarded: false),
                "Divide the squares by n, not n − 1, and return zeros for a column of equal numbers.", Outcome.Almost),
            new(column => Scaled(column, column.Average(), 1),
                "The mean is gone, and the spread is as large as it was. Divide by the standard deviation too."),
            new(column => Scaled(column, 0, Deviation(column), guarded: false),
                "The mean is still there: subtract it first, then divide. An offset makes a long valley as surely as a large unit does."),
            new(column => Scaled(column, column.Average(), Math.Pow(Deviation(column), 2), guarded: false),
                "You divide by the variance. The standard deviation is its square root, and has the unit of the column."),
            new(column => Scaled(column, column.Min(), column.Max() - column.Min(), guarded: false),
                "That maps the column to 0 … 1. It helps as well, but the mean stays above 0, and one extreme value squeezes all others. Use mean and standard deviation."),
            new(column => Scaled(column, 0, column.Average()),
                "Divided by the mean, not by the spread: a column from 990 to 1,010 would still be nearly the same number everywhere."),
            new(column => [.. column.Select(value => value - column.Average() / Deviation(column))],
                "Brackets: subtract first, then divide, `(value - mean) / deviation`."),
        ],
        Hints =
        [
            "Two numbers describe the column: its mean, and its standard deviation, the root of the mean squared distance from the mean.",
            "`column.Average()` is the mean. `column.Average(value => (value - mean) * (value - mean))` is the variance.",
            "Return `column.Select(value => (value - mean) / deviation).ToArray()`, and zeros when the deviation is 0.",
        ],
        WhyItMatters = "This is the cheapest preconditioner there is. Take mean and deviation from the training data alone, and use the same two numbers on everything that comes later.",
    };

    public static AnswerExercise<double> BestRate { get; } = new()
    {
        Id = "05.2",
        Title = "The best rate",
        Cases =
        [
            new(0, rate => rate == 0, Outcome.Wrong, "That is 0. If you wrote `2 / 9` or the like: C# divides integers without a remainder. Write `2.0 / 9`."),
            new(-1, rate => rate < 0, Outcome.Wrong, "A learning rate is positive."),
            new(Best, rate => Math.Abs(rate - Best) <= 1e-3, Outcome.Correct,
                rate => $"The curvatures are 2 and 7, so it is 2/(7 + 2): the run {Turned(rate).Outcome}."),
            new(2.0 / 7, rate => Near(rate, 2.0 / 7), Outcome.Wrong, "That is 2/L, the limit: the steep direction swings for ever. The best rate lies below it."),
            new(1.0 / 7, rate => Near(rate, 1.0 / 7), Outcome.Wrong,
                rate => $"That is 1/L, the safe rate: the run {Turned(rate).Outcome}. The best rate lets the steep direction swing and needs {Steps(Best)}."),
            new(4.0 / 9, rate => Near(rate, 4.0 / 9), Outcome.Wrong,
                rate => $"You took the 3 and the 1.5 of the formula for curvatures. Differentiate twice: the second derivatives are twice that. With {N(rate)} the run {Turned(rate).Outcome}."),
            new(9.0 / 2, rate => Near(rate, 9.0 / 2), Outcome.Wrong, "That is (L + μ)/2, the best rate upside down."),
            new(0.23, rate => Math.Abs(rate - Best) <= 0.02, Outcome.Almost, rate => $"Near: with {N(rate)} the run {Turned(rate).Outcome}, with the best one {Turned(Best).Outcome}. Give three digits, or a fraction."),
            new(0.1, rate => rate < Best, Outcome.Wrong, rate => $"Too small: with {N(rate)} the run {Turned(rate).Outcome}. The best rate needs {Steps(Best)}."),
            new(0.27, rate => rate < 2.0 / 7, Outcome.Wrong, rate => $"Too large: with {N(rate)} the run {Turned(rate).Outcome}. The best rate needs {Steps(Best)}."),
            new(0.4, _ => true, Outcome.Wrong, rate => $"Too large: with {N(rate)} the run {Turned(rate).Outcome}. It is beyond 2/L."),
        ],
        Alternatives = [0.222, 0.2222],
        Hints =
        [
            "The rate needs the smallest and the largest curvature along any direction: the eigenvalues of the Hessian.",
            "The second derivatives are 6 (twice by x), 3 (twice by y) and 2 (once by each). An eigenvalue λ makes (6 − λ)(3 − λ) − 2 · 2 equal to 0.",
            "λ² − 9λ + 14 = 0 has the solutions 2 and 7. The best rate is 2/(L + μ).",
        ],
        WhyItMatters = "In two variables L + μ is the sum of the Hessian's diagonal, here 6 + 3, so you could have read it off. In many variables the best rate needs the extreme eigenvalues, and nobody knows them: that is why rates are tuned.",
    };

    public static AnswerExercise<double> SlowFunction { get; } = new()
    {
        Id = "05.3",
        Title = "Design a slow function",
        Cases =
        [
            new(0, b => b == 0, Outcome.Wrong, "With b = 0 the bowl is round, κ = 1: one step and you are there."),
            new(1.5, b => Math.Abs(b) > 1, Outcome.Wrong,
                b => $"With b = {N(b)} there is no bowl: along one diagonal the curvature is 1 − |b| = {N(1 - Math.Abs(b))}, and f falls for ever. The run {Coupled(b).Outcome}."),
            new(1, b => Math.Abs(b) == 1, Outcome.Almost, "So near the edge that the floor is level: along one diagonal the curvature is 0, κ is infinite, and the minimum is a whole line. Stay a little inside."),
            new(0.9999999, b => !Coupled(b).Converged, Outcome.Almost, b => $"Slow indeed: with b = {N(b, 8)} the run {Coupled(b).Outcome}. Choose one that arrives."),
            new(0.9, b => Coupled(b).Steps <= 1000, Outcome.Wrong, b => $"With b = {N(b)} κ is {N(Condition(b))} and the run {Coupled(b).Outcome}. More than 1,000 steps are wanted."),
            new(0.99, _ => true, Outcome.Correct, b => $"With b = {N(b)} the curvatures along the diagonals are {N(1 - Math.Abs(b))} and {N(1 + Math.Abs(b))}, so κ is {N(Condition(b))}, and the run {Coupled(b).Outcome}."),
        ],
        Alternatives = [-0.99, 0.995, 0.999],
        Hints =
        [
            "Draw it: `Plot.Contour((x, y) => (x * x + y * y) / 2 + 0.9 * x * y, (-3, 3), (-2, 2))`. Where are the valley's axes?",
            "Along the diagonal x = y the curvature is 1 + b, across it 1 − b. What makes their ratio large?",
            "κ = (1 + b)/(1 − b), and a run takes about 7κ steps. So κ must be 150 or more.",
        ],
        WhyItMatters = "Both parameters have curvature 1, so no scaling of single features can help: what makes this valley is that the two say nearly the same. Correlated features do that to a fit, and neighbouring weights to a network.",
    };

    public static FunctionExercise<RateSearch, (Objective F, double[] X)> LineSearch { get; } = new()
    {
        Id = "05.4",
        Title = "Line search ★",
        Inputs =
        [
            (TestFunctions.Quadratic([1, 10]), [8, 3]),
            (TestFunctions.Quadratic([1, 10]), [300, 10]),
            (TestFunctions.Quadratic([0.3, 0.5]), [4, 2]),
            (TestFunctions.Rosenbrock(), [-1.2, 1]),
            (TestFunctions.Booth, [2, -4]),
            (TestFunctions.Quadratic([0.3, 70], 0.4), [1, 2]),
            (TestFunctions.Quadratic([0.3, 3, 300]), [5, 0.2, 0.01]),
        ],
        Apply = (search, input) => [search(input.F.Counted(budget: 200), [.. input.X], input.F.Gradient(input.X))],
        Describe = input => $"{input.F} at ({string.Join(", ", input.X.Select(x => N(x)))})",
        Solution = (f, x, gradient) => Backtrack(f, x, gradient, promise: square => square / 2),
        Alternatives =
        [
            (f, x, gradient) => Enumerable.Range(0, 60).Select(k => Math.Pow(0.5, k)).First(rate => f.Value(Moved(x, gradient, rate)) - f.Value(x) <= -rate / 2 * Square(gradient)),
        ],
        Mistakes =
        [
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: _ => 0),
                "You accept any point that is lower. That is too easily pleased: the fall must be at least half of what the slope promises, `rate / 2` times the squared length of the gradient."),
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: square => Math.Sqrt(square) / 2),
                "The length of the gradient must be squared: sum up the squares, without the root."),
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: square => square / 2) / 2,
                "One halving too many: return the first rate that passes.", Outcome.Almost),
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: square => square / 2) * 2,
                "One halving too few: test again after you halve, until it passes.", Outcome.Almost),
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: square => square / 2, shrink: 0.1),
                "You divide by ten. Halve, as the task says: a search that shrinks too fast returns rates that are needlessly small.", Outcome.Almost),
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: square => square / 4),
                "You ask for a quarter of what the slope promises. Half of it is wanted, as in the bound above.", Outcome.Almost),
            new((_, _, _) => 1, "You return 1 without trying. Halve the rate until the bound holds."),
            new((_, _, gradient) => 1 / Math.Sqrt(Square(gradient)), "That makes every step one unit long. Nothing was tried: the rate must follow from values of f."),
        ],
        Hints =
        [
            "Begin with `var rate = 1.0;` and a `while` loop that halves it as long as the fall is too small.",
            "The fall is `f.Value(x) - f.Value(next)`, where `next` is x minus rate times gradient. Compare it with `rate / 2` times the sum of the squares of the gradient.",
            "`double[] Next(double rate) => [.. x.Zip(gradient, (a, g) => a - rate * g)];` and then `while (f.Value(x) - f.Value(Next(rate)) < rate / 2 * gradient.Sum(g => g * g)) rate /= 2;`",
        ],
        WhyItMatters = "A backtracking search needs no L and cannot diverge. It pays with a few values of f per step, and it still zigzags: the direction is the same.",
    };

    public static FunctionExercise<NewtonRule, (double[] X, double[] Gradient, double[,] Hessian)> Newton { get; } = new()
    {
        Id = "05.5",
        Title = "Newton ★",
        Inputs = [([8, 3], [8, 30], new double[,] { { 1, 0 }, { 0, 10 } }), .. Draw(5, RandomBowl)],
        Apply = (newton, input) => newton([.. input.X], [.. input.Gradient], (double[,])input.Hessian.Clone()),
        Describe = input => $"x = ({N(input.X[0])}, {N(input.X[1])}), gradient ({N(input.Gradient[0])}, {N(input.Gradient[1])}) "
            + $"and Hessian {N(input.Hessian[0, 0])}, {N(input.Hessian[0, 1])}; {N(input.Hessian[1, 0])}, {N(input.Hessian[1, 1])}",
        Solution = (x, gradient, hessian) => Moved(x, Solved(hessian, gradient)),
        Alternatives =
        [
            (x, gradient, hessian) => (Vector<double>.Build.Dense(x) - Matrix<double>.Build.DenseOfArray(hessian).Solve(Vector<double>.Build.Dense(gradient))).AsArray(),
        ],
        Mistakes =
        [
            new((x, gradient, hessian) => Moved(x, Solved(hessian, gradient), -1), "You climb: subtract the step from `x`."),
            new((_, gradient, hessian) => Solved(hessian, gradient), "That is the step, up to its sign. Subtract it from `x`."),
            new((_, gradient, hessian) => Moved([0, 0], Solved(hessian, gradient)), "That is the step, not the point where it ends. Start from `x`."),
            new((x, gradient, hessian) => [x[0] - gradient[0] / hessian[0, 0], x[1] - gradient[1] / hessian[1, 1]],
                "You divide each slope by its own curvature. That is right only where the valley lies along the axes; the off-diagonal entry says how far it is turned."),
            new((x, gradient, hessian) => Moved(x, Times(hessian, gradient)),
                "You multiply by the Hessian. It must be undone: find the step d with H d = ∇f."),
            new((x, gradient, hessian) => Moved(x, Solved(hessian, gradient), Determinant(hessian)),
                "Divide by the determinant, `a * d - b * b`."),
            new((x, gradient, hessian) => Moved(x, Solved(Flipped(hessian), gradient)),
                "The off-diagonal entries change their sign when a 2 × 2 matrix is inverted."),
            new((x, gradient, hessian) => Moved(x, Solved(Swapped(hessian), gradient)),
                "The diagonal entries change places when a 2 × 2 matrix is inverted: `d` goes with the first slope, `a` with the second."),
            new((x, gradient, _) => Moved(x, gradient), "That is gradient descent with rate 1. The Hessian has not been asked."),
        ],
        Hints =
        [
            "You need the step d that solves H d = ∇f, and return x − d. On a quadratic that is the minimum.",
            "With H = [a b; b d]: the first part of the step is (d · g₀ − b · g₁)/det, the second (a · g₁ − b · g₀)/det, with det = a · d − b · b.",
            "`var (a, b, d) = (hessian[0, 0], hessian[0, 1], hessian[1, 1]); var det = a * d - b * b;` and return `[x[0] - (d * g0 - b * g1) / det, x[1] - (a * g1 - b * g0) / det]`.",
        ],
        WhyItMatters = "One step solves any quadratic, whatever its κ. The price: n² second derivatives and a system of n equations, every step. A network with a million weights would need a million million.",
    };

    public static IReadOnlyList<Exercise> Exercises { get; } = [Normalise, BestRate, SlowFunction, LineSearch, Newton];

    private static double[] Scaled(IReadOnlyList<double> column, double offset, double scale, bool guarded = true) =>
        [.. column.Select(value => guarded && scale == 0 ? 0 : (value - offset) / scale)];

    private static double Deviation(IReadOnlyList<double> column, int? divisor = null)
    {
        var mean = column.Average();
        return Math.Sqrt(column.Sum(value => (value - mean) * (value - mean)) / (divisor ?? column.Count));
    }

    private static MinimizationResult Turned(double rate) => Descend(s_turned, [1, 1], rate);

    private static string Steps(double rate) => Numerals.Count(Turned(rate).Steps, "step");

    // Its diagonal sums up to 2, so the best rate is 1.
    private static MinimizationResult Coupled(double b) => Descend(Formula.Of((x, y) => (x * x + y * y) / 2 + b * x * y), [1, 0], 1);

    private static double Condition(double b) => (1 + Math.Abs(b)) / (1 - Math.Abs(b));

    private static MinimizationResult Descend(Objective f, double[] start, double rate) =>
        Minimizer.Run(f, start, new GradientDescent { LearningRate = rate }, 200_000, new() { GradientTolerance = 1e-6 }, Recording.None);

    private static double Backtrack(Objective f, double[] x, double[] gradient, Func<double, double> promise, double shrink = 0.5)
    {
        var rate = 1.0;
        while (f.Value(x) - f.Value(Moved(x, gradient, rate)) < rate * promise(Square(gradient)))
        {
            rate *= shrink;
        }

        return rate;
    }

    private static double[] Moved(double[] x, double[] direction, double rate = 1) => [.. x.Zip(direction, (a, d) => a - rate * d)];

    private static double Square(double[] vector) => vector.Sum(entry => entry * entry);

    private static double[] Solved(double[,] h, double[] g) =>
        [(h[1, 1] * g[0] - h[0, 1] * g[1]) / Determinant(h), (h[0, 0] * g[1] - h[1, 0] * g[0]) / Determinant(h)];

    private static double Determinant(double[,] h) => h[0, 0] * h[1, 1] - h[0, 1] * h[1, 0];

    private static double[] Times(double[,] h, double[] g) => [h[0, 0] * g[0] + h[0, 1] * g[1], h[1, 0] * g[0] + h[1, 1] * g[1]];

    private static double[,] Flipped(double[,] h) => new[,] { { h[0, 0], -h[0, 1] }, { -h[1, 0], h[1, 1] } };

    private static double[,] Swapped(double[,] h) => new[,] { { h[1, 1], h[0, 1] }, { h[1, 0], h[0, 0] } };

    private static (double[] X, double[] Gradient, double[,] Hessian) RandomBowl(SeededRandom random)
    {
        var (a, d) = (random.Uniform(1, 6), random.Uniform(1, 6));
        var b = random.Uniform(0.3, 0.9) * Math.Sqrt(a * d);
        return ([random.Uniform(-4, 4), random.Uniform(-4, 4)], [random.Uniform(-9, 9), random.Uniform(-9, 9)], new[,] { { a, b }, { b, d } });
    }

    private static T[] Draw<T>(int count, Func<SeededRandom, T> draw)
    {
        var random = new SeededRandom(501);
        return [.. Enumerable.Range(0, count).Select(_ => draw(random))];
    }

    private static bool Near(double value, double other) => Math.Abs(value - other) <= 0.01 * other;

    private static string N(double value, int digits = 4) => Numerals.Write(value, digits);
}
