using Descent.Calculus;
using Descent.Costs;
using Descent.Course.Figures;
using Descent.Data;
using Descent.Models;

namespace Descent.Course.Plots;

public static partial class Plot
{
    // Two neighbours among the samples further apart than this share of a curve's range stand on both sides of a jump.
    private const double Jump = 0.2;

    // Even, so that a kink in the middle of the picture lies between two samples.
    private const int CostSamples = 240;

    /// <summary>
    /// Draws what costs ask for one prediction, and beside them their slopes in it, which are all that gradient descent feels. What
    /// jumps has a gap there.
    /// </summary>
    /// <param name="x">What the prediction is called: "error e", when the target is 0.</param>
    /// <param name="from">The least prediction.</param>
    /// <param name="to">The greatest, greater than <paramref name="from"/>.</param>
    /// <param name="target">The target, the same for all of them.</param>
    /// <param name="costs">Costs by name, at most six.</param>
    /// <exception cref="ArgumentException">
    /// There are no costs or more than six, the ends are not finite or not in order, or a cost refuses the target.
    /// </exception>
    public static Figure CostAndSlope(Axis x, double from, double to, double target, params (string Name, Cost Cost)[] costs)
    {
        // The only parameter of this model is what it predicts for 1.
        var prediction = new LinearModel(features: 1) { HasIntercept = false };
        var example = new Dataset([1], [target]);
        return CostAndSlope(x, from, to, [.. costs.Select(cost => (cost.Name, prediction.On(example, cost.Cost)))]);
    }

    /// <summary>Does the same for costs that are given as functions of the prediction.</summary>
    /// <inheritdoc cref="CostAndSlope(Axis, double, double, double, ValueTuple{string, Cost}[])"/>
    /// <param name="x">What the prediction is called.</param>
    /// <param name="from">The least prediction.</param>
    /// <param name="to">The greatest.</param>
    /// <param name="costs">Functions of one variable by name, at most six.</param>
    public static Figure CostAndSlope(Axis x, double from, double to, params (string Name, Objective Cost)[] costs)
    {
        RequireFew(costs.Length, "Plot.CostAndSlope", "costs");
        foreach (var (_, cost) in costs)
        {
            RequireDimension(cost, 1, "Plot.CostAndSlope");
        }

        var xs = Grid(from, to, CostSamples);
        var values = costs.Select(cost => Values(cost.Cost, xs)).ToArray();
        var slopes = costs.Select(cost => xs.Select(at => cost.Cost.Derivative(at)).ToArray()).ToArray();
        var (wide, high) = (x with { From = from, To = to }, new Axis("cost") { From = 0, To = 1.05 * values.Max(ys => ys.Max()) });
        var left = new Figure(
            [.. costs.Select((cost, i) => Series(i, cost.Name, xs, WithGaps(values[i])))],
            wide,
            high,
            $"Costs against {x.Title}. {Ends(values)}.");
        var right = new Figure(
            [.. costs.Select((cost, i) => Series(i, cost.Name, xs, WithGaps(slopes[i])) with { ShowLegend = false })],
            wide,
            new Axis("slope of the cost"),
            $"Beside them their slopes. {Ends(slopes)}.");
        return left | right;

        string Ends(double[][] lines) => string.Join("; ", costs.Select((cost, i) =>
            $"{cost.Name}: from {Write(lines[i][0])} at {Write(from)} to {Write(lines[i][^1])} at {Write(to)}"));
    }

    private static double[] WithGaps(double[] curve)
    {
        var range = curve.Max() - curve.Min();
        return [.. curve.Select((value, i) => i > 0 && Math.Abs(value - curve[i - 1]) > Jump * range ? double.NaN : value)];
    }
}
