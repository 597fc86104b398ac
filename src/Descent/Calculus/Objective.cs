using Descent.Numerics;

namespace Descent.Calculus;

/// <summary>
/// A function f: ℝⁿ → ℝ to minimize, with its gradient. Where the gradient comes from (a formula, a difference, backpropagation)
/// is interchangeable: an optimizer sees only values and gradients.
/// </summary>
public abstract class Objective
{
    /// <summary>The number of parameters n, at least 1.</summary>
    public abstract int Dimension { get; }

    /// <summary>What a legend calls the function: <c>f(x, y)</c> or <c>f(x0, …, x9)</c>, unless the objective knows better.</summary>
    public virtual string Name => VariableNames is { Count: > 4 } names
        ? $"f({names[0]}, …, {names[^1]})"
        : $"f({string.Join(", ", VariableNames)})";

    /// <summary>What the axes of a plot are called, a name per variable: x; x and y; or x0, x1, … for three and more.</summary>
    public virtual IReadOnlyList<string> VariableNames => Dimension switch
    {
        1 => ["x"],
        2 => ["x", "y"],
        _ => [.. Enumerable.Range(0, Dimension).Select(index => $"x{index}")],
    };

    /// <summary>
    /// True when two calls at one point may give two answers, as with a mini-batch: then no value proves a point best, and no small
    /// gradient proves that a run has converged.
    /// </summary>
    public virtual bool IsNoisy => false;

    /// <summary>Returns f(x).</summary>
    /// <param name="x">n parameters.</param>
    public abstract double Value(ReadOnlySpan<double> x);

