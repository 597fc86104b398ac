using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws the anatomy of one step of gradient descent, to be laid over a curve and its tangent: from (x, f(x)) a horizontal arrow as
    /// long as the learning rate times the size of the slope, against the slope's sign, and from its tip down or up to the next point.
    /// </summary>
    /// <param name="f">A function of one variable.</param>
    /// <param name="x">Where the step begins.</param>
    /// <param name="learningRate">α.</param>
    public static Figure Step(Objective f, double x, double learningRate)
    {
        RequireDimension(f, 1, "Plot.Step");
        var (height, slope) = (f.Value(x), f.Derivative(x));
        var next = x - learningRate * slope;
        var length = Write(Math.Abs(next - x));
        var head = next > x ? "triangle-right" : next < x ? "triangle-left" : "circle";
        return new Figure(
            [
                new Scatter([x, next], [height, height])
                {
                    Name = $"step α·|f′(x)| = {length}", Line = new(Palette.Ink, 3), HoverInfo = "skip",
                },
                new Scatter([next], [height])
                {
                    Mode = "markers", ShowLegend = false, Marker = new(Palette.Ink, 12, head), HoverInfo = "skip",
                },
                new Scatter([next, next], [height, f.Value(next)])
                {
                    ShowLegend = false, Line = new(Palette.Muted, 2, "dot"), HoverInfo = "skip",
                },
                new Scatter([next], [f.Value(next)])
                {
                    Name = "next point", Mode = "markers", Marker = new(Palette.Ink, 12, "circle-open", new(Palette.Ink, 2)),
                    HoverTemplate = "next: x = %{x:.4g}<br>f = %{y:.4g}<extra></extra>",
                },
            ],
            s_x,
            new Axis(Call(f)),
            $"The step from x = {Write(x)}, where the slope is {Write(slope)}, is an arrow of length {Write(learningRate)} · "
            + $"{Write(Math.Abs(slope))} = {length}, to the next point x = {Write(next)}.")
        {
            Outcome = $"x = {Write(x)}, next step {length} long",
        };
    }
}
