using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>Which points of a run its trajectory keeps. The start and the last are always among them.</summary>
public readonly record struct Recording
{
    private readonly int _skipped;
    private readonly bool _dropsPoints;

    private Recording(int interval, bool dropsPoints = false) => (_skipped, _dropsPoints) = (interval - 1, dropsPoints);

    /// <summary>Every point: the default.</summary>
    public static Recording All => new(1);

    /// <summary>The start and the last point only: for long runs of which the end matters.</summary>
    public static Recording None => new(int.MaxValue);

    /// <summary>
    /// The value and the gradient's norm of every point, but no point: for many parameters, where points would fill the memory (10,000
    /// parameters over 10,000 steps: 800 MB). The result still has its last and its best point.
    /// </summary>
    public static Recording Values => new(1, dropsPoints: true);

    /// <summary>The points after 0, n, 2n, … steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is less than 1.</exception>
    public static Recording Every(int interval) =>
        new(Require.AtLeast(1, interval, nameof(interval), "Every(1) keeps all points."));

    internal int Interval => _skipped + 1;

    internal bool KeepsPoints => !_dropsPoints;
}
