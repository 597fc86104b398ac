using System.Numerics.Tensors;
using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>
/// L-BFGS: Newton's direction from the last m steps s and gradient changes y alone, in 4mn operations, by the two loops of
/// Nocedal (1980, doi:10.1090/S0025-5718-1980-0572855-7; Liu and Nocedal 1989, doi:10.1007/BF01589116). The method to beat on smooth
/// functions without noise.
/// </summary>
public sealed record LBfgs : LineSearchMethod
{
    private const double SmallestCosine = 1e-16;

    /// <summary>How step lengths are found. Default <see cref="StrongWolfe"/>.</summary>
    public override LineSearch Search { get; init; } = new StrongWolfe();

    /// <summary>m, how many steps are remembered, at least 1. Default 10.</summary>
    public int Memory
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(Memory), "Try 10.");
    }
    = 10;

    /// <inheritdoc/>
    protected override SearchDirection CreateDirection(Objective objective) => new Direction(Memory, objective.Dimension);

    private sealed class Direction(int memory, int dimension) : SearchDirection
    {
        private readonly List<Pair> _pairs = [];
        private readonly double[] _lastX = new double[dimension];
        private readonly double[] _lastGradient = new double[dimension];
        private bool _isFresh = true;

        public override bool HasOwnLength => _pairs.Count > 0;

        public override void Find(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction)
        {
            if (!_isFresh)
            {
                Remember(x, gradient);
            }

            x.CopyTo(_lastX);
            gradient.CopyTo(_lastGradient);
            _isFresh = false;
            TensorPrimitives.Negate(gradient, direction);
            for (var k = _pairs.Count - 1; k >= 0; k--)
            {
                var pair = _pairs[k];
                pair.Weight = VectorKernels.Dot(pair.S, direction) / pair.Curvature;
                TensorPrimitives.MultiplyAdd(pair.Y, -pair.Weight, direction, direction);
            }

            // What the pairs correct: the identity, scaled by what the last step met.
            TensorPrimitives.Multiply(direction, _pairs.Count > 0 ? _pairs[^1].Scale : 1, direction);
            foreach (var pair in _pairs)
            {
                var weight = pair.Weight - VectorKernels.Dot(pair.Y, direction) / pair.Curvature;
                TensorPrimitives.MultiplyAdd(pair.S, weight, direction, direction);
            }
        }

        public override bool Reset()
        {
            var hadPairs = _pairs.Count > 0;
            _pairs.Clear();
            _isFresh = true;
            return hadPairs;
        }

        private void Remember(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient)
        {
            var pair = _pairs.Count == memory ? _pairs[0] : new Pair(dimension);
            if (_pairs.Count == memory)
            {
                _pairs.RemoveAt(0);
            }

            TensorPrimitives.Subtract(x, _lastX, pair.S);
            TensorPrimitives.Subtract(gradient, _lastGradient, pair.Y);
            pair.Curvature = VectorKernels.Dot(pair.S, pair.Y);
            var (s, y) = (VectorKernels.Norm(pair.S), VectorKernels.Norm(pair.Y));

            // Without positive curvature the pair would make the next direction climb.
            if (pair.Curvature > SmallestCosine * s * y && double.IsFinite(pair.Curvature))
            {
                pair.Scale = pair.Curvature / y / y;
                _pairs.Add(pair);
            }
        }
    }

    private sealed class Pair(int dimension)
    {
        public double[] S { get; } = new double[dimension];

        public double[] Y { get; } = new double[dimension];

        public double Curvature { get; set; }

        public double Scale { get; set; }

        public double Weight { get; set; }
    }
}
