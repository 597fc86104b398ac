using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>Which points of a run its trajectory keeps. The start and the last point are always kept.</summary>
public readonly record struct Recording
{
    private readonly int _skipped;

    private Recording(int interval) => _skipped = interval - 1;

    /// <summary>Every point: the default.</summary>
    public static Recording All => new(1);

    /// <summary>The start and the last point only: for long runs of which the end matters.</summary>
    public static Recording None => new(int.MaxValue);

    /// <summary>The points after 0, n, 2n, … steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is less than 1.</exception>
    public static Recording Every(int interval) =>
        new(Require.AtLeast(1, interval, nameof(interval), "Every(1) keeps all points."));

    internal int Interval => _skipped + 1;
}
