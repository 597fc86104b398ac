using System.Globalization;
using Descent.Numerics;

namespace Descent.Calculus;

/// <summary>
/// The verdict on a gradient. The relative error of a coordinate is |a − b| / max(|a|, |b|, M/1000), where M is the largest component of
/// either gradient: a component that is almost 0 beside the others is not blamed for its rounding.
/// </summary>
[TypeFormatterSource]
public sealed class GradientCheck
{
    // An estimate of an error is no bound: so much larger may the true one be before a gradient is called wrong for it.
    private const int Benefit = 3;

    // Of two slopes that are 0 but for rounding none is wrong: differences that are certain to so many digits will do.
    private const double Nothing = 1e-10;

    internal GradientCheck(double[] gradient, DerivativeEstimate[] reference, double tolerance)
    {
        Tolerance = Require.Positive(tolerance, nameof(tolerance), "Try 1e-6.");
        var slopes = gradient.Concat(reference.Select(estimate => estimate.Value)).Where(double.IsFinite);
        var floor = slopes.Select(Math.Abs).Append(0).Max() / 1000;
        var errors = gradient.Zip(reference, (given, expected) => Error(given, expected.Value, floor)).ToArray();
        var doubts = gradient.Zip(reference, (given, expected) => expected.Error / Size(given, expected.Value, floor)).ToArray();
        Verdicts = [.. Enumerable.Range(0, gradient.Length).Select(i => Judge(gradient[i], reference[i], errors[i], doubts[i]))];
        Verdict = Verdicts.Contains(GradientVerdict.Wrong) ? GradientVerdict.Wrong
            : Verdicts.Contains(GradientVerdict.CannotBeChecked) ? GradientVerdict.CannotBeChecked
            : GradientVerdict.Right;

        // The worst of those that decide: the largest error, or where nothing can be said the largest doubt.
        var measures = Verdict == GradientVerdict.CannotBeChecked ? doubts : errors;
        Coordinate = Enumerable.Range(0, gradient.Length).Where(i => Verdicts[i] == Verdict).MaxBy(i => measures[i]);
        (Given, Expected, RelativeError) = (gradient[Coordinate], reference[Coordinate].Value, errors[Coordinate]);
        Uncertainty = reference[Coordinate].Error;
    }

    /// <summary>Right when every coordinate is; wrong when one is; else it cannot be checked here.</summary>
    public GradientVerdict Verdict { get; }

    /// <summary>The verdict on each coordinate.</summary>
    public IReadOnlyList<GradientVerdict> Verdicts { get; }

    /// <summary>True when the verdict is right: even the worst coordinate is within the tolerance.</summary>
    public bool Passed => Verdict == GradientVerdict.Right;

    /// <summary>The index of the worst coordinate among those that decide the verdict, counted from 0.</summary>
    public int Coordinate { get; }

    /// <summary>What the gradient says there.</summary>
    public double Given { get; }

    /// <summary>What the differences, or the other gradient, say there.</summary>
    public double Expected { get; }

    /// <summary>
    /// The error that the differences estimate of themselves there; 0 for another gradient, infinite where they do not settle.
    /// </summary>
    public double Uncertainty { get; }

    /// <summary>The relative error there; infinite when one of the numbers is not finite and the other differs.</summary>
    public double RelativeError { get; }

    /// <summary>The largest relative error that passes.</summary>
    public double Tolerance { get; }

    /// <summary>Returns the verdict in one line.</summary>
    public override string ToString() => Verdict switch
    {
        GradientVerdict.CannotBeChecked => string.Create(
            CultureInfo.InvariantCulture,
            $"The gradient cannot be checked here: at coordinate {Coordinate} it says {Given:G6}, "
            + $"and differences {Expected:G6} ± {Uncertainty:G1}. "
            + $"Is there a kink, a jump or an edge of the domain nearby? Try another point."),
        var verdict => string.Create(
            CultureInfo.InvariantCulture,
            $"The gradient {(verdict == GradientVerdict.Right ? "agrees" : "is wrong")}: worst at coordinate {Coordinate}, "
            + $"given {Given:G6}, expected {Expected:G6}, relative error {RelativeError:G2}."),
    };

    private GradientVerdict Judge(double given, DerivativeEstimate expected, double error, double doubt)
    {
        var isNothing = expected.Error <= Nothing && Math.Abs(given - expected.Value) <= Benefit * expected.Error;
        return isNothing || (error <= Tolerance && !(doubt > Tolerance)) ? GradientVerdict.Right
            : error - Benefit * doubt > Tolerance ? GradientVerdict.Wrong
            : GradientVerdict.CannotBeChecked;
    }

    /// <summary>Returns the verdict as HTML.</summary>
    public string ToHtml() => TextFormatters.Html(this);

    private static double Error(double a, double b, double floor) =>
        a.Equals(b) ? 0
        : !double.IsFinite(a) || !double.IsFinite(b) ? double.PositiveInfinity
        : Math.Abs(a - b) / Size(a, b, floor);

    // What an error is measured against: the larger of the two numbers, or 1 if there is none but 0.
    private static double Size(double a, double b, double floor)
    {
        var size = new[] { a, b }.Where(double.IsFinite).Select(Math.Abs).Append(floor).Max();
        return size == 0 ? 1 : size;
    }
}