    /// <summary>Returns f(x) and writes ∇f(x), one partial derivative per parameter, over <paramref name="gradient"/>.</summary>
    /// <param name="x">n parameters.</param>
    /// <param name="gradient">Room for n numbers; what it held before does not matter.</param>
    public abstract double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient);

    /// <summary>Returns f(x) of a function of one variable.</summary>
    /// <exception cref="InvalidOperationException">The function has more than one variable.</exception>
    public double Value(double x)
    {
        RequireOneVariable(nameof(Value));
        return Value(new ReadOnlySpan<double>(in x));
    }

    /// <summary>Returns f′(x) of a function of one variable.</summary>
    /// <exception cref="InvalidOperationException">The function has more than one variable.</exception>
    public double Derivative(double x)
    {
        RequireOneVariable(nameof(Derivative));
        var derivative = double.NaN;
        ValueAndGradient(new ReadOnlySpan<double>(in x), new Span<double>(ref derivative));
        return derivative;
    }

    /// <summary>Returns ∇f(x), one partial derivative per parameter.</summary>
    /// <param name="x">n parameters.</param>
    public double[] Gradient(ReadOnlySpan<double> x)
    {
        var gradient = new double[Dimension];
        ValueAndGradient(x, gradient);
        return gradient;
    }

    /// <summary>
    /// Returns the n × n matrix of second derivatives at x. Unless the objective knows better, it is taken from central differences
    /// of the gradient: 2n gradients, about 10 correct digits.
    /// </summary>
    /// <param name="x">n parameters.</param>
    public virtual double[,] Hessian(ReadOnlySpan<double> x) => Calculus.Hessian.FromGradients(this, x);

    /// <summary>Returns this objective behind a counter of calls, which goes on strike when <paramref name="budget"/> is used up.</summary>
    /// <param name="budget">The most calls to answer; null for no end.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="budget"/> is negative.</exception>
    public CountedObjective Counted(int? budget = null) => new(this, budget);

    /// <summary>Makes an objective of one variable whose derivative is a central difference (two more evaluations, ~11 digits).</summary>
    public static Objective Of(Func<double, double> f) => Of(f, x => Calculus.Derivative.Central(f, x));

    /// <summary>Makes an objective of one variable from a function and its derivative.</summary>
    public static Objective Of(Func<double, double> f, Func<double, double> derivative) =>
        Of(1, x => f(x[0]), (x, gradient) => gradient[0] = derivative(x[0]));

    /// <summary>
    /// Makes an objective of <paramref name="dimension"/> variables from values alone. Each partial derivative is a central
    /// difference: a gradient costs 2n evaluations and has about 10 correct digits. Not to be shared between threads.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is less than 1.</exception>
    public static Objective Of(int dimension, Func<ReadOnlySpan<double>, double> f)
    {
        Require.AtLeast(1, dimension, nameof(dimension), "Pass the number of parameters.");
        var point = new double[dimension];
        return Of(dimension, f, (x, gradient) =>
        {
            x.CopyTo(point);
            Calculus.Gradient.Central(f, point, gradient);
        });
    }

    /// <summary>Makes an objective of <paramref name="dimension"/> variables from a function and one that writes its gradient.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is less than 1.</exception>
    public static Objective Of(int dimension, Func<ReadOnlySpan<double>, double> f, Action<ReadOnlySpan<double>, Span<double>> gradient) =>
        new GivenObjective(dimension, f, gradient);

    /// <summary>
    /// Makes an objective of <paramref name="dimension"/> variables from one function that returns the value and writes the gradient:
    /// for a model whose predictions both need. A call for the value alone computes the gradient, too. Nothing is allocated per call.
    /// Not to be shared between threads.
    /// </summary>
    /// <example><code>
    /// // The mean squared error of the line y = w·x + b.
    /// var cost = Objective.Of(2, (p, gradient) =>
    /// {
    ///     gradient.Clear();
    ///     var sum = 0.0;
    ///     for (var i = 0; i &lt; xs.Length; i++)
    ///     {
    ///         var error = p[0] * xs[i] + p[1] - ys[i];
    ///         sum += error * error;
    ///         gradient[0] += 2 * error * xs[i] / xs.Length;
    ///         gradient[1] += 2 * error / xs.Length;
    ///     }
    ///
    ///     return sum / xs.Length;
    /// });
    /// </code></example>
    /// <param name="dimension">The number of parameters n, at least 1.</param>
    /// <param name="valueAndGradient">Gets n parameters and room for n numbers, which hold anything; returns f(x).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is less than 1.</exception>
    public static Objective Of(int dimension, Func<ReadOnlySpan<double>, Span<double>, double> valueAndGradient) =>
        new JointObjective(dimension, valueAndGradient);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    /// <summary>
    /// For f = g + h with a smooth g and an h with kinks: returns f(x) and writes ∇g(x). Where there is no h, f is g.
    /// </summary>
    internal virtual double ValueAndSmoothGradient(ReadOnlySpan<double> x, Span<double> gradient) => ValueAndGradient(x, gradient);

    /// <summary>
    /// For f = g + h: replaces x by the v for which h(v) + ‖v − x‖²/(2α) is least. Where there is no h, x stays.
    /// </summary>
    internal virtual void ProximalStep(Span<double> x, double rate)
    {
    }

    private void RequireOneVariable(string member)
    {
        if (Dimension != 1)
        {
            throw new InvalidOperationException(
                $"{member}(double) needs a function of one variable, but this one has {Dimension}. "
                + $"Pass a vector of {Dimension} numbers instead.");
        }
    }

    private sealed class GivenObjective(
        int dimension, Func<ReadOnlySpan<double>, double> f, Action<ReadOnlySpan<double>, Span<double>> gradientOf) : Objective
    {
        public override int Dimension { get; } = Require.AtLeast(1, dimension, nameof(dimension), "Pass the number of parameters.");

        public override double Value(ReadOnlySpan<double> x)
        {
            Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
            return f(x);
        }

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
            Require.SameLength(Dimension, "the objective", gradient.Length, nameof(gradient));
            var value = f(x);
            gradientOf(x, gradient);
            return value;
        }
    }

    private sealed class JointObjective(int dimension, Func<ReadOnlySpan<double>, Span<double>, double> valueAndGradient) : Objective
    {
        private readonly double[] _unused = new double[
            Require.AtLeast(1, dimension, nameof(dimension), "Pass the number of parameters.")];

        public override int Dimension => _unused.Length;

        public override double Value(ReadOnlySpan<double> x) => ValueAndGradient(x, _unused);

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
            Require.SameLength(Dimension, "the objective", gradient.Length, nameof(gradient));
            return valueAndGradient(x, gradient);
        }
    }
}
