using System.Numerics;
using Descent.Numerics;

namespace Descent.Calculus;

/// <summary>
/// Numeric derivatives of f: ℝ → ℝ from values of f alone. A difference has two errors that pull in opposite directions:
/// truncation, ~ hᵖ, shrinks with the step h, and rounding, ~ eps/hᵈ for the d-th derivative, grows. Without a step given,
/// h = eps^(1/(p+d)) scaled by max(1, |x|) balances them (eps = 2⁻⁵²; Press et al., <i>Numerical Recipes</i>, 3rd ed. 2007,
/// section 5.7).
/// </summary>
/// <remarks>
/// Two values cannot tell how fast f changes: the step without a step given suits a function that changes over distances of about
/// max(1, |x|). For sin(1000x), or sin near a million, give a smaller one, or ask <see cref="Richardson"/>, which looks.
/// Every method throws <see cref="ArgumentOutOfRangeException"/> for a step that is not positive and finite.
/// </remarks>
public static class Derivative
{
    internal const double MachineEpsilon = 1.0 / (1L << 52);

    /// <summary>Forward difference (f(x+h) − f(x)) / h; order p = 1, two evaluations, about 8 correct digits.</summary>
    public static double Forward(Func<double, double> f, double x, double? step = null)
    {
        var h = Step(step, x, order: 1);
        return (f(x + h) - f(x)) / h;
    }

    /// <summary>
    /// Central difference (f(x+h) − f(x−h)) / 2h; order p = 2, two evaluations, about 11 correct digits. Where the default step leaves
    /// the domain of f, a value is not finite, it is shortened to suit the distance to the edge, at the cost of more evaluations.
    /// </summary>
    public static double Central(Func<double, double> f, double x, double? step = null)
    {
        var h = Step(step, x, order: 2);
        var slope = (f(x + h) - f(x - h)) / (2 * h);
        if (step is null && !double.IsFinite(slope) && Reach(f, x, Scale(x)) is > 0 and var reach)
        {
            h = reach * StepShare(order: 2);
            slope = (f(x + h) - f(x - h)) / ((x + h) - (x - h));
        }

        return slope;
    }

    /// <summary>
    /// Five-point stencil (f(x−2h) − 8f(x−h) + 8f(x+h) − f(x+2h)) / 12h; order p = 4, four evaluations, about 13 correct digits.
    /// </summary>
    public static double FivePoint(Func<double, double> f, double x, double? step = null)
    {
        var h = Step(step, x, order: 4);
        return (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h);
    }

    /// <summary>Second derivative f″ ≈ (f(x+h) − 2f(x) + f(x−h)) / h²; order p = 2, three evaluations, about 7 correct digits.</summary>
    public static double Second(Func<double, double> f, double x, double? step = null)
    {
        var h = Step(step, x, order: 2, derivative: 2);
        return (f(x + h) - 2 * f(x) + f(x - h)) / (h * h);
    }

    /// <summary>
    /// Richardson extrapolation of central differences with steps h, h/4, h/16, … (Ridders 1982, doi:10.1016/S0141-1195(82)80057-0):
    /// each column of the table removes the next power of h². An estimate counts only if the differences with smaller steps bear it out,
    /// and of those that count the one with the smallest error wins: how far neighbours in the table disagree, and at least the
    /// rounding of f, times four. Where the smallest steps still disagree, or f has a kink, the error says so. 28 evaluations, more at
    /// the edge of the domain of f.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate it.</param>
    /// <param name="step">
    /// The first and largest step. Default the power of 2 next below 0.1·max(1, |x|), for it makes x ± h exact, or less where that
    /// leaves the domain of f.
    /// </param>
    /// <returns>The derivative and an estimate of its absolute error.</returns>
    public static DerivativeEstimate Richardson(Func<double, double> f, double x, double? step = null)
    {
        var h = step is { } given ? Step(given, x, order: 2) : Reach(f, x, Math.ScaleB(1, Math.ILogB(0.1 * Scale(x))));
        return RichardsonTable.Estimate(f, x, h);
    }

    /// <summary>
    /// Complex step Im f(x + ih) / h (Squire and Trapp 1998, doi:10.1137/S003614459631241X). There is no subtraction, so nothing
    /// cancels, and h = 10⁻²⁰⁰ makes the truncation error vanish: exact to rounding for analytic f.
    /// </summary>
    public static double ComplexStep(Func<Complex, Complex> f, double x)
    {
        const double h = 1e-200;
        return f(new Complex(x, h)).Imaginary / h;
    }

    /// <summary>The default step of a central difference at <paramref name="x"/>.</summary>
    internal static double CentralStep(double x) => Step(null, x, order: 2);

    private static double Step(double? step, double x, int order, int derivative = 1)
    {
        if (step is { } given)
        {
            return Require.Positive(given, nameof(step), "Leave it out for the step that balances truncation and rounding.");
        }

        var h = StepShare(order, derivative) * Scale(x);

        // x + h must be h away from x exactly, or the division by h adds an error of its own.
        return (x + h) - x is > 0 and var exact ? exact : h;
    }

    private static double StepShare(int order, int derivative = 1) => Math.Pow(MachineEpsilon, 1.0 / (order + derivative));

    private static double Scale(double x) => Math.Max(1, Math.Abs(x));

    // How far f is finite on both sides of x, at most the given distance; NaN when it is not finite at x, or only there.
    private static double Reach(Func<double, double> f, double x, double most)
    {
        if (!double.IsFinite(f(x)))
        {
            return double.NaN;
        }

        for (var reach = most; x + reach > x; reach /= 16)
        {
            if (double.IsFinite(f(x + reach)) && double.IsFinite(f(x - reach)))
            {
                return reach;
            }
        }

        return double.NaN;
    }
}
