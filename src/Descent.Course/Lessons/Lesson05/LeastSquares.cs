using System.Numerics.Tensors;
using Descent.Calculus;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Course.Exercises;

/// <summary>
/// The mean squared error of a linear model, f(w) = (1/m) Σᵢ (w₀ + w₁ xᵢ₁ + … + wₙ xᵢₙ − tᵢ)², as a function of its weights; w₀ is the
/// constant. A quadratic with the Hessian (2/m) XᵀX, where X has a column of ones before the features.
/// </summary>
public sealed class LeastSquares : Objective
{
    private readonly double[][] _rows;
    private readonly double[] _targets;

    /// <param name="columns">A list per feature, one number per example.</param>
    /// <param name="targets">What the model should predict, one number per example.</param>
    /// <exception cref="ArgumentException">There are no examples, or a column has not one number per example.</exception>
    public LeastSquares(IReadOnlyList<double[]> columns, double[] targets)
    {
        if (targets.Length == 0 || columns.FirstOrDefault(column => column.Length != targets.Length) is not null)
        {
            throw new ArgumentException(
                $"Every column needs one number per target, but there are {targets.Length} targets and columns of "
                + $"{string.Join(", ", columns.Select(column => column.Length).Distinct())}.", nameof(columns));
        }

        _rows = [.. targets.Select((_, i) => (double[])[1, .. columns.Select(column => column[i])])];
        _targets = [.. targets];
    }

    /// <inheritdoc/>
    public override int Dimension => _rows[0].Length;

    /// <summary>The eigenvalues of the Hessian, in ascending order: the smallest and the largest curvature are its ends.</summary>
    public double[] Curvatures() =>
        [.. Matrix<double>.Build.DenseOfArray(Hessian([])).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).Order()];

    /// <summary>The weights with the least cost, solved exactly (by QR; the columns must be independent).</summary>
    public double[] Solve() =>
        Matrix<double>.Build.DenseOfRowArrays(_rows).QR().Solve(Vector<double>.Build.DenseOfArray(_targets)).ToArray();

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        for (var i = 0; i < _rows.Length; i++)
        {
            sum += Math.Pow(Predicted(i, x) - _targets[i], 2);
        }

        return sum / _rows.Length;
    }

    /// <inheritdoc/>
    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var sum = 0.0;
        gradient.Clear();
        for (var i = 0; i < _rows.Length; i++)
        {
            var error = Predicted(i, x) - _targets[i];
            sum += error * error;
            TensorPrimitives.MultiplyAdd(_rows[i], 2 * error / _rows.Length, gradient, gradient);
        }

        return sum / _rows.Length;
    }

    /// <inheritdoc/>
    public override double[,] Hessian(ReadOnlySpan<double> x)
    {
        var rows = Matrix<double>.Build.DenseOfRowArrays(_rows);
        return (rows.TransposeThisAndMultiply(rows) * (2.0 / _rows.Length)).ToArray();
    }

    // In the order of the weights, whatever the machine's vector width.
    private double Predicted(int example, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            sum += weights[j] * _rows[example][j];
        }

        return sum;
    }
}
