using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws a round glass of water from the side, a centimetre as long on both axes, to be set beside a curve:
    /// <c>Plot.Glass(3, 7) | Plot.Curve(h, 0, 400)</c>.
    /// </summary>
    /// <param name="radius">The inner radius of the glass in cm.</param>
    /// <param name="height">How high the water stands in cm.</param>
    /// <param name="widest">The largest radius that the picture has room for, in cm. Default 6.</param>
    /// <param name="tallest">How high the glass is, in cm. Default 16.</param>
    /// <exception cref="ArgumentException">A length is not positive and finite, or the glass or its water has no room.</exception>
    public static Figure Glass(double radius, double height, double widest = 6, double tallest = 16)
    {
        // Written so that NaN fails too.
        if (!(radius > 0 && radius <= widest && height >= 0 && height <= tallest && double.IsFinite(widest) && double.IsFinite(tallest)))
        {
            throw new ArgumentException(
                $"The radius must be more than 0 and at most {Write(widest)} cm and the water 0 to {Write(tallest)} cm high, but they were "
                + $"{Write(radius)} and {Write(height)}. Give more room by widest or tallest, or pour less.");
        }

        return new Figure(
            [
                new Scatter([-radius, -radius, radius, radius], [height, 0, 0, height])
                {
                    Name = "water", Line = new(Palette.Blue, 2), Fill = "toself", FillColor = Palette.Bands[5], HoverInfo = "skip",
                },
                new Scatter([-radius, -radius, radius, radius], [tallest, 0, 0, tallest])
                {
                    Name = "glass", Line = new(Palette.Ink, 3), HoverInfo = "skip",
                },
            ],
            new Axis("distance from the middle in cm") { From = -1.15 * widest, To = 1.15 * widest },
            new Axis("height in cm") { From = -0.03 * tallest, To = 1.03 * tallest, EqualScale = true },
            $"A glass of radius {Write(radius)} cm, seen from the side; the water in it stands {Write(height)} cm high.")
        {
            Outcome = $"water at {Write(height)} cm",
        };
    }

    /// <summary>
    /// Draws the glass and, beside it on the same scale of heights, the height of its water against what is changed, with the tangent
    /// where it stands. A dotted line carries the level from the glass over to the curve.
    /// </summary>
    /// <param name="radius">The inner radius of the glass in cm.</param>
    /// <param name="height">The height in cm, as a formula of what is changed.</param>
    /// <param name="at">Where that stands now.</param>
    /// <param name="title">What is changed, with its unit, for the axis: volume V in ml.</param>
    /// <param name="from">The curve's left end.</param>
    /// <param name="to">The curve's right end, greater than <paramref name="from"/>.</param>
    /// <param name="reach">How far the tangent runs to either side.</param>
    /// <exception cref="ArgumentException">The glass or its water has no room, the ends are not in order, or the formula has several
    /// variables.</exception>
    public static Figure Glass(double radius, Formula height, double at, string title, double from, double to, double reach)
    {
        RequireDimension(height, 1, "Plot.Glass");
        var level = height.Value(at);
        var glass = Glass(radius, level);
        // Two panels are equally high only when neither keeps to a scale of its own.
        glass = glass with { Y = glass.Y with { EqualScale = false } };
        var curve = Curve(height, "h", InH(Name(height)), InH(Wording(height)), new(Palette.Blue, 2.5), from, to)
            + Tangent(height, at, reach);
        curve = curve with { X = curve.X with { Title = title }, Y = glass.Y with { Title = "height h in cm" } };
        return WithLevel(glass, radius, glass.X.To!.Value) | WithLevel(curve, from, at);

        string InH(string name) => name.Replace("f(", "h(", StringComparison.Ordinal);

        Figure WithLevel(Figure figure, double start, double end) => figure.Redrawn(
            [
                .. figure.Traces,
                new Scatter([start, end], [level, level]) { Line = new(Palette.Muted, 1.5, "dot"), HoverInfo = "skip" },
            ],
            figure.AltText);
    }
}
