namespace Descent.Minimization;

/// <summary>
/// The points of a run in the order they were reached. Entry 0 is the start; when every point is recorded, entry k is the point
/// after k steps. Stored flat, in three arrays that grow together.
/// </summary>
public sealed class Trajectory
{
    private int[] _steps;
    private double[] _points;
    private double[] _values;
    private double[] _gradientNorms;

    /// <param name="dimension">The number of parameters.</param>
    /// <param name="expected">The most entries to come. Room is made for few at first: a run may end early, a point may be large.</param>
    internal Trajectory(int dimension, long expected)
    {
        var capacity = (int)Math.Min(expected, Math.Max(2, 32_768 / dimension));
        Dimension = dimension;
        _steps = new int[capacity];
        _points = new double[capacity * dimension];
        _values = new double[capacity];
        _gradientNorms = new double[capacity];
    }

    /// <summary>The number of parameters of each point.</summary>
    public int Dimension { get; }

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>For each entry, how many steps led to it.</summary>
    public ReadOnlySpan<int> Steps => _steps.AsSpan(0, Count);

    /// <summary>For each entry, f(x).</summary>
    public ReadOnlySpan<double> Values => _values.AsSpan(0, Count);

    /// <summary>For each entry, ‖∇f(x)‖.</summary>
    public ReadOnlySpan<double> GradientNorms => _gradientNorms.AsSpan(0, Count);

    /// <summary>The point of an entry, without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public ReadOnlySpan<double> Point(int entry)
    {
        if (entry < 0 || entry >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(entry), $"entry must be 0 to {Count - 1}, but was {entry}.");
        }

        return _points.AsSpan(entry * Dimension, Dimension);
    }

    /// <summary>The values of one parameter along the run, one per entry, copied: the data of a plot.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such parameter.</exception>
    public double[] Coordinate(int index)
    {
        if (index < 0 || index >= Dimension)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index), $"index must be 0 to {Dimension - 1}, one per parameter, but was {index}.");
        }

        var result = new double[Count];
        for (var entry = 0; entry < Count; entry++)
        {
            result[entry] = _points[entry * Dimension + index];
        }

        return result;
    }

    /// <summary>An entry as a value of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public Iterate this[int entry] => new(_steps[ValidEntry(entry)], Point(entry).ToArray(), _values[entry], _gradientNorms[entry]);

    internal void Add(int step, ReadOnlySpan<double> point, double value, double gradientNorm)
    {
        if (Count == _values.Length)
        {
            var capacity = 2 * Count;
            Array.Resize(ref _steps, capacity);
            Array.Resize(ref _points, capacity * Dimension);
            Array.Resize(ref _values, capacity);
            Array.Resize(ref _gradientNorms, capacity);
        }

        _steps[Count] = step;
        point.CopyTo(_points.AsSpan(Count * Dimension, Dimension));
        _values[Count] = value;
        _gradientNorms[Count] = gradientNorm;
        Count++;
    }

    private int ValidEntry(int entry)
    {
        _ = Point(entry);
        return entry;
    }
}
