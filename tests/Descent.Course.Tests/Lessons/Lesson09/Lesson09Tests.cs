using Descent.Calculus;
using Descent.Course.Exercises;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 09 that a student may well give, beyond those that the definitions list.</summary>
public class Lesson09Tests
{
    [Theory]
    [InlineData(30, Outcome.Correct, "10 · 1 · 3")]
    [InlineData(30.3, Outcome.Wrong, "First the values")]
    [InlineData(29.7, Outcome.Wrong, "First the values")]
    [InlineData(-30, Outcome.Almost, "sign")]
    [InlineData(5, Outcome.Wrong, "three arrows")]
    [InlineData(0, Outcome.Wrong, "three arrows")]
    [InlineData(25, Outcome.Wrong, "J itself")]
    [InlineData(60, Outcome.Wrong, "three arrows")]
    [InlineData(15, Outcome.Almost, "The 2")]
    [InlineData(12, Outcome.Wrong, "not 2x")]
    [InlineData(1e300, Outcome.Wrong, "three arrows")]
    [InlineData(6, Outcome.Wrong, "e is 5 here")]
    [InlineData(30.0000002, Outcome.Correct, "10 · 1 · 3")]
    [InlineData(11, Outcome.Wrong, "three arrows")]
    public void Slopes_of_the_chain(double slope, Outcome outcome, string says) =>
        Verdicts.Hold(Lesson09.Exercise09_1, (slope, outcome, says));

    [Fact]
    public void Ways_back_through_tanh_by_other_roads_are_right_and_near_ones_are_not() => Verdicts.Hold(
        Lesson09.Exercise09_2,
        ((u, v, adjoint) =>
        {
            var tape = new Tape();
            var (first, second) = (tape.Variable(u), tape.Variable(v));
            tape.Backward(adjoint * Elementary.Tanh(first * second));
            return [first.Adjoint, second.Adjoint];
        }, Outcome.Correct, "With these two rules"),
        ((u, v, adjoint) =>
        {
            var e = Math.Exp(2 * u * v);
            var slope = adjoint * 4 * e / ((e + 1) * (e + 1));
            return new List<double> { slope * v, slope * u };
        }, Outcome.Correct, ""),
        ((u, v, adjoint) =>
            [Derivative.Central(x => adjoint * Math.Tanh(x * v), u), Derivative.Central(x => adjoint * Math.Tanh(u * x), v)],
            Outcome.Correct, ""),
        ((u, v, adjoint) => [v * adjoint * (1 - Math.Pow(Math.Tanh(u * v), 2)), 0], Outcome.Wrong, "entry 1"),
        ((u, v, adjoint) => [Math.Tanh(u * v)], Outcome.Wrong, "1 number"),
        ((u, v, adjoint) => [v * (adjoint + 1 - Math.Pow(Math.Tanh(u * v), 2)), u * (adjoint + 1 - Math.Pow(Math.Tanh(u * v), 2))],
            Outcome.Wrong, "entry 0"),
        ((u, v, adjoint) => [adjoint * (1 - Math.Pow(Math.Tanh(u * v), 2)) / v, adjoint * (1 - Math.Pow(Math.Tanh(u * v), 2)) / u],
            Outcome.Wrong, "entry 0"),
        ((u, v, adjoint) => [1.01 * adjoint * v, adjoint * u], Outcome.Wrong, "entry 0"),
        ((u, v, adjoint) => [u, v, adjoint], Outcome.Wrong, "3 numbers"),
        ((u, v, adjoint) => [(1 - Math.Pow(Math.Tanh(u * v), 2)) * v, (1 - Math.Pow(Math.Tanh(u * v), 2)) * u], Outcome.Wrong,
            "its adjoint, multiplies both"));

    [Fact]
    public void Sweeps_by_other_roads_are_right_and_near_ones_are_not() => Verdicts.Hold(
        Lesson09.Exercise09_3,
        ((nodes, edges) => [.. Enumerable.Range(0, nodes)
            .Select(node => OverPaths(node, nodes, edges))], Outcome.Correct, "use weights again"),
        ((nodes, edges) =>
        {
            var adjoints = new List<double>(new double[nodes]) { [nodes - 1] = 1 };
            for (var k = edges.Length - 1; k >= 0; k--)
            {
                adjoints[(int)edges[k][0]] += adjoints[(int)edges[k][1]] * edges[k][2];
            }

            return adjoints;
        }, Outcome.Correct, ""),
        ((nodes, edges) => Written(nodes, edges), Outcome.Wrong, "That is still the bug"),
        ((nodes, edges) => Written(nodes, edges)[..^1], Outcome.Wrong, "numbers"),
        ((nodes, edges) => new double[nodes], Outcome.Wrong, "Everything is 0"),
        ((nodes, edges) => [.. Enumerable.Repeat(1.0, nodes)], Outcome.Wrong, "entry 0"),
        ((nodes, edges) => [.. Enumerable.Range(0, nodes).Select(node => 1.01 * OverPaths(node, nodes, edges))], Outcome.Wrong, "entry"),
        ((nodes, edges) => [.. Enumerable.Range(0, nodes).Select(node => OverPaths(node, nodes, edges)).Reverse()], Outcome.Wrong, "entry"),
        ((nodes, edges) => [edges[nodes][0]], Outcome.Wrong, "index"),
        ((nodes, edges) => [OverPaths(0, nodes, edges)], Outcome.Wrong, "returns 1 number, but there must be 4"));

