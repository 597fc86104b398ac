using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    // Steps of a line that is followed, per width of the window, and how many at most.
    private const int StepsAcross = 160, MostSteps = 4000;

    /// <summary>
    /// Draws the contour line of f through a point, to be laid over a map: the points where f is what it is there. It is followed from
    /// the point both ways, at right angles to the gradient, until it closes or leaves the window; where the gradient is 0 there is no
    /// line to follow.
    /// </summary>
    /// <param name="f">A function of two variables.</param>
    /// <param name="through">The point, two numbers.</param>
    /// <param name="x">From where to where the first variable is shown.</param>
    /// <param name="y">From where to where the second one is shown.</param>
    /// <exception cref="ArgumentException">f has not two variables, the point not two numbers, or the ends are not in order.</exception>
    public static Figure ContourLine(Objective f, double[] through, (double From, double To) x, (double From, double To) y)
    {
        RequireDimension(f, 2, "Plot.ContourLine");
        RequirePlane([through], nameof(through));
        _ = (Grid(x.From, x.To, 2), Grid(y.From, y.To, 2));
        var (ahead, isClosed) = Follow(f, through, x, y, forward: true);
        var line = isClosed ? ahead : [.. Follow(f, through, x, y, forward: false).Line.AsEnumerable().Reverse(), .. ahead];
        var value = f.Value(through);
        return new Figure(
            [
                new Scatter([.. line.Select(point => point[0])], [.. line.Select(point => point[1])])
                {
                    Name = $"f = {Write(value)}", Line = new(Palette.Ink, 2), HoverInfo = "skip", Thin = true,
                },
            ],
            new Axis(f.VariableNames[0]) { From = x.From, To = x.To },
            new Axis(f.VariableNames[1]) { From = y.From, To = y.To },
            $"The contour line f = {Write(value)} through {Write(through[0], through[1])}{(isClosed ? ", a closed curve" : "")}.");
    }

    private static (List<double[]> Line, bool IsClosed) Follow(
        Objective f, double[] start, (double From, double To) x, (double From, double To) y, bool forward)
    {
        var level = f.Value(start);
        var step = (forward ? 1 : -1) * Math.Min(x.To - x.From, y.To - y.From) / StepsAcross;
        var line = new List<double[]> { start };
        for (var k = 0; k < MostSteps; k++)
        {
            if (Ahead(f, line[^1], step, level) is not { } next)
            {
                break;
            }

            line.Add(next);
            if (next[0] < x.From || next[0] > x.To || next[1] < y.From || next[1] > y.To)
            {
                break;
            }

            if (k > 2 && Length([next[0] - start[0], next[1] - start[1]]) < Math.Abs(step))
            {
                line.Add(start);
                return (line, true);
            }
        }

        return (line, false);
    }

    // Half a step tells the direction for the whole one; then back up or down the slope onto the line. Null where there is no slope.
    private static double[]? Ahead(Objective f, double[] at, double step, double level)
    {
        if (Aside(f, at, step / 2) is not { } half || Aside(f, half, step) is not { } whole)
        {
            return null;
        }

        double[] next = [at[0] + whole[0] - half[0], at[1] + whole[1] - half[1]];
        var slope = f.Gradient(next);
        var square = slope[0] * slope[0] + slope[1] * slope[1];
        var back = square > 0 ? (level - f.Value(next)) / square : double.NaN;
        return Math.Abs(back) * Math.Sqrt(square) <= Math.Abs(step) ? [next[0] + back * slope[0], next[1] + back * slope[1]] : null;
    }

    private static double[]? Aside(Objective f, double[] at, double distance)
    {
        var slope = f.Gradient(at);
        var length = Length(slope);
        return length > 0 && double.IsFinite(length)
            ? [at[0] - distance * slope[1] / length, at[1] + distance * slope[0] / length]
            : null;
    }
}
