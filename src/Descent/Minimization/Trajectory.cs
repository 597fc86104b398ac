using static System.FormattableString;

namespace Descent.Minimization;

/// <summary>
/// The points of a run in the order they were reached. Entry 0 is the start; when every point is recorded, entry k is the point
/// after k steps. Stored flat, in three arrays that grow together.
/// </summary>
public sealed class Trajectory
{
    private readonly int _width;
    private int[] _steps;
    private double[] _points;
    private double[] _values;
    private double[] _gradientNorms;

    /// <param name="dimension">The number of parameters.</param>
    /// <param name="expected">The most entries to come. Room is made for few at first: a run may end early, a point may be large.</param>
    /// <param name="keepsPoints">False keeps values and gradient norms alone.</param>
    internal Trajectory(int dimension, long expected, bool keepsPoints)
    {
        var capacity = (int)Math.Min(expected, Math.Max(2, 32_768 / dimension));
        Dimension = dimension;
        _width = keepsPoints ? dimension : 0;
        _steps = new int[capacity];
        _points = new double[capacity * _width];
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
    /// <exception cref="InvalidOperationException">The run was recorded without points.</exception>
    public ReadOnlySpan<double> Point(int entry)
    {
        RequirePoints();
        if (entry < 0 || entry >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(entry), Invariant($"entry must be 0 to {Count - 1}, but was {entry}."));
        }

        return _points.AsSpan(entry * _width, _width);
    }

    /// <summary>The values of one parameter along the run, one per entry, copied: the data of a plot.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such parameter.</exception>
    /// <exception cref="InvalidOperationException">The run was recorded without points.</exception>
    public double[] Coordinate(int index)
    {
        RequirePoints();
        if (index < 0 || index >= Dimension)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index), Invariant($"index must be 0 to {Dimension - 1}, one per parameter, but was {index}."));
        }

        var result = new double[Count];
        for (var entry = 0; entry < Count; entry++)
        {
            result[entry] = _points[entry * _width + index];
        }

        return result;
    }

    /// <summary>An entry as a value of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    /// <exception cref="InvalidOperationException">The run was recorded without points.</exception>
    public Iterate this[int entry]
    {
        get
        {
            var point = Point(entry).ToArray();
            return new Iterate(_steps[entry], point, _values[entry], _gradientNorms[entry]);
        }
    }

    internal void Add(int step, ReadOnlySpan<double> point, double value, double gradientNorm)
    {
        if (Count == _values.Length)
        {
            var capacity = 2 * Count;
            Array.Resize(ref _steps, capacity);
            Array.Resize(ref _points, capacity * _width);
            Array.Resize(ref _values, capacity);
            Array.Resize(ref _gradientNorms, capacity);
        }

        _steps[Count] = step;
        point[.._width].CopyTo(_points.AsSpan(Count * _width));
        _values[Count] = value;
        _gradientNorms[Count] = gradientNorm;
        Count++;
    }

    private void RequirePoints()
    {
        if (_width == 0)
        {
            throw new InvalidOperationException(
                "This run was recorded with Recording.Values, which keeps no points. Its Last and its Best have theirs; for the way "
                + "between, record with Recording.All or Recording.Every(n).");
        }
    }
}
