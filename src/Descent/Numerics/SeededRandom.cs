using System.Numerics;

namespace Descent.Numerics;

/// <summary>
/// A seeded generator of random numbers: xoshiro256** (Blackman and Vigna 2021, doi:10.1145/3460772), its state filled
/// from the seed by SplitMix64. The same seed gives the same numbers on every machine and in every .NET version,
/// which <see cref="Random"/> does not promise. Not for cryptography; not safe to share between threads.
/// </summary>
public sealed class SeededRandom
{
    private Xoshiro _bits;
    private double _spareNormal = double.NaN;

    /// <summary>Starts the sequence that belongs to <paramref name="seed"/>. Any integer will do.</summary>
    public SeededRandom(int seed)
    {
        var state = unchecked((ulong)seed);
        _bits = new Xoshiro(SplitMix(ref state), SplitMix(ref state), SplitMix(ref state), SplitMix(ref state));
    }

    /// <summary>Returns a number from the uniform distribution on [0, 1), a multiple of 2⁻⁵³.</summary>
    public double Uniform() => (_bits.Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>
    /// Returns a number from the uniform distribution on [<paramref name="from"/>, <paramref name="to"/>). Between ends so close
    /// that few numbers lie between them, rounding may give <paramref name="to"/> itself.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is NaN or infinite.</exception>
    public double Uniform(double from, double to)
    {
        Require.Finite(from, nameof(from), "Try Uniform(-1, 1).");
        Require.Finite(to, nameof(to), "Try Uniform(-1, 1).");
        return from + (to - from) * Uniform();
    }

    /// <summary>Returns a number from the standard normal distribution (mean 0, variance 1), by Marsaglia's polar method.</summary>
    public double Normal()
    {
        if (!double.IsNaN(_spareNormal))
        {
            var spare = _spareNormal;
            _spareNormal = double.NaN;
            return spare;
        }

        double u, v, square;
        do
        {
            u = 2 * Uniform() - 1;
            v = 2 * Uniform() - 1;
            square = u * u + v * v;
        }
        while (square is >= 1 or 0);

        var factor = Math.Sqrt(-2 * Math.Log(square) / square);
        _spareNormal = v * factor;
        return u * factor;
    }

    /// <summary>Returns an integer from 0 to <paramref name="count"/> − 1, all equally likely (Lemire 2019, doi:10.1145/3230636).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public int Index(int count)
    {
        Require.AtLeast(1, count, nameof(count), "There must be something to choose from.");
        return Index(ref _bits, count);
    }

    /// <summary>Puts <paramref name="items"/> into a random order, every order equally likely (Fisher–Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        var bits = _bits; // in registers while the loop runs: a mini-batch waits for this
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Index(ref bits, i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }

        _bits = bits;
    }

    private static int Index(ref Xoshiro bits, int count)
    {
        var range = (ulong)count;
        var high = Math.BigMul(bits.Next(), range, out var low);
        if (low < range)
        {
            for (var threshold = unchecked(0UL - range) % range; low < threshold;)
            {
                high = Math.BigMul(bits.Next(), range, out low);
            }
        }

        return (int)high;
    }

    private static ulong SplitMix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private struct Xoshiro(ulong s0, ulong s1, ulong s2, ulong s3)
    {
        private ulong _s0 = s0, _s1 = s1, _s2 = s2, _s3 = s3;

        public ulong Next()
        {
            var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
            var t = _s1 << 17;
            _s2 ^= _s0;
            _s3 ^= _s1;
            _s1 ^= _s2;
            _s0 ^= _s3;
            _s2 ^= t;
            _s3 = BitOperations.RotateLeft(_s3, 45);
            return result;
        }
    }
}
