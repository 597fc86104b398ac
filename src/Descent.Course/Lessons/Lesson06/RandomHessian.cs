using Descent.Course.Figures;
using Descent.Numerics;

namespace Descent.Course.Experiments;

/// <summary>
/// Symmetric matrices drawn at random, as stand-ins for the Hessian at a stationary point of which nothing is known: the Gaussian
/// orthogonal ensemble. No direction is preferred, whatever the axes.
/// </summary>
public static class RandomHessian
{
    /// <summary>
    /// Draws <paramref name="trials"/> matrices and counts those with positive curvature in every direction, the minima. The exact
    /// probability is 1/2 for n = 1, (2 − √2)/4 for n = 2, and falls like exp(−n² ln(3)/4) (Dean and Majumdar 2008,
    /// doi:10.1103/PhysRevE.77.041108).
    /// </summary>
    /// <param name="n">The number of directions, at least 1.</param>
    /// <param name="trials">How many matrices.</param>
    /// <param name="seed">Chooses them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> or <paramref name="trials"/> is less than 1.</exception>
    public static Proportion Minima(int n, int trials, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var random = new SeededRandom(seed);
        var hessian = new double[n, n];
        var minima = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            Draw(random, hessian);
            minima += CurvesUp(hessian) ? 1 : 0;
        }

        return new Proportion(minima, trials);
    }

    // Twice the variance on the diagonal: only then does turning the axes change nothing.
    private static void Draw(SeededRandom random, double[,] hessian)
    {
        for (var i = 0; i < hessian.GetLength(0); i++)
        {
            hessian[i, i] = Math.Sqrt(2) * random.Normal();
            for (var j = 0; j < i; j++)
            {
                hessian[i, j] = hessian[j, i] = random.Normal();
            }
        }
    }

    // Sylvester: all eigenvalues are positive when all pivots of the elimination are. Far cheaper than the eigenvalues; ruins the matrix.
    private static bool CurvesUp(double[,] hessian)
    {
        var n = hessian.GetLength(0);
        for (var k = 0; k < n; k++)
        {
            if (hessian[k, k] <= 0)
            {
                return false;
            }

            for (var i = k + 1; i < n; i++)
            {
                for (var j = k + 1; j < n; j++)
                {
                    hessian[i, j] -= hessian[i, k] * hessian[k, j] / hessian[k, k];
                }
            }
        }

        return true;
    }
}
