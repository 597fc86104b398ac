using Descent.Numerics;

namespace Descent.Calculus;

/// <summary>Gradients of f: ℝⁿ → ℝ from values of f alone, and the check of a gradient against them.</summary>
public static class Gradient
{
    /// <summary>
    /// Returns ∇f(x) by central differences, one coordinate at a time with its own default step: 2n evaluations, about 10 correct digits.
    /// Near the edge of the domain of f the step is shortened; see <see cref="Derivative.Central"/>.
    /// </summary>
    public static double[] Central(Func<ReadOnlySpan<double>, double> f, ReadOnlySpan<double> x)
    {
        var gradient = new double[x.Length];
        Central(f, x.ToArray(), gradient);
        return gradient;
    }

    /// <summary>
    /// Compares the gradient of <paramref name="objective"/> at <paramref name="x"/> with its values, by Richardson extrapolation: about
    /// 30 evaluations per coordinate and 11 correct digits. The answer is right, wrong, or that it cannot be checked here: at a kink,
    /// or where f changes too fast for differences, they do not know better than the gradient.
    /// </summary>
    /// <param name="objective">The function and the gradient in question.</param>
    /// <param name="x">n parameters; choose them at random, for at special points (0, a minimum) mistakes hide.</param>
    /// <param name="tolerance">The largest relative error that passes. Default 1e-6: rounding stays below, mistakes above.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="x"/> has the wrong length, or the objective is noisy (<see cref="Objective.IsNoisy"/>).
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tolerance"/> is not positive and finite.</exception>
    public static GradientCheck Check(Objective objective, ReadOnlySpan<double> x, double tolerance = 1e-6)
    {
        Require.SameLength(objective.Dimension, "the objective", x.Length, nameof(x));
        RequireNoNoise(objective);
        var point = x.ToArray();
        var differences = new DerivativeEstimate[x.Length];
        for (var i = 0; i < point.Length; i++)
        {
            differences[i] = Derivative.Richardson(Along(objective.Value, point, i), x[i]);
            point[i] = x[i];
        }

        return new GradientCheck(objective.Gradient(x), differences, tolerance);
    }

    /// <summary>Compares the gradients of two objectives that claim to be the same function.</summary>
    /// <inheritdoc cref="Check(Objective, ReadOnlySpan{double}, double)"/>
    public static GradientCheck Check(Objective objective, Objective reference, ReadOnlySpan<double> x, double tolerance = 1e-6)
    {
        Require.SameLength(objective.Dimension, "the objective", reference.Dimension, nameof(reference));
        RequireNoNoise(objective);
        RequireNoNoise(reference);
        return new(objective.Gradient(x), [.. reference.Gradient(x).Select(slope => new DerivativeEstimate(slope, 0))], tolerance);
    }

    /// <summary>Writes the central differences at <paramref name="point"/>, whose numbers change meanwhile and come back.</summary>
    internal static void Central(Func<ReadOnlySpan<double>, double> f, Span<double> point, Span<double> gradient)
    {
        for (var i = 0; i < point.Length; i++)
        {
            var at = point[i];
            var h = Derivative.CentralStep(at);
            point[i] = at + h;
            var ahead = f(point);
            point[i] = at - h;
            gradient[i] = (ahead - f(point)) / (2 * h);
            point[i] = at;
            if (!double.IsFinite(gradient[i]))
            {
                gradient[i] = Derivative.Central(Along(f, point.ToArray(), i), at);
            }
        }
    }

    private static void RequireNoNoise(Objective objective)
    {
        if (objective.IsNoisy)
        {
            throw new ArgumentException(
                $"{objective} is noisy: two calls at one point may give two answers, and their difference is no slope. "
                + "Check the gradient on all rows at once, and without dropout: model.On(data, cost).");
        }
    }

    // f as a function of one coordinate, written into the point.
    private static Func<double, double> Along(Func<ReadOnlySpan<double>, double> f, double[] point, int coordinate) => t =>
    {
        point[coordinate] = t;
        return f(point);
    };
}
