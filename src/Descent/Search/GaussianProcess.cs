using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Search;

/// <summary>
/// What is believed of f between points where it was measured: at each x a normal distribution. The kernel is
/// k(x, x′) = s² exp(−‖x − x′‖² / 2ℓ²); with K over the measured points, σ² their noise and k over x and them, the mean is
/// kᵀ(K + σ²I)⁻¹y and the variance s² − kᵀ(K + σ²I)⁻¹k (Rasmussen and Williams 2006, equations 2.25 and 2.26). Fitting costs n³.
/// </summary>
public sealed class GaussianProcess
{
    private readonly double[][] _points;
    private readonly double _variance;
    private readonly double[,] _factor;
    private readonly double[] _solved;
    private readonly double[] _kernel;

    /// <param name="points">Where f was measured, at least one point.</param>
    /// <param name="values">y, what was measured there.</param>
    /// <param name="lengthScale">ℓ: points further apart than this say little about each other. In units of x.</param>
    /// <param name="deviation">s: how far f strays from 0 where nothing was measured. In units of f. Default 1.</param>
    /// <param name="noise">σ: the standard deviation of a measurement's error, greater than 0. In units of f. Default 1e-4.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a number is outside its range.</exception>
    public GaussianProcess(
        IReadOnlyList<double[]> points, ReadOnlySpan<double> values, double lengthScale, double deviation = 1, double noise = 1e-4)
    {
        Require.AtLeast(1, points.Count, "the number of points", "Measure f somewhere first.");
        Require.SameLength(points.Count, nameof(points), values.Length, nameof(values));
        LengthScale = Require.Positive(lengthScale, nameof(lengthScale), "Try a fifth of the region's width.");
        _variance = Math.Pow(Require.Positive(deviation, nameof(deviation), "Try 1, with values scaled to deviation 1."), 2);
        Require.Positive(noise, nameof(noise), "Try 1e-4.");
        _points = [.. points];
        _kernel = new double[_points.Length];
        var matrix = Matrix<double>.Build.Dense(
            _points.Length, _points.Length, (i, j) => Kernel(_points[i], _points[j]) + (i == j ? noise * noise : 0));
        var cholesky = matrix.Cholesky();
        _factor = cholesky.Factor.ToArray();
        var y = Vector<double>.Build.DenseOfArray(values.ToArray());
        _solved = cholesky.Solve(y).ToArray();
        LogLikelihood = -0.5 * (y.DotProduct(Vector<double>.Build.DenseOfArray(_solved)) + cholesky.DeterminantLn
            + _points.Length * Math.Log(2 * Math.PI));
    }

    /// <summary>ℓ.</summary>
    public double LengthScale { get; }

    /// <summary>
    /// log p(y), how well the settings explain what was measured: −½yᵀ(K + σ²I)⁻¹y − ½ log |K + σ²I| − n/2 log 2π.
    /// </summary>
    public double LogLikelihood { get; }

    /// <summary>Returns mean and standard deviation of f at <paramref name="x"/>.</summary>
    public (double Mean, double Deviation) Predict(ReadOnlySpan<double> x)
    {
        var mean = 0.0;
        for (var i = 0; i < _points.Length; i++)
        {
            _kernel[i] = Kernel(_points[i], x);
            mean += _kernel[i] * _solved[i];
        }

        // With K + σ²I = LLᵀ, the variance is s² − ‖L⁻¹k‖².
        var explained = 0.0;
        for (var i = 0; i < _points.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                _kernel[i] -= _factor[i, j] * _kernel[j];
            }

            _kernel[i] /= _factor[i, i];
            explained += _kernel[i] * _kernel[i];
        }

        return (mean, Math.Sqrt(Math.Max(0, _variance - explained)));
    }

    private double Kernel(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var square = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            square += (a[i] - b[i]) * (a[i] - b[i]);
        }

        return _variance * Math.Exp(-square / (2 * LengthScale * LengthScale));
    }
}
