using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Search;

/// <summary>The distribution N(m, σ²C) of CMA-ES and how a generation changes it; symbols as in arXiv:1604.00772.</summary>
internal sealed class AdaptedNormal
{
    private readonly int _n;
    private readonly double[] _weights;
    private readonly double _effective, _cSigma, _dSigma, _cC, _c1, _cMu, _expectedNorm;
    private Matrix<double> _covariance, _axes, _whitening;
    private Vector<double> _lengths, _pathC, _pathSigma;
    private int _generations;

    public AdaptedNormal(double[] mean, double stepSize, int population)
    {
        (_n, Population, StepSize) = (mean.Length, population, stepSize);
        Mean = Vector<double>.Build.DenseOfArray(mean);
        var raw = Enumerable.Range(1, population / 2).Select(rank => Math.Log((population + 1) / 2.0) - Math.Log(rank)).ToArray();
        _weights = [.. raw.Select(weight => weight / raw.Sum())];
        _effective = 1 / _weights.Sum(weight => weight * weight);
        _cSigma = (_effective + 2) / (_n + _effective + 5);
        _dSigma = 1 + 2 * Math.Max(0, Math.Sqrt((_effective - 1) / (_n + 1)) - 1) + _cSigma;
        _cC = (4 + _effective / _n) / (_n + 4 + 2 * _effective / _n);
        _c1 = 2 / ((_n + 1.3) * (_n + 1.3) + _effective);
        _cMu = Math.Min(1 - _c1, 2 * (_effective - 2 + 1 / _effective) / ((_n + 2.0) * (_n + 2) + _effective));
        _expectedNorm = Math.Sqrt(_n) * (1 - 1.0 / (4 * _n) + 1.0 / (21 * _n * _n));
        _covariance = _axes = _whitening = Matrix<double>.Build.DenseIdentity(_n);
        _lengths = Vector<double>.Build.Dense(_n, 1);
        _pathC = _pathSigma = Vector<double>.Build.Dense(_n);
    }

    /// <summary>λ.</summary>
    public int Population { get; }

    /// <summary>m.</summary>
    public Vector<double> Mean { get; private set; }

    /// <summary>σ.</summary>
    public double StepSize { get; private set; }

    /// <summary>C.</summary>
    public Matrix<double> Covariance => _covariance;

    /// <summary>Returns y from N(0, C); a point is m + σy.</summary>
    public Vector<double> Draw(SeededRandom random) =>
        _axes * _lengths.PointwiseMultiply(Vector<double>.Build.Dense(_n, _ => random.Normal()));

    /// <summary>Learns from the steps y of a generation, the best first.</summary>
    public void Adapt(Vector<double>[] ranked)
    {
        _generations++;
        var mean = Vector<double>.Build.Dense(_n);
        for (var i = 0; i < _weights.Length; i++)
        {
            mean += _weights[i] * ranked[i];
        }

        Mean += StepSize * mean;
        _pathSigma = (1 - _cSigma) * _pathSigma + Math.Sqrt(_cSigma * (2 - _cSigma) * _effective) * (_whitening * mean);
        var length = _pathSigma.L2Norm();
        var settled = Math.Sqrt(1 - Math.Pow(1 - _cSigma, 2 * _generations));
        var isSteady = length / settled < (1.4 + 2.0 / (_n + 1)) * _expectedNorm;
        _pathC = (1 - _cC) * _pathC + (isSteady ? Math.Sqrt(_cC * (2 - _cC) * _effective) : 0) * mean;
        var kept = isSteady ? 0 : _c1 * _cC * (2 - _cC);
        _covariance = (1 + kept - _c1 - _cMu) * _covariance + _c1 * _pathC.OuterProduct(_pathC);
        for (var i = 0; i < _weights.Length; i++)
        {
            _covariance += _cMu * _weights[i] * ranked[i].OuterProduct(ranked[i]);
        }

        StepSize *= Math.Exp(_cSigma / _dSigma * (length / _expectedNorm - 1));
        Decompose();
    }

    private void Decompose()
    {
        _covariance = (_covariance + _covariance.Transpose()) / 2;
        var eigen = _covariance.Evd(Symmetricity.Symmetric);
        _axes = eigen.EigenVectors;

        // Rounding must not make a variance negative.
        _lengths = eigen.EigenValues.Map(value => Math.Sqrt(Math.Max(value.Real, 1e-300)));
        _whitening = _axes * Matrix<double>.Build.DenseOfDiagonalVector(_lengths.Map(length => 1 / length)) * _axes.Transpose();
    }
}
