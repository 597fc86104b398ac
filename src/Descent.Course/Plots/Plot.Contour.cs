using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Functions;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws a function of two variables as a map: lines of equal height, the deeper the bluer. A unit is as long on both axes, so that
    /// directions and right angles look as they are. A window half as wide again as high fills the figure.
    /// </summary>
    /// <param name="f">A function of two variables.</param>
    /// <param name="x">From where to where the first variable runs.</param>
    /// <param name="y">From where to where the second one runs.</param>
    /// <param name="levels">How the lines are spaced. Default linear.</param>
    /// <param name="equalScale">Whether a unit is as long on both axes; false for windows far longer than wide. Default true.</param>
    /// <param name="colorBar">Whether a bar explains the colours. Default false: the lines and the pointer say enough.</param>
    /// <exception cref="ArgumentException">f has not two variables, the ends are not in order, or f is nowhere finite.</exception>
    public static Figure Contour(
        Objective f, (double From, double To) x, (double From, double To) y,
        Levels levels = Levels.Linear, bool equalScale = true, bool colorBar = false)
    {
        RequireDimension(f, 2, "Plot.Contour");
        var names = f.VariableNames;
        var map = new HeightMap((a, b) => f.Value([a, b]), x, y, levels, Known(f));
        var deepest = map.Deepest(KnownMinimizers(f));
        return new Figure(
            [Heights(map, names, Call(f), colorBar)],
            new Axis(names[0]) { From = x.From, To = x.To },
            new Axis(names[1]) { From = y.From, To = y.To, EqualScale = equalScale },
            $"Contour map of {Wording(f)} for {names[0]} from {Write(x.From)} to {Write(x.To)} and {names[1]} from {Write(y.From)} to "
            + $"{Write(y.To)}; it is lowest near "
            + $"{Write(deepest.X, deepest.Y)}, with {Write(deepest.Value)}, and reaches {Write(map.Highest)}; {map.Spacing}.");
    }

    /// <inheritdoc cref="Contour(Objective, ValueTuple{double, double}, ValueTuple{double, double}, Levels, bool, bool)"/>
    public static Figure Contour(
        Func<double, double, double> f, (double From, double To) x, (double From, double To) y,
        Levels levels = Levels.Linear, bool equalScale = true, bool colorBar = false) =>
        Contour(new PlaneFunction(f, "f(x, y)", ["x", "y"]), x, y, levels, equalScale, colorBar);

    /// <summary>Draws a function of the catalogue over its customary part of the plane, its minimizers marked.</summary>
    /// <param name="f">A function of two variables.</param>
    /// <param name="levels">How the lines are spaced. Default linear.</param>
    public static Figure Contour(TestFunction f, Levels levels = Levels.Linear)
    {
        RequireDimension(f, 2, "Plot.Contour");
        var map = Contour(f, (f.Domain[0].Low, f.Domain[0].High), (f.Domain[1].Low, f.Domain[1].High), levels);
        return f.Minimizers.Length == 0 ? map : map + Minimizers(f.Minimizers);
    }

    /// <summary>Marks points of the plane as minimizers, to be laid over a map.</summary>
    /// <param name="points">The points.</param>
    public static Figure Minimizers(params double[][] points)
    {
        RequirePlane(points, nameof(points));
        return new Figure(
            [
                new Scatter([.. points.Select(point => point[0])], [.. points.Select(point => point[1])])
                {
                    Name = points.Length == 1 ? "minimum" : "minima", Mode = "markers",
                    Marker = new(Palette.Paper, 12, "diamond", new(Palette.Ink, 2)),
                    HoverTemplate = "minimum at (%{x:.4~g}, %{y:.4~g})<extra></extra>",
                },
            ],
            s_x,
            new Axis("y"),
            $"{(points.Length == 1 ? "The minimum is" : "Minima are")} marked at "
            + $"{string.Join(", ", points.Select(point => Write(point[0], point[1])))}.");
    }

    private static double? Known(Objective f) => f is TestFunction { Minimum: var minimum } && double.IsFinite(minimum) ? minimum : null;

    private static double[][] KnownMinimizers(Objective f) => f is TestFunction { Minimizers: var known } ? known : [];

    private static Contour Heights(HeightMap map, IReadOnlyList<string> names, string function, bool colorBar) =>
        new(map.Xs, map.Ys, map.Heights, map.Contours)
    {
        ShowLegend = false, ColorScale = HeightMap.Colors, ZMin = map.Height(map.Lowest), ZMax = map.Height(map.Highest),
        Line = new(Palette.HeightLine, 0.8), ShowScale = colorBar, ColorBar = colorBar ? map.ColorBar(function) : null,
        HoverTemplate = $"{names[0]} = %{{x:.3~g}}, {names[1]} = %{{y:.3~g}}<br>{map.Hover}<extra></extra>",
    };

    /// <summary>A function of which only values are drawn.</summary>
    private sealed class PlaneFunction(Func<double, double, double> f, string name, string[] variables) : Objective
    {
        public override string Name => name;

        public override IReadOnlyList<string> VariableNames => variables;

        public override int Dimension => 2;

        public override double Value(ReadOnlySpan<double> x) => f(x[0], x[1]);

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            var (a, b) = (x[0], x[1]);
            gradient[0] = Calculus.Derivative.Central(at => f(at, b), a);
            gradient[1] = Calculus.Derivative.Central(at => f(a, at), b);
            return Value(x);
        }
    }
}
