using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    // In pixels: a node's circle, how far above or below its middle its numbers stand, and how far from its edge a local derivative.
    private const double NodeSize = 42;
    private const double NumberAway = 31;
    private const double SlopeAway = 9;

    /// <summary>
    /// Draws a calculation on a tape as a graph: a circle per entry with its operation, its value above, and an arrow from each operand
    /// with the local derivative. On the way back the adjoints stand below; one to which more is still to come ends in "+ …".
    /// </summary>
    /// <param name="tape">A calculation of at most seven operations in a row; its last entry is the result.</param>
    /// <param name="upTo">How far it is drawn: 0 for the inputs alone, then an operation more each, then the result's adjoint, then an
    /// operation back each. Default the whole way there and back.</param>
    /// <exception cref="ArgumentException">The tape has no operation or too many, or there is no such step.</exception>
    public static Figure Graph(Tape tape, int? upTo = null)
    {
        TapeNode[] nodes = [.. tape.Nodes];
        var (layout, sweep) = (new GraphLayout(nodes), new GraphSweep(nodes, upTo));
        var (x, y) = (new Axis("") { Hidden = true, From = 0, To = GraphLayout.Width },
            new Axis("") { Hidden = true, From = 0, To = GraphLayout.Height });
        var (waiting, there, back) = (new Arrows(x, y), new Arrows(x, y), new Arrows(x, y));
        foreach (var (from, to, _) in layout.Edges)
        {
            var isCurrent = to == sweep.Current?.Index;
            var (start, end) = isCurrent && sweep.IsBack ? (to, from) : (from, to);
            (!isCurrent ? waiting : sweep.IsBack ? back : there).Add(
                layout.X[start], layout.Y[start], layout.X[end], layout.Y[end], gap: NodeSize / 2 + 2);
        }

        var known = nodes.Where(node => sweep.Known.Contains(node.Index)).ToArray();
        var reached = nodes.Where(node => sweep.Adjoint(node.Index) is not null).ToArray();
        return new Figure(
            [
                Strokes(waiting, Palette.Muted, 1.3), Strokes(there, Palette.Blue, 3), Strokes(back, Palette.Vermillion, 3),
                Circles(nodes.Except(known), Palette.Paper, "dot"),
                Circles(known.Where(node => node != sweep.Current), Palette.Areas[0]),
                Circles(known.Where(node => node == sweep.Current), Palette.Areas[1]),
                Words("above: value", Palette.Blue, [.. known.Select(node => Beside(node, NumberAway, ValueOf(node)))]),
                Words("at the arrow: local derivative", Palette.Ink,
                    [.. layout.Edges.Where(edge => sweep.Known.Contains(edge.To)).Select(edge => layout.BesideEdge(edge, SlopeAway))]),
                Words("below: adjoint", Palette.Vermillion, [.. reached.Select(node => Beside(node, -NumberAway, AdjointOf(node)))]),
            ],
            x,
            y,
            $"Computation graph of {nodes.Length} entries. {string.Join("; ", nodes.Select(Told))}. {Now()}{Adjoints()}")
        {
            Outcome = Now().TrimEnd('.'),
        };

        Scatter Circles(IEnumerable<TapeNode> some, string color, string? dash = null)
        {
            int[] places = [.. some.Select(node => node.Index)];
            return new([.. places.Select(i => layout.X[i])], [.. places.Select(i => layout.Y[i])])
            {
                ShowLegend = false, Mode = "markers+text", Marker = new(color, NodeSize, "circle", new(Palette.Muted, 1.5, dash)),
                Text = [.. places.Select(i => Numerals.WithMinus(Operation(nodes[i])))], TextPosition = "middle center",
                TextFont = new(Palette.Ink, 13), HoverInfo = "skip",
            };
        }

        (double X, double Y, string Text) Beside(TapeNode node, double above, string text) =>
            (layout.X[node.Index], layout.Y[node.Index] + above, text);

        string AdjointOf(TapeNode node) => Write3(sweep.Adjoint(node.Index)!.Value) + (sweep.IsWaiting(node.Index) ? " + …" : "");

        string Told(TapeNode node) =>
            sweep.Known.Contains(node.Index) ? $"{Calculation(node)} = {Write3(node.Value)}" : Calculation(node);

        string Now() => (sweep.Current, sweep.IsBack) switch
        {
            (null, false) => "The inputs.",
            (null, true) => $"The result moves with itself: adjoint of {NameOf(nodes[^1])} = 1.",
            ({ } node, false) => $"Forward: {Calculation(node)} = {Write3(node.Value)}.",
            ({ } node, true) => $"Back: {string.Join(", ", node.Operands.Where(operand => operand.Index is not null)
                .Select(operand => $"{Name(operand)} += {Write3(sweep.Adjoint(node.Index) ?? 0)} · {Write3(operand.Slope)}"))}.",
        };

        string Adjoints() => reached.Length == 0 ? ""
            : $" Adjoints: {string.Join(", ", reached.Select(node => $"{NameOf(node)} {AdjointOf(node)}"))}.";

        string Calculation(TapeNode node) => node.Operands.Count switch
        {
            0 => NameOf(node),
            1 => $"{NameOf(node)} = {node.Symbol}({Name(node.Operands[0])})",
            _ => $"{NameOf(node)} = {Name(node.Operands[0])} {node.Symbol} {Name(node.Operands[1])}",
        };

        string Name(TapeOperand operand) => operand.Index is { } index ? NameOf(nodes[index]) : Write3(operand.Value);
    }

    private static Scatter Strokes(Arrows arrows, string color, double width) => new(arrows.Xs, arrows.Ys)
    {
        ShowLegend = false, Line = new(color, width), HoverInfo = "skip",
    };

    private static Scatter Words(string name, string color, IReadOnlyList<(double X, double Y, string Text)> words) =>
        new([.. words.Select(word => word.X)], [.. words.Select(word => word.Y)])
        {
            Name = name, Mode = "text", Text = [.. words.Select(word => Numerals.WithMinus(word.Text))], TextPosition = "middle center",
            TextFont = new(color, 12.5), HoverInfo = "skip",
        };

    private static string NameOf(TapeNode node) => node.Label ?? $"v{node.Index}";

    private static string ValueOf(TapeNode node) =>
        node.Operands.Count == 0 ? Write3(node.Value) : $"{NameOf(node)} = {Write3(node.Value)}";

    // What stands in a node: an input's name, or the operation with its constant.
    private static string Operation(TapeNode node) => node.Operands switch
    {
        [] => NameOf(node),
        [{ Index: null, Value: var first }, _] => $"{Write3(first)} {node.Symbol}",
        [_, { Index: null, Value: var second }] => $"{node.Symbol} {Write3(second)}",
        _ => node.Symbol,
    };

    private static string Write3(double value) => Numerals.Write(value, 3);
}
