namespace Descent.Minimization;

/// <summary>Minima of polynomials through points of a line; NaN where there is none.</summary>
internal static class Interpolation
{
    /// <summary>The parabola through both values, with the slope at the first.</summary>
    public static double QuadraticMinimum(LinePoint a, LinePoint b)
    {
        var width = b.Step - a.Step;
        var curvature = (b.Value - a.Value - a.Slope * width) / (width * width);
        return a.Step - a.Slope / (2 * curvature);
    }

    /// <summary>The cubic through all three values, with the slope at the first.</summary>
    public static double CubicMinimum(LinePoint a, LinePoint b, LinePoint c)
    {
        var (toB, toC) = (b.Step - a.Step, c.Step - a.Step);
        var (restB, restC) = (b.Value - a.Value - a.Slope * toB, c.Value - a.Value - a.Slope * toC);
        var scale = toB * toB * toC * toC * (toB - toC);
        var third = (toC * toC * restB - toB * toB * restC) / scale;
        var second = (toB * toB * toB * restC - toC * toC * toC * restB) / scale;
        return a.Step + (-second + Math.Sqrt(second * second - 3 * third * a.Slope)) / (3 * third);
    }
}
