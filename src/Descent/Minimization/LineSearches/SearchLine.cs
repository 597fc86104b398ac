using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>
/// f along a direction d from x, φ(α) = f(x + αd) with its slope φ′(α) = dᵀ∇f(x + αd): all that a <see cref="LineSearch"/> sees.
/// </summary>
public sealed class SearchLine
{
    private const double RoundingShare = 1e-14;

    private readonly Objective _objective;
    private double[] _origin = [];
    private double[] _direction = [];
    private LinePoint _lowest;

    internal SearchLine(Objective objective)
    {
        _objective = objective;
        (Point, Gradient) = (new double[objective.Dimension], new double[objective.Dimension]);
    }

    /// <summary>φ(0), the value that a step must lower.</summary>
    public double StartValue { get; private set; }

    /// <summary>φ′(0), negative: f falls along the direction.</summary>
    public double StartSlope { get; private set; }

    /// <summary>How many points were evaluated.</summary>
    public int Evaluations { get; private set; }

    /// <summary>By how much values near φ(0) may differ by the rounding of f or of x alone: 10⁻¹⁴(|φ(0)| + ‖x‖‖∇f(x)‖).</summary>
    internal double Rounding { get; private set; }

    /// <summary>The point that was evaluated last; before the first, one whose step is not a number.</summary>
    internal LinePoint Last { get; private set; }

    /// <summary>Its place.</summary>
    internal double[] Point { get; private set; }

    /// <summary>The gradient there.</summary>
    internal double[] Gradient { get; private set; }

    /// <summary>The lowest point that was evaluated, or null when none was lower than the start.</summary>
    internal LinePoint? Lower => _lowest.Step != 0 ? _lowest : null;

    /// <summary>True when the step that was tried last is so short that x + αd rounds to x.</summary>
    internal bool HasVanished => Point.AsSpan().SequenceEqual(_origin);

    /// <summary>Evaluates φ and φ′ at one step length.</summary>
    /// <param name="step">α, in units of the direction.</param>
    public LinePoint At(double step)
    {
        for (var i = 0; i < _origin.Length; i++)
        {
            Point[i] = _origin[i] + step * _direction[i];
        }

        Evaluations++;
        var value = _objective.ValueAndGradient(Point, Gradient);
        Last = new LinePoint(step, value, VectorKernels.Dot(Gradient, _direction));
        _lowest = IsFinite(Last) && value < _lowest.Value ? Last : _lowest;
        return Last;
    }

    internal void Begin(double[] origin, double value, ReadOnlySpan<double> gradient, double[] direction)
    {
        (_origin, _direction) = (origin, direction);
        (StartValue, StartSlope, Evaluations) = (value, VectorKernels.Dot(gradient, direction), 0);
        (_lowest, Last) = (new LinePoint(0, value, StartSlope), new LinePoint(double.NaN, value, StartSlope));
        Rounding = RoundingShare * (Math.Abs(value) + VectorKernels.Norm(origin) * VectorKernels.Norm(gradient));
    }

    /// <summary>Hands the point that was evaluated last over, and takes arrays to overwrite in exchange.</summary>
    internal (double[] Point, double[] Gradient) Exchange(double[] point, double[] gradient)
    {
        var handed = (Point, Gradient);
        (Point, Gradient) = (point, gradient);
        return handed;
    }

    internal static bool IsFinite(LinePoint at) => double.IsFinite(at.Value) && double.IsFinite(at.Slope);

    /// <summary>
    /// Asks, after a search that found nothing, whether values and slopes agree as far as rounding lets them be seen: then f has no lower
    /// point that shows. Where they contradict each other the gradient is wrong, or f has a kink or a jump. Costs one or two evaluations.
    /// </summary>
    internal bool IsLostInRounding()
    {
        var unit = Math.Max(1, VectorKernels.Norm(_origin)) / VectorKernels.Norm(_direction);
        return StartSlope < 0 && (RisesAsPromised(1e-5 * unit) ?? RisesAsPromised(1e-3 * unit) ?? true);
    }

    /// <summary>
    /// Compares a rise of f with the mean of both slopes, the trapezoid's rule: p/2 times the rise where f grows like a power p. Null when
    /// rounding hides both.
    /// </summary>
    private bool? RisesAsPromised(double step)
    {
        var at = At(step);
        var (seen, promised) = (at.Value - StartValue, step * (StartSlope + at.Slope) / 2);
        return Math.Abs(seen) + Math.Abs(promised) <= Rounding ? null : seen > 0 && promised > seen / 8;
    }
}
