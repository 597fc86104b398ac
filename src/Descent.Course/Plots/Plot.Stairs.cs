using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws a quantity that jumps and is level between its jumps, in steps: each value holds until the next x. Lines between the values
    /// would show slopes where there are none.
    /// </summary>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="name">What it is, for the legend.</param>
    /// <param name="xs">Where it was computed, in order.</param>
    /// <param name="ys">Its values, as many.</param>
    /// <exception cref="ArgumentException">The lists are empty or differ in length.</exception>
    public static Figure Stairs(Axis x, Axis y, string name, IReadOnlyList<double> xs, IReadOnlyList<double> ys)
    {
        RequireSameCount(xs.Count, ys.Count, $"one y per x in '{name}'");
        var jumps = ys.Zip(ys.Skip(1), (before, after) => before != after).Count(differs => differs);
        return new Figure(
            [
                new Scatter(xs, ys)
                {
                    Name = name, Line = new(Palette.Blue, 2.5, "solid", "hv"),
                    HoverTemplate = $"{name}<br>%{{x:.4~g}}: %{{y:.4~g}}<extra></extra>",
                },
            ],
            WithLogEnds(x, xs),
            WithLogEnds(y, ys),
            $"{Sentence(y.Title)} against {x.Title}. {name} goes in {Numerals.Count(jumps, "jump")} from {Write(ys[0])} at "
            + $"{Write(xs[0])} to {Write(ys[^1])} at {Write(xs[^1])}, at least {Write(ys.Min())} and at most {Write(ys.Max())}; between "
            + "two jumps it is level.");
    }
}
