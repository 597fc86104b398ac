using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws the slope of f at a point along 360 directions, each measured by a central difference: in every direction the curve is as
    /// far from the centre as f is steep that way. Uphill and downhill make one circle each; the gradient is the diameter of the first.
    /// </summary>
    /// <param name="f">A function of two variables.</param>
    /// <param name="point">Where one stands, two numbers.</param>
    /// <param name="direction">A direction to point out, in degrees from the x axis towards the y axis. Default none.</param>
    /// <param name="reach">How far the dial's axes run. Default 1.15 times the steepest slope; give it under a slider over points.</param>
    /// <param name="traced">Whether only what a turn from 0° to <paramref name="direction"/> has met is drawn: the slopes up to there,
    /// and the gradient and the level line once they are passed. Default false.</param>
    /// <exception cref="ArgumentException">f has not two variables, or the slope is 0 in every direction.</exception>
    public static Figure Dial(Objective f, double[] point, double? direction = null, double? reach = null,
        bool traced = false)
    {
        RequireDimension(f, 2, "Plot.Dial");
        RequirePlane([point], nameof(point));
        var slopes = Enumerable.Range(0, 361).Select(degree => SlopeTowards(f, point, degree)).ToArray();
        var steepest = Array.IndexOf(slopes, slopes[..360].Max());
        if (!(slopes[steepest] > 1e-9))
        {
            throw new ArgumentException(
                $"At {Write(point[0], point[1])} the slope is {Write(slopes[steepest])} in every direction: the dial needs a point that "
                + $"is not stationary.", nameof(point));
        }

        var names = f.VariableNames;
        var edge = reach ?? 1.15 * slopes[steepest];
        var gradient = f.Gradient(point);
        var uphill = Math.Atan2(gradient[1], gradient[0]) * 180 / Math.PI;
        var turned = traced ? direction ?? 0 : 360;
        bool Met(double angle) => (angle % 360 + 360) % 360 <= turned + 0.01;
        var seen = slopes[..((int)Math.Clamp(turned + 0.01, 0, 360) + 1)];
        var highest = Array.IndexOf(seen, seen.Max());
        var (level, shown) = (Spoke(uphill + 90, edge), direction is { } chosen ? (double?)SlopeTowards(f, point, chosen) : null);
        Axis Sides(string name) => new($"slope along {name}") { From = -edge, To = edge };
        var pointer = shown is { } slope ? Spoke(direction!.Value, Math.Abs(slope)) : (X: double.NaN, Y: double.NaN);
        var spoken = $"In direction {Write(direction ?? 0)}° the slope is {Write(shown ?? 0)}.";
        return new Figure(
            [
                Shown(Met(uphill + 90) || Met(uphill - 90), new Scatter([-level.X, level.X], [-level.Y, level.Y])
                {
                    Name = "level", Line = new(Palette.Muted, 1.5, "dot"), HoverInfo = "skip",
                }),
                Petal("uphill", Palette.Blue, "solid", seen, slope => slope > 0),
                Petal("downhill", Palette.Vermillion, "dash", seen, slope => slope < 0),
                Shown(Met(uphill), Spoked("∇f", uphill, Length(gradient), Palette.Blue, "triangle-up")),
                Shown(Met(uphill + 180), Spoked("−∇f", uphill + 180, Length(gradient), Palette.Vermillion, "triangle-down")),
                new Scatter([0, pointer.X], [0, pointer.Y])
                {
                    Name = shown is { } named ? $"{Write(direction!.Value)}°: slope {Write(named)}" : null, ShowLegend = shown is not null,
                    Mode = "lines+markers",
                    Line = new(Palette.Ink, 3), Marker = new(Palette.Ink, 10, "diamond"), HoverInfo = "skip",
                },
            ],
            Sides(names[0]),
            Sides(names[1]) with { EqualScale = true },
            traced && turned < 359.9
                ? $"Slope of {Wording(f)} at {Write(point[0], point[1])} along the directions from 0° to {Write(turned)}°: the greatest so "
                + $"far is {Write(slopes[highest])}, at {highest}°. {spoken}"
                : $"Slope of {Wording(f)} at {Write(point[0], point[1])} along 360 directions: steepest uphill at {steepest}° with "
                + $"{Write(slopes[steepest])}, steepest downhill at {(steepest + 180) % 360}° with "
                + $"{Write(slopes[(steepest + 180) % 360])}, level at {(steepest + 90) % 360}° and {(steepest + 270) % 360}°."
                + (shown is null ? "" : " " + spoken))
        {
            Outcome = shown is null ? $"steepest uphill at {steepest}°" : $"slope {Write(shown.Value)}",
        };
    }

    // A slider needs the series at every position: what is not met yet has no points.
    private static Scatter Shown(bool isMet, Scatter series) =>
        isMet ? series : series with { X = [double.NaN], Y = [double.NaN], Text = null, ShowLegend = false };

    private static double SlopeTowards(Objective f, double[] point, double degrees)
    {
        // Near the cube root of the machine's precision, where a central difference is best.
        var h = 6e-6 * Math.Max(1, Length(point));
        var (x, y) = Spoke(degrees, h);
        return (f.Value([point[0] + x, point[1] + y]) - f.Value([point[0] - x, point[1] - y])) / (2 * h);
    }

    private static (double X, double Y) Spoke(double degrees, double length) =>
        (length * Math.Cos(degrees * Math.PI / 180), length * Math.Sin(degrees * Math.PI / 180));

    private static Scatter Petal(string name, string color, string dash, double[] slopes, Func<double, bool> side)
    {
        var ends = slopes.Select((slope, degree) => side(slope) ? Spoke(degree, Math.Abs(slope)) : (X: double.NaN, Y: double.NaN))
            .ToArray();
        return new([.. ends.Select(end => end.X)], [.. ends.Select(end => end.Y)])
        {
            Name = name, Line = new(color, 2.5, dash), HoverInfo = "skip",
        };
    }

    private static Scatter Spoked(string name, double degrees, double length, string color, string symbol)
    {
        var (x, y) = Spoke(degrees, length);
        return new([0, x], [0, y])
        {
            Name = name, Mode = "lines+markers", Line = new(color, 1.5), Marker = new(color, 11, symbol), HoverInfo = "skip",
        };
    }
}
