using System.Numerics;
using Descent.Numerics;

namespace Descent.Calculus;

/// <summary>
/// Numeric derivatives of f: ℝ → ℝ from values of f alone. A difference has two errors that pull in opposite directions:
/// truncation, ~ hᵖ, shrinks with the step h, and rounding, ~ eps/hᵈ for the d-th derivative, grows. Without a step given,
/// h = eps^(1/(p+d)) scaled by max(1, |x|) balances them (eps = 2⁻⁵²; Press et al., <i>Numerical Recipes</i>, 3rd ed. 2007,
/// section 5.7).
/// </summary>
/// <remarks>Every method throws <see cref="ArgumentOutOfRangeException"/> for a step that is not positive and finite.</remarks>
public static class Derivative
{
    private const double MachineEpsilon = 1.0 / (1L << 52);

    /// <summary>Forward difference (f(x+h) − f(x)) / h; order p = 1, two evaluations, about 8 correct digits.</summary>
    public static double Forward(Func<double, double> f, double x, double? step = null)
    {
        var h = Step(step, x, order: 1);
        return (f(x + h) - f(x)) / h;
    }

    /// <summary>Central difference (f(x+h) − f(x−h)) / 2h; order p = 2, two evaluations, about 11 correct digits.</summary>
    public static double Central(Func<double, double> f, double x, double? step = null)
    {
        var h = Step(step, x, order: 2);
        return (f(x + h) - f(x - h)) / (2 * h);
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
    /// Richardson extrapolation of central differences with steps h, h/2, h/4, … (Ridders 1982, doi:10.1016/S0141-1195(82)80057-0):
    /// each column of the table removes the next power of h², and the estimate with the smallest error wins: how far neighbours
    /// in the table disagree, and at least the rounding of f.
    /// The default first step is 0.1·max(1, |x|).
    /// </summary>
    /// <returns>The derivative and an estimate of its absolute error.</returns>
    public static DerivativeEstimate Richardson(Func<double, double> f, double x, double? step = null)
    {
        const int Rows = 10;
        var h = step is { } given ? Step(given, x, order: 2) : 0.1 * Math.Max(1, Math.Abs(x));
        Span<double> previous = stackalloc double[Rows];
        Span<double> current = stackalloc double[Rows];
        var best = new DerivativeEstimate(double.NaN, double.PositiveInfinity);
        for (var row = 0; row < Rows; row++, h /= 2)
        {
            var (ahead, behind) = (f(x + h), f(x - h));
            current[0] = (ahead - behind) / (2 * h);
            var rounding = MachineEpsilon * (Math.Abs(ahead) + Math.Abs(behind)) / (2 * h);
            var factor = 1.0;
            for (var column = 1; column <= row; column++)
            {
                factor *= 4;
                current[column] = current[column - 1] + (current[column - 1] - previous[column - 1]) / (factor - 1);
                var disagreement = Math.Max(
                    Math.Abs(current[column] - current[column - 1]),
                    Math.Abs(current[column] - previous[column - 1]));
                var error = Math.Max(disagreement, rounding);
                if (error < best.Error)
                {
                    best = new DerivativeEstimate(current[column], error);
                }
            }

            // Smaller steps only add rounding once the diagonal drifts away from the best value.
            if (row > 0 && Math.Abs(current[row] - previous[row - 1]) >= 2 * best.Error)
            {
                break;
            }

            current.CopyTo(previous);
        }

        return best;
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

        var h = Math.Pow(MachineEpsilon, 1.0 / (order + derivative)) * Math.Max(1, Math.Abs(x));

        // x + h must be h away from x exactly, or the division by h adds an error of its own.
        return (x + h) - x is > 0 and var exact ? exact : h;
    }
}
