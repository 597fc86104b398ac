using Descent.Calculus;

namespace Descent.Course.Experiments;

/// <summary>
/// The cost of a small network on the four points of "either, but not both": two inputs, a few hidden units with tanh, one linear
/// output, mean squared error over the four.
/// </summary>
internal sealed class XorNetwork(int hidden) : Objective
{
    private static readonly (double A, double B, double Target)[] s_points = [(-1, -1, -1), (-1, 1, 1), (1, -1, 1), (1, 1, -1)];

    /// <summary>Per hidden unit two weights, a bias and the weight of its output; then the bias of the output.</summary>
    public override int Dimension => 4 * hidden + 1;

    public override double Value(ReadOnlySpan<double> x)
    {
        Span<double> activations = stackalloc double[hidden];
        var sum = 0.0;
        foreach (var point in s_points)
        {
            var error = Error(x, point, activations);
            sum += error * error;
        }

        return sum / s_points.Length;
    }

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Span<double> activations = stackalloc double[hidden];
        gradient.Clear();
        var sum = 0.0;
        foreach (var point in s_points)
        {
            var error = Error(x, point, activations);
            sum += error * error;
            var slope = 2 * error / s_points.Length;
            gradient[^1] += slope;
            for (var unit = 0; unit < hidden; unit++)
            {
                var (at, activation) = (4 * unit, activations[unit]);
                var inner = slope * x[at + 3] * (1 - activation * activation);
                gradient[at] += inner * point.A;
                gradient[at + 1] += inner * point.B;
                gradient[at + 2] += inner;
                gradient[at + 3] += slope * activation;
            }
        }

        return sum / s_points.Length;
    }

    private double Error(ReadOnlySpan<double> x, (double A, double B, double Target) point, Span<double> activations)
    {
        var output = x[^1];
        for (var unit = 0; unit < hidden; unit++)
        {
            var at = 4 * unit;
            activations[unit] = Math.Tanh(x[at] * point.A + x[at + 1] * point.B + x[at + 2]);
            output += x[at + 3] * activations[unit];
        }

        return output - point.Target;
    }
}
