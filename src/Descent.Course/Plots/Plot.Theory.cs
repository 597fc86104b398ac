using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>Draws what a formula says, dashed and in ink, to be laid over measurements of the same quantity.</summary>
    /// <param name="name">The formula, for the legend: "1/2ⁿ".</param>
    /// <param name="formula">What it says of each x.</param>
    /// <param name="from">The left end.</param>
    /// <param name="to">The right end.</param>
    /// <exception cref="ArgumentException">The ends are not finite or not in order.</exception>
    public static Figure Theory(string name, Func<double, double> formula, double from, double to)
    {
        var xs = Grid(from, to, samples: 121);
        double[] ys = [.. xs.Select(formula)];
        return new Figure(
            [new Scatter(xs, ys) { Name = name, Line = new(Palette.Ink, 2, "dash"),
                HoverTemplate = $"{name}<br>%{{x:.4~g}}: %{{y:.4~g}}<extra></extra>" }],
            s_x,
            new Axis("y"),
            $"The formula {name} goes from {Write(ys[0])} at {Write(from)} to {Write(ys[^1])} at {Write(to)}.");
    }
}
