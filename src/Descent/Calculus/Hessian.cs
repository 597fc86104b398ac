using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Calculus;

/// <summary>
/// Second derivatives of f: ℝⁿ → ℝ from its gradients alone, by central differences, and what they say of the shape of f.
/// </summary>
public static class Hessian
{
    /// <summary>
    /// Returns the n × n matrix ∂²f/∂xᵢ∂xⱼ: column j is the central difference of ∇f along coordinate j, and the result is made
    /// symmetric. 2n gradients; about 10 correct digits when the gradient is exact.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="x"/> has the wrong length.</exception>
    public static double[,] FromGradients(Objective objective, ReadOnlySpan<double> x)
    {
        var n = objective.Dimension;
        Require.SameLength(n, "the objective", x.Length, nameof(x));
        var hessian = new double[n, n];
        var point = x.ToArray();
        var (ahead, behind) = (new double[n], new double[n]);
        for (var j = 0; j < n; j++)
        {
            var h = Derivative.CentralStep(x[j]);
            point[j] = x[j] + h;
            objective.ValueAndGradient(point, ahead);
            point[j] = x[j] - h;
            objective.ValueAndGradient(point, behind);
            point[j] = x[j];
            for (var i = 0; i < n; i++)
            {
                var entry = (ahead[i] - behind[i]) / (4 * h);
                hessian[i, j] += entry;
                hessian[j, i] += entry;
            }
        }

        return hessian;
    }

    /// <summary>
    /// Returns the Hessian times <paramref name="direction"/>, H v ≈ (∇f(x + hv) − ∇f(x − hv)) / 2h, without forming H:
    /// two gradients whatever the dimension (Pearlmutter 1994, doi:10.1162/neco.1994.6.1.147, eq. 1).
    /// </summary>
    /// <exception cref="ArgumentException">A length is wrong; the message names both.</exception>
    public static double[] TimesVector(Objective objective, ReadOnlySpan<double> x, ReadOnlySpan<double> direction)
    {
        var n = objective.Dimension;
        Require.SameLength(n, "the objective", x.Length, nameof(x));
        Require.SameLength(n, "the objective", direction.Length, nameof(direction));
        var length = VectorKernels.Norm(direction);
        if (length == 0)
        {
            return new double[n];
        }

        // The step is measured in x, whatever the length of v.
        var h = Derivative.CentralStep(VectorKernels.Norm(x)) / length;
        var point = new double[n];
        var (ahead, behind) = (new double[n], new double[n]);
        Move(x, h, direction, point);
        objective.ValueAndGradient(point, ahead);
        Move(x, -h, direction, point);
        objective.ValueAndGradient(point, behind);
        for (var i = 0; i < n; i++)
        {
            ahead[i] = (ahead[i] - behind[i]) / (2 * h);
        }

        return ahead;
    }

    /// <summary>
    /// Returns the principal curvatures, the eigenvalues of a Hessian in ascending order. At a stationary point all positive means a
    /// minimum, all negative a maximum, both signs a saddle; a zero leaves it open. What cannot be told from 0, a size of at most
    /// n · 2⁻⁵² times the largest, is 0: so far an eigenvalue of n rows may be off by rounding.
    /// </summary>
    /// <param name="hessian">A symmetric n × n matrix.</param>
    /// <returns>n curvatures; all of them NaN when an entry is not finite, for divergence is a result.</returns>
    /// <exception cref="ArgumentException">The matrix is empty or not square.</exception>
    public static double[] Curvatures(double[,] hessian)
    {
        var (rows, columns) = (hessian.GetLength(0), hessian.GetLength(1));
        if (rows != columns || rows == 0)
        {
            throw new ArgumentException(
                $"A Hessian has as many columns as rows, at least one, but this matrix is {rows} × {columns}.", nameof(hessian));
        }

        var matrix = Matrix<double>.Build.DenseOfArray(hessian);
        if (!matrix.ForAll(double.IsFinite))
        {
            return [.. Enumerable.Repeat(double.NaN, rows)];
        }

        var curvatures = matrix.Evd(Symmetricity.Symmetric).EigenValues.Real();
        var least = rows * Derivative.MachineEpsilon * curvatures.AbsoluteMaximum();
        return [.. curvatures.Select(value => Math.Abs(value) <= least ? 0 : value).Order()];
    }

    private static void Move(ReadOnlySpan<double> x, double h, ReadOnlySpan<double> direction, Span<double> point)
    {
        for (var i = 0; i < x.Length; i++)
        {
            point[i] = x[i] + h * direction[i];
        }
    }
}
