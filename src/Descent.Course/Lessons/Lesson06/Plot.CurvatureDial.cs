using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws the curvature of ½(a x² + 2b xy + c y²) along 360 directions: in every direction the line is as far from the centre as f is
    /// curved that way, a solid line upwards and a dashed one downwards. The least and the greatest curvature are the eigenvalues of the
    /// Hessian.
    /// </summary>
    /// <param name="a">The second derivative along x.</param>
    /// <param name="b">The mixed derivative.</param>
    /// <param name="c">The second derivative along y.</param>
    /// <param name="reach">How far the dial's axes run. Default 1.15 times the greatest curvature; give it under a slider.</param>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public static Figure CurvatureDial(double a, double b, double c, double? reach = null)
    {
        var root = Math.Sqrt((a - c) * (a - c) / 4 + b * b);
        var (least, greatest) = ((a + c) / 2 - root, (a + c) / 2 + root);
        if (!double.IsFinite(root))
        {
            throw new ArgumentException(
                $"The dial needs finite curvatures, such as a = 2, b = 1, c = 2, but was given {Write(a)}, {Write(b)} and {Write(c)}.");
        }

        var edge = reach ?? (root > 0 || a != 0 ? 1.15 * Math.Max(Math.Abs(least), Math.Abs(greatest)) : 1);
        var curvatures = Enumerable.Range(0, 361).Select(Along).ToArray();
        var kind = (least, greatest) switch
        {
            ( > 0, _) => "minimum",
            (_, < 0) => "maximum",
            ( < 0, > 0) => "saddle",
            (0, 0) => "level plane",
            (0, _) => "trough",
            _ => "ridge",
        };
        Axis Sides(string name) => new($"curvature along {name}") { From = -edge, To = edge };
        return new Figure(
            [
                Petal("curved upwards", Palette.Blue, "solid", curvatures, curvature => curvature > 0),
                Petal("curved downwards", Palette.Vermillion, "dash", curvatures, curvature => curvature < 0),
            ],
            Sides("x"),
            Sides("y") with { EqualScale = true },
            $"Curvature along 360 directions for a = {Write(a)}, b = {Write(b)}, c = {Write(c)}: from {Write(least)} to "
            + $"{Write(greatest)}, a {kind}.")
        {
            Outcome = $"{kind}, curvatures {Write(least)} to {Write(greatest)}",
        };

        double Along(int degree)
        {
            var (x, y) = Spoke(degree, 1);
            return a * x * x + 2 * b * x * y + c * y * y;
        }
    }
}
