namespace Descent.Calculus;

/// <summary>Gradients of f: ℝⁿ → ℝ from values of f alone, and the check of a gradient against them.</summary>
public static class Gradient
{
    /// <summary>
    /// Returns ∇f(x) by central differences, one coordinate at a time with its own default step: 2n evaluations, about 10 correct digits.
    /// </summary>
    public static double[] Central(Func<ReadOnlySpan<double>, double> f, ReadOnlySpan<double> x)
    {
        var gradient = new double[x.Length];
        Central(f, x.ToArray(), gradient);
        return gradient;
    }

    /// <summary>
    /// Compares the gradient of <paramref name="objective"/> at <paramref name="x"/> with its values, by Richardson extrapolation:
    /// up to 20 evaluations per coordinate, about 11 correct digits.
    /// </summary>
    /// <param name="objective">The function and the gradient in question.</param>
    /// <param name="x">n parameters; choose them at random, for at special points (0, a minimum) mistakes hide.</param>
    /// <param name="tolerance">The largest relative error that passes. Default 1e-6: rounding stays below, mistakes above.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> has the wrong length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tolerance"/> is not positive and finite.</exception>
    public static GradientCheck Check(Objective objective, ReadOnlySpan<double> x, double tolerance = 1e-6)
    {
        var differences = new double[x.Length];
        var point = x.ToArray();
        for (var i = 0; i < point.Length; i++)
        {
            var (coordinate, at) = (i, point[i]);
            differences[i] = Derivative.Richardson(
                t =>
                {
                    point[coordinate] = t;
                    return objective.Value(point);
                },
                at,
                step: 0.01 * Math.Max(1, Math.Abs(at))).Value;
            point[i] = at;
        }

        return new GradientCheck(objective.Gradient(x), differences, tolerance);
    }

    /// <summary>Compares the gradients of two objectives that claim to be the same function.</summary>
    /// <inheritdoc cref="Check(Objective, ReadOnlySpan{double}, double)"/>
    public static GradientCheck Check(Objective objective, Objective reference, ReadOnlySpan<double> x, double tolerance = 1e-6) =>
        new(objective.Gradient(x), reference.Gradient(x), tolerance);

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
        }
    }
}