    [Fact]
    public void Softplus_by_other_roads_is_right_and_near_ones_are_not() => Verdicts.Hold(
        Lesson09.Exercise09_4,
        (x => x < 0 ? [Math.Log(1 + Math.Exp(x)), Math.Exp(x) / (1 + Math.Exp(x))]
            : [x + Math.Log(1 + Math.Exp(-x)), 1 / (1 + Math.Exp(-x))], Outcome.Correct, "value"),
        (x => new List<double> { x > 40 ? x : Math.Log(Math.Exp(x) + 1), Math.Pow(1 + Math.Exp(-x), -1) }, Outcome.Correct, ""),
        (x => [Math.Log(1 + Math.Exp(x)), x > 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x))], Outcome.Almost,
            "infinite at x = 800"),
        (x => [Math.Max(x, 0), x > 0 ? 1 : 0], Outcome.Wrong, "entry 0"),
        (x => [Math.Log2(1 + Math.Exp(Math.Min(x, 700))), 1 / (1 + Math.Exp(-x))], Outcome.Wrong, "entry 0"),
        (x => [Math.Log(Math.Exp(Math.Min(x, 700))), 1], Outcome.Wrong, "entry 0"),
        (x => [Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))), Math.Tanh(x)], Outcome.Wrong, "entry 1"),
        (x => [Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))), 1 / (1 + Math.Exp(-x)), 0], Outcome.Wrong, "3 numbers"),
        (x => [Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))), 1.01 / (1 + Math.Exp(-x))], Outcome.Wrong, "entry 1"),
        (x => [Math.Log(1 + Math.Exp(Math.Min(x, 700))), 1 / (1 + Math.Exp(-x))], Outcome.Almost, "Right for"));

    [Fact]
    public void Slopes_of_a_run_by_other_roads_are_right_and_near_ones_are_not() => Verdicts.Hold(
        Lesson09.Exercise09_5,
        ((slope, curvature, start, rate, steps) =>
        {
            double Back(double x, int left) => left == 0 ? 0
                : Factor(slope, curvature, x - rate * slope(x), rate, left - 1) * -slope(x) + Back(x - rate * slope(x), left - 1);
            return Back(start, steps);
        }, Outcome.Correct, "learning rates can be learned"),
        ((slope, curvature, start, rate, steps) =>
        {
            var (total, x) = (0.0, start);
            for (var k = 0; k < steps; k++)
            {
                total = total * (1 - rate * curvature(x)) - slope(x);
                x -= rate * slope(x);
            }

            return total;
        }, Outcome.Correct, ""),
        ((slope, _, start, rate, steps) => Derivative.Central(alpha => End(slope, start, alpha, steps), rate), Outcome.Almost,
            "last digits"),
        ((slope, _, start, rate, steps) => (End(slope, start, rate, steps) - start) / rate, Outcome.Wrong, "You add up"),
        ((slope, _, start, _, steps) => -steps * slope(start), Outcome.Wrong, "but"),
        ((slope, curvature, start, rate, steps) => Factor(slope, curvature, start, rate, steps), Outcome.Wrong, "but"),
        ((_, _, _, _, _) => -9.6, Outcome.Wrong, "but"),
        ((slope, curvature, start, rate, steps) => End(slope, start, rate, steps), Outcome.Wrong, "where the run ends"),
        ((slope, _, start, _, _) => -slope(start), Outcome.Wrong, "but"),
        ((slope, curvature, start, rate, steps) => 0, Outcome.Wrong, "but"));

    private static double OverPaths(int from, int nodes, double[][] edges) => from == nodes - 1 ? 1
        : edges.Where(edge => edge[0] == from).Sum(edge => edge[2] * OverPaths((int)edge[1], nodes, edges));

    // The loop of the task.
    private static double[] Written(int nodes, double[][] edges)
    {
        var adjoints = new double[nodes];
        adjoints[nodes - 1] = 1;
        for (var k = edges.Length - 1; k >= 0; k--)
        {
            adjoints[(int)edges[k][0]] = adjoints[(int)edges[k][1]] * edges[k][2];
        }

        return adjoints;
    }

    private static double End(Func<double, double> slope, double x, double rate, int steps)
    {
        for (var k = 0; k < steps; k++)
        {
            x -= rate * slope(x);
        }

        return x;
    }

    private static double Factor(Func<double, double> slope, Func<double, double> curvature, double x, double rate, int steps)
    {
        var factor = 1.0;
        for (var k = 0; k < steps; k++)
        {
            factor *= 1 - rate * curvature(x);
            x -= rate * slope(x);
        }

        return factor;
    }
}
