using Descent.Numerics;

namespace Descent.Data;

/// <summary>
/// An endless sequence of mini-batches: each epoch goes once through all rows in a new random order, features and targets together;
/// its last batch holds what is left. The same seed gives the same batches. Not to be shared between threads.
/// </summary>
public sealed class Batches
{
    private readonly Dataset _data;
    private readonly SeededRandom _random;
    private readonly int[] _order;
    private readonly double[] _features;
    private readonly double[] _targets;
    private int _next;

    /// <param name="data">The rows.</param>
    /// <param name="size">B, the most rows of a batch, at least 1; more than there are means all.</param>
    /// <param name="seed">Any integer.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    public Batches(Dataset data, int size, int seed = 1)
    {
        _data = data;
        Size = Math.Min(Require.AtLeast(1, size, nameof(size), "Try 32."), data.Count);
        _random = new SeededRandom(seed);
        _order = [.. Enumerable.Range(0, data.Count)];
        _next = data.Count;
        _features = new double[Size * data.FeatureCount];
        _targets = new double[Size];
    }

    /// <summary>B, the most rows of a batch.</summary>
    public int Size { get; }

    /// <summary>The number of features of a row.</summary>
    public int FeatureCount => _data.FeatureCount;

    /// <summary>How many batches make an epoch.</summary>
    public int PerEpoch => (_data.Count + Size - 1) / Size;

    /// <summary>The number of rows of the current batch, 0 before the first.</summary>
    public int Count { get; private set; }

    /// <summary>The features of the current batch, row after row.</summary>
    public ReadOnlySpan<double> Features => _features.AsSpan(0, Count * FeatureCount);

    /// <summary>The targets of the current batch.</summary>
    public ReadOnlySpan<double> Targets => _targets.AsSpan(0, Count);

    /// <summary>Goes on to the next batch; after the last of an epoch, to the first of a new order.</summary>
    public void Next()
    {
        if (_next == _order.Length)
        {
            _random.Shuffle<int>(_order);
            _next = 0;
        }

        Count = Math.Min(Size, _order.Length - _next);
        var rows = _order.AsSpan(_next, Count);
        var width = FeatureCount;
        var features = _data.Features;
        var targets = _data.Targets;
        for (var i = 0; i < rows.Length; i++)
        {
            features.Slice(rows[i] * width, width).CopyTo(_features.AsSpan(i * width, width));
            _targets[i] = targets[rows[i]];
        }

        _next += Count;
    }
}
