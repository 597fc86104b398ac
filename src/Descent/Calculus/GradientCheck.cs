using Descent.Numerics;

namespace Descent.Calculus;

/// <summary>
/// The verdict on a gradient. The relative error of a coordinate is |a − b| / max(|a|, |b|, M/1000), where M is the largest component of
/// either gradient: a component that is almost 0 beside the others is not blamed for its rounding.
/// </summary>
[TypeFormatterSource]
public sealed class GradientCheck
{
    internal GradientCheck(double[] gradient, double[] reference, double tolerance)
    {
        Tolerance = Require.Positive(tolerance, nameof(tolerance), "Try 1e-6.");
        Require.SameLength(gradient.Length, nameof(gradient), reference.Length, nameof(reference));
        var floor = gradient.Concat(reference).Max(Math.Abs) / 1000;
        RelativeError = -1;
        for (var i = 0; i < gradient.Length; i++)
        {
            var error = Error(gradient[i], reference[i], floor);
            if (error > RelativeError)
            {
                (RelativeError, Coordinate, Given, Expected) = (error, i, gradient[i], reference[i]);
            }
        }
    }

    /// <summary>True when even the worst coordinate is within the tolerance.</summary>
    public bool Passed => RelativeError <= Tolerance;

    /// <summary>The index of the coordinate with the largest relative error, counted from 0.</summary>
    public int Coordinate { get; }

    /// <summary>What the gradient says there.</summary>
    public double Given { get; }

    /// <summary>What the differences, or the other gradient, say there.</summary>
    public double Expected { get; }

    /// <summary>The relative error there; infinite when one of the numbers is not finite and the other differs.</summary>
    public double RelativeError { get; }

    /// <summary>The largest relative error that passes.</summary>
    public double Tolerance { get; }

    /// <summary>Returns the verdict in one line.</summary>
    public override string ToString() =>
        $"{(Passed ? "The gradient agrees" : "The gradient is wrong")}: worst at coordinate {Coordinate}, "
        + $"given {Given:G6}, expected {Expected:G6}, relative error {RelativeError:G2}.";

    /// <summary>Returns the verdict as HTML.</summary>
    public string ToHtml() => TextFormatters.Html(this);

    private static double Error(double a, double b, double floor) =>
        a.Equals(b) ? 0
        : !double.IsFinite(a) || !double.IsFinite(b) ? double.PositiveInfinity
        : Math.Abs(a - b) / Math.Max(Math.Max(Math.Abs(a), Math.Abs(b)), double.IsFinite(floor) ? floor : 0);
}
