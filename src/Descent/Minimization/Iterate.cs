using static System.FormattableString;

namespace Descent.Minimization;

/// <summary>One point of a run.</summary>
/// <param name="Step">How many steps led here; 0 is the start.</param>
/// <param name="Point">x, a copy.</param>
/// <param name="Value">f(x).</param>
/// <param name="GradientNorm">‖∇f(x)‖, Euclidean.</param>
public sealed record Iterate(int Step, IReadOnlyList<double> Point, double Value, double GradientNorm)
{
    /// <summary>Returns one line: step, point, value.</summary>
    public override string ToString() =>
        Invariant($"step {Step}: x = [{string.Join(", ", Point.Select(x => Invariant($"{x:G6}")))}], f = {Value:G6}");
}
