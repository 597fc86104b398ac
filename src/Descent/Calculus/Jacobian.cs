namespace Descent.Calculus;

/// <summary>First derivatives of f: ℝⁿ → ℝᵐ, a vector of functions.</summary>
public static class Jacobian
{
    /// <summary>
    /// Returns the m × n matrix ∂fᵢ/∂xⱼ by central differences: 2n evaluations, about 10 correct digits.
    /// </summary>
    /// <param name="f">The function; it gets a fresh array each time and returns m numbers.</param>
    /// <param name="x">n parameters, at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty, or f returns vectors of different lengths.</exception>
    public static double[,] Central(Func<double[], double[]> f, ReadOnlySpan<double> x)
    {
        if (x.IsEmpty)
        {
            throw new ArgumentException("x is empty, but a Jacobian needs a column for each parameter. Pass at least one number.");
        }

        double[,]? jacobian = null;
        for (var j = 0; j < x.Length; j++)
        {
            var h = Derivative.CentralStep(x[j]);
            var ahead = f(Moved(x, j, h));
            jacobian ??= new double[ahead.Length, x.Length];
            RequireRows(jacobian, ahead);
            var behind = f(Moved(x, j, -h));
            RequireRows(jacobian, behind);
            for (var i = 0; i < ahead.Length; i++)
            {
                jacobian[i, j] = (ahead[i] - behind[i]) / (2 * h);
            }
        }

        return jacobian!;
    }

    private static void RequireRows(double[,] jacobian, double[] values)
    {
        if (values.Length != jacobian.GetLength(0))
        {
            throw new ArgumentException(
                $"f returned {jacobian.GetLength(0)} numbers at first and {values.Length} later. It must return as many each time.");
        }
    }

    private static double[] Moved(ReadOnlySpan<double> x, int coordinate, double by)
    {
        var moved = x.ToArray();
        moved[coordinate] += by;
        return moved;
    }
}
