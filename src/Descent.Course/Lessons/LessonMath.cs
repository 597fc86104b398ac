using Descent.Calculus;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Course.Exercises;

/// <summary>What the definitions of several lessons compute with.</summary>
internal static class LessonMath
{
    /// <summary>Draws inputs one after another.</summary>
    public static T[] Draw<T>(this SeededRandom random, int count, Func<SeededRandom, T> draw) =>
        [.. Enumerable.Range(0, count).Select(_ => draw(random))];

    /// <summary>Whether an answer is within 1 % of a number, so that it was rounded and means it.</summary>
    public static bool IsNear(this double value, double other) => Math.Abs(value - other) <= 0.01 * Math.Abs(other);

    /// <summary>Returns point + by · direction.</summary>
    public static double[] Moved(double[] point, double[] direction, double by) =>
        [.. point.Zip(direction, (value, slope) => value + by * slope)];

    /// <summary>Runs gradient descent with one rate until the gradient is shorter than 1e-6, and keeps only how it ended.</summary>
    public static MinimizationResult Descend(Objective f, double[] start, double rate, int steps = 200_000) =>
        Minimizer.Run(f, start, new GradientDescent { LearningRate = rate }, steps, new() { GradientTolerance = 1e-6 }, Recording.None);
}
