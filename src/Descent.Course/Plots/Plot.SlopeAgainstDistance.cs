using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws the slope |f′| against the distance to the minimum for several functions, the slope on a log axis: whether a steep slope
    /// means that the minimum is far. What lies outside 0.001 to 1,000 is out of the picture.
    /// </summary>
    /// <param name="reach">The greatest distance shown, to the right of the minimum.</param>
    /// <param name="functions">Functions of one variable by name, at most six, each with the place of its minimum.</param>
    /// <exception cref="ArgumentException">There are no functions or more than six, one has several variables, or reach is not positive.</exception>
    public static Figure SlopeAgainstDistance(double reach, params (string Name, Objective F, double Minimum)[] functions)
    {
        RequireFew(functions.Length, "Plot.SlopeAgainstDistance", "functions");
        var distances = Grid(0, reach)[1..];
        double[] told = [reach / 12, reach / 2, reach];
        var traces = functions.Select((function, i) =>
        {
            RequireDimension(function.F, 1, "Plot.SlopeAgainstDistance");
            return Named(i, function.Name, distances, [.. distances.Select(distance => Slope(function.F, function.Minimum + distance))]);
        });
        var slopes = functions.Select(function =>
            $"{function.Name}: {string.Join(", ", told.Select(distance => Write(Slope(function.F, function.Minimum + distance))))}");
        return new Figure(
            [.. traces],
            new Axis("distance to the minimum") { From = 0, To = reach },
            new Axis("slope |f′|") { Log = true, From = 1e-3, To = 1e3 },
            $"Slope against the distance to the minimum, y on a log axis. The slopes at distances "
            + $"{string.Join(", ", told.Select(distance => Write(distance)))}. {string.Join("; ", slopes)}.");

        static double Slope(Objective f, double x) => Math.Abs(f.Derivative(x));
    }
}
