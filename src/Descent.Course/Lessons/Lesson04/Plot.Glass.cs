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
}
