using Descent.Course.Figures;

namespace Descent.Course.Plots;

/// <summary>Many arrows as one series: shafts and heads are strokes of one line, with gaps between.</summary>
internal sealed class Arrows
{
    // Pixels; a head is never longer than two fifths of its arrow.
    private const double Head = 8;
    private const double HalfAngle = 0.42;

    private readonly double _perPixelX;
    private readonly double _perPixelY;
    private readonly List<double> _xs = [];
    private readonly List<double> _ys = [];

    /// <param name="x">The axis from left to right, with its ends.</param>
    /// <param name="y">The upward axis, with its ends.</param>
    public Arrows(Axis x, Axis y)
    {
        (_perPixelX, _perPixelY) = (x.Length!.Value / LayoutJson.PlotWidth, y.Length!.Value / LayoutJson.PlotHeight);
        if (y.EqualScale)
        {
            _perPixelX = _perPixelY = Math.Max(_perPixelX, _perPixelY);
        }
    }

    public IReadOnlyList<double> Xs => _xs;

    public IReadOnlyList<double> Ys => _ys;

    /// <summary>Adds an arrow from one point to another. One that is shorter than a pixel has no head.</summary>
    /// <param name="fromX">Where it begins.</param>
    /// <param name="fromY">Where it begins.</param>
    /// <param name="toX">Where it points.</param>
    /// <param name="toY">Where it points.</param>
    /// <param name="gap">By how many pixels it keeps off both points. Default 0.</param>
    public void Add(double fromX, double fromY, double toX, double toY, double gap = 0)
    {
        var (alongX, alongY) = ((toX - fromX) / _perPixelX, (toY - fromY) / _perPixelY);
        var length = Math.Sqrt(alongX * alongX + alongY * alongY);
        if (gap > 0 && length > 2 * gap)
        {
            var part = gap / length;
            (fromX, toX) = (fromX + part * (toX - fromX), toX - part * (toX - fromX));
            (fromY, toY) = (fromY + part * (toY - fromY), toY - part * (toY - fromY));
            length -= 2 * gap;
        }

        _xs.AddRange([fromX, toX]);
        _ys.AddRange([fromY, toY]);
        if (length >= 1)
        {
            var (angle, head) = (Math.Atan2(alongY, alongX), Math.Min(Head, 0.4 * length));
            var (left, right) = (angle + Math.PI - HalfAngle, angle + Math.PI + HalfAngle);
            _xs.AddRange([toX + head * Math.Cos(left) * _perPixelX, toX, toX + head * Math.Cos(right) * _perPixelX]);
            _ys.AddRange([toY + head * Math.Sin(left) * _perPixelY, toY, toY + head * Math.Sin(right) * _perPixelY]);
        }

        _xs.Add(double.NaN);
        _ys.Add(double.NaN);
    }
}
