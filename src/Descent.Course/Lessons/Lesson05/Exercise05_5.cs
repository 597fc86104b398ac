using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;
using static Descent.Course.Exercises.LessonMath;

namespace Descent.Course.Exercises;

/// <summary>One step of Newton's method in two variables, exercise 05.5: returns the next point.</summary>
/// <param name="x">Where you stand: two numbers.</param>
/// <param name="gradient">∇f(x): two numbers.</param>
/// <param name="hessian">The 2 × 2 table of second derivatives at x.</param>
public delegate IReadOnlyList<double> NewtonRule(double[] x, double[] gradient, double[,] hessian);

public static partial class Check
{
    /// <summary>Checks the step of Newton's method.</summary>
    public static Feedback Exercise05_5(NewtonRule newton) => Lesson05.Exercise05_5.Check(newton);
}

internal static partial class Lesson05
{
    public static FunctionExercise<NewtonRule, (double[] X, double[] Gradient, double[,] Hessian)> Exercise05_5 => field ??= new()
    {
        Title = "Newton ★",
        Inputs = [([8, 3], [8, 30], new double[,] { { 1, 0 }, { 0, 10 } }), .. new SeededRandom(501).Draw(5, RandomBowl)],
        Solution = (x, gradient, hessian) => Moved(x, Solved(hessian, gradient), -1),
        Alternatives =
        [
            (x, gradient, hessian) =>
                (Vector<double>.Build.Dense(x) - Matrix<double>.Build.DenseOfArray(hessian).Solve(Vector<double>.Build.Dense(gradient)))
                .AsArray(),
        ],
        Mistakes =
        [
            new((x, gradient, hessian) => Moved(x, Solved(hessian, gradient), 1), "You climb: subtract the step from `x`."),
            new((_, gradient, hessian) => Solved(hessian, gradient), "That is the step, up to its sign. Subtract it from `x`."),
            new((_, gradient, hessian) => Moved([0, 0], Solved(hessian, gradient), -1),
                "That is the step, not the point where it ends. Start from `x`."),
            new((x, gradient, hessian) => [x[0] - gradient[0] / hessian[0, 0], x[1] - gradient[1] / hessian[1, 1]],
                "You divide each slope by its own curvature. That is right only where the valley lies along the axes; the off-diagonal "
                    + "entry says how far it is turned."),
            new((x, gradient, hessian) => Moved(x, Times(hessian, gradient), -1),
                "You multiply by the Hessian. It must be undone: find the step d with H d = ∇f."),
            new((x, gradient, hessian) => Moved(x, Solved(hessian, gradient), -Determinant(hessian)),
                "Divide by the determinant, `a * d - b * b`."),
            new((x, gradient, hessian) => Moved(x, Solved(Flipped(hessian), gradient), -1),
                "The off-diagonal entries change their sign when a 2 × 2 matrix is inverted."),
            new((x, gradient, hessian) => Moved(x, Solved(Swapped(hessian), gradient), -1),
                "The diagonal entries change places when a 2 × 2 matrix is inverted: `d` goes with the first slope, `a` with the second."),
            new((x, gradient, _) => Moved(x, gradient, -1), "That is gradient descent with rate 1. The Hessian has not been asked."),
        ],
        Hints =
        [
            "You need the step d that solves H d = ∇f, and return x − d. On a quadratic that is the minimum.",
            "With H = [a b; b d]: the first part of the step is (d · g₀ − b · g₁)/det, the second (a · g₁ − b · g₀)/det, with det = a · d "
                + "− b · b.",
            "`var (a, b, d) = (hessian[0, 0], hessian[0, 1], hessian[1, 1]); var det = a * d - b * b;` and return `[x[0] - (d * g0 - b * "
                + "g1) / det, x[1] - (a * g1 - b * g0) / det]`.",
        ],
        WhyItMatters = "One step solves any quadratic, whatever its κ. The price: n² second derivatives and a system of n equations, every "
            + "step. A network with a million weights would need a million million.",
    };

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
        return ([random.Uniform(-4, 4), random.Uniform(-4, 4)], [random.Uniform(-9, 9), random.Uniform(-9, 9)],
            new[,] { { a, b }, { b, d } });
    }
}
