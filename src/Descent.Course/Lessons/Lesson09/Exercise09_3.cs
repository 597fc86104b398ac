namespace Descent.Course.Exercises;

/// <summary>The way back over a graph, exercise 09.3: the adjoint of every node.</summary>
/// <param name="nodes">How many nodes there are; the last one is the result.</param>
/// <param name="arrows">
/// An arrow each, [operand, result, local derivative], in the order of the calculation: an arrow into a node stands before those out of it.
/// </param>
public delegate IReadOnlyList<double> AdjointSweep(int nodes, double[][] arrows);

public static partial class Check
{
    /// <summary>Checks the way back over a graph.</summary>
    public static Feedback Exercise09_3(AdjointSweep sweep) => Lesson09.Exercise09_3.Check(sweep);
}

internal static partial class Lesson09
{
    public static FunctionExercise<AdjointSweep, (int Nodes, double[][] Arrows)> Exercise09_3 => field ??= new()
    {
        Title = "Bug hunt: the lost slope",
        Inputs =
        [
            (4, [[0, 1, 2], [0, 2, 3], [1, 3, 1], [2, 3, 1]]),
            (3, [[0, 1, 4], [1, 2, -2]]),
            (3, [[0, 2, 5], [1, 2, 7]]),
            (2, [[0, 1, 3], [0, 1, 3]]),
            (6, [[0, 2, 0.5], [1, 2, -1], [2, 3, 3], [0, 4, 2], [3, 4, 0.25], [3, 5, -2], [4, 5, 4], [0, 5, 1]]),
        ],
        Solution = (nodes, arrows) => Swept(nodes, Enumerable.Reverse(arrows), (old, come) => old + come),
        Alternatives = [SweptNodeByNode],
        Mistakes =
        [
            new((nodes, arrows) => Swept(nodes, Enumerable.Reverse(arrows), (_, come) => come),
                "That is still the bug. An operand that is used twice hears from both results, and the second `=` wipes out the first."),
            new((nodes, arrows) => Swept(nodes, Enumerable.Reverse(arrows), (old, come) => old == 0 ? come : old),
                "Now the first contribution stays and the second is lost. Both belong: how do the two ways through the graph combine?"),
            new((nodes, arrows) => Swept(nodes, Enumerable.Reverse(arrows), (old, come) => old == 0 ? come : old * come),
                "You multiply what comes along different paths. Along one path local derivatives are multiplied; the paths are added."),
            new((nodes, arrows) => Swept(nodes, arrows, (old, come) => old + come),
                "You go forward. A node may pass on its adjoint only when all of it has arrived, so the arrows must be taken from the last "
                    + "to the first."),
            new((nodes, arrows) => Swept(nodes, Enumerable.Reverse(arrows), (old, come) => old - come),
                "You subtract what comes back. It is added.", Outcome.Almost),
            new((nodes, arrows) => Swept(nodes, Enumerable.Reverse(arrows), (old, come) => old + come, seed: 0),
                "Everything is 0, because nothing was sent back. The result moves with itself at the rate 1: that starts the sweep."),
            new((nodes, arrows) => Swept(
                    nodes, Enumerable.Reverse(arrows).Select(arrow => new[] { arrow[0], arrow[1], 1 }), (old, come) => old + come),
                "The local derivative is missing: what comes back along an arrow is the result's adjoint times `arrow[2]`."),
        ],
        Hints =
        [
            "Take the first graph: x is used twice. Follow by hand what the loop writes into its adjoint.",
            "x hears first from one result, then from the other. What does `=` do to what was there?",
            "`adjoints[operand] += …` in place of `adjoints[operand] = …`; the array starts with zeros.",
        ],
        WhyItMatters = "With `=` every parameter that is used once still gets the right slope, so most tests pass. Networks use weights "
            + "again all the time: over the rows of a batch, over the places of an image, over the steps of a sentence.",
    };

    private static double[] Swept(int nodes, IEnumerable<double[]> arrows, Func<double, double, double> combined, double seed = 1)
    {
        var adjoints = new double[nodes];
        adjoints[^1] = seed;
        foreach (var arrow in arrows)
        {
            var (operand, result) = ((int)arrow[0], (int)arrow[1]);
            adjoints[operand] = combined(adjoints[operand], adjoints[result] * arrow[2]);
        }

        return adjoints;
    }

    private static double[] SweptNodeByNode(int nodes, double[][] arrows)
    {
        var adjoints = new double[nodes];
        for (var node = nodes - 1; node >= 0; node--)
        {
            adjoints[node] = node == nodes - 1 ? 1
                : arrows.Where(arrow => arrow[0] == node).Sum(arrow => arrow[2] * adjoints[(int)arrow[1]]);
        }

        return adjoints;
    }
}
