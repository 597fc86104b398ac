using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>Draws up to six named lines, each with its own colour, dash and, where there are few points, marker.</summary>
    /// <param name="x">The horizontal axis: title, and whether it is logarithmic.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="lines">Lines by name: as many x as y.</param>
    /// <exception cref="ArgumentException">There are no lines, more than six, or a line's lists differ in length.</exception>
    public static Figure Lines(Axis x, Axis y, params (string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)[] lines)
    {
        RequireFew(lines.Length, "Plot.Lines", "lines");
        foreach (var line in lines)
        {
            RequireSameCount(line.X.Count, line.Y.Count, $"one y per x in '{line.Name}'");
        }

        var ends = lines.Select(line => $"{line.Name}: from {Write(line.Y[0])} at {Write(line.X[0])} to {Write(line.Y[^1])} at "
            + $"{Write(line.X[^1])}");
        return new Figure(
            [.. lines.Select((line, i) => Series(i, line.Name, line.X, line.Y))],
            WithLogEnds(x, lines.SelectMany(line => line.X)),
            WithLogEnds(y, lines.SelectMany(line => line.Y)),
            $"{Sentence(y.Title)} against {x.Title}{Scales(x, y)}. {string.Join("; ", ends)}.");
    }

    /// <summary>Draws up to six named lines over the same values of x.</summary>
    /// <inheritdoc cref="Lines(Axis, Axis, ValueTuple{string, IReadOnlyList{double}, IReadOnlyList{double}}[])"/>
    /// <param name="x">The horizontal axis: title, and whether it is logarithmic.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="xs">The values of x that all lines share.</param>
    /// <param name="lines">Lines by name: one y per x.</param>
    public static Figure Lines(Axis x, Axis y, IReadOnlyList<double> xs, params (string Name, IReadOnlyList<double> Y)[] lines) =>
        Lines(x, y, [.. lines.Select(line => (line.Name, xs, line.Y))]);
}
