using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

/// <summary>
/// Where the entries of a tape stand as a computation graph, in pixels from the lower left: each in the column after the last of its
/// operands, and as near to the height of the uppermost as the others of the column allow, so that arrows come from the left or below
/// and leave the value above a node alone.
/// </summary>
internal sealed class GraphLayout
{
    private const int MostColumns = 8;
    private const int MostRows = 4;

    // Room for what stands above and below a node.
    private const double Margin = 52;

    private readonly double _pitch;

    /// <exception cref="ArgumentException">The graph has no operation, or is too large to be read.</exception>
    public GraphLayout(IReadOnlyList<TapeNode> nodes)
    {
        var columns = new int[nodes.Count];
        foreach (var node in nodes)
        {
            columns[node.Index] = Operands(node).Select(operand => columns[operand] + 1).DefaultIfEmpty(0).Max();
        }

        if (nodes.All(node => node.Operands.Count == 0))
        {
            throw new ArgumentException("There is no operation on the tape. Calculate with its variables first.");
        }

        var (width, most) = (columns.Max() + 1, columns.CountBy(column => column).Max(of => of.Value));
        if (width > MostColumns || most > MostRows)
        {
            throw new ArgumentException(
                $"Plot.Graph has room for {MostColumns - 1} operations in a row and {MostRows} entries below each other; this tape has "
                + $"{width - 1} and {most}. Draw a part of the calculation, on a tape of its own.");
        }

        var rows = new double[nodes.Count];
        foreach (var column in nodes.GroupBy(node => columns[node.Index]).OrderBy(group => group.Key))
        {
            Settle([.. column], rows);
        }

        var (top, bottom) = (rows.Min(), rows.Max());
        var step = bottom > top ? Math.Min((Height - 2 * Margin) / (bottom - top), 150) : 0;
        X = [.. columns.Select(column => Width * (column + 0.5) / width)];
        Y = [.. rows.Select(row => Height / 2 - (row - (top + bottom) / 2) * step)];
        Edges = [.. nodes.SelectMany(node => node.Operands.Where(operand => operand.Index is not null)
            .GroupBy(operand => operand.Index!.Value, operand => operand.Slope)
            .Select(slopes => (slopes.Key, node.Index, string.Join(" + ", slopes.Select(slope => Numerals.Write(slope, 3))))))];
        _pitch = Width / width;
    }

    public static double Width => LayoutJson.PlotWidth;

    public static double Height => LayoutJson.PlotHeight;

    public IReadOnlyList<double> X { get; }

    public IReadOnlyList<double> Y { get; }

    /// <summary>From operand to result, with the local derivative: several of them where a result uses an operand twice.</summary>
    public IReadOnlyList<(int From, int To, string Slopes)> Edges { get; }

    /// <summary>
    /// Where an edge's local derivative stands: half a column after the operand, above the edge, or below one that rises, for above that
    /// stands the operand's value.
    /// </summary>
    /// <param name="edge">The edge.</param>
    /// <param name="away">How many pixels beside it; more where it is steep, for words are wide.</param>
    public (double X, double Y, string Text) BesideEdge((int From, int To, string Slopes) edge, double away)
    {
        var (right, up) = (X[edge.To] - X[edge.From], Y[edge.To] - Y[edge.From]);
        var (length, part) = (Math.Sqrt(right * right + up * up), 0.5 * _pitch / right);
        var (side, beside) = (up > 0 ? -1 : 1, away + 14 * Math.Abs(up) / length);
        return (
            X[edge.From] + part * right - side * beside * up / length,
            Y[edge.From] + part * up + side * beside * right / length,
            edge.Slopes);
    }

    /// <summary>The entries that a node was made of, constants left out; twice where it uses one twice.</summary>
    public static IEnumerable<int> Operands(TapeNode node) => node.Operands.Select(operand => operand.Index).OfType<int>();

    // Each wants to stand beside its uppermost operand; the inputs stand in their own order. Rows are at least 1 apart.
    private static void Settle(TapeNode[] column, double[] rows)
    {
        var wanted = column
            .Select((node, i) => (node.Index, Row: Operands(node).Select(operand => rows[operand]).DefaultIfEmpty(i).Min()))
            .OrderBy(node => node.Row).ToArray();
        var placed = new double[wanted.Length];
        for (var i = 0; i < wanted.Length; i++)
        {
            placed[i] = i == 0 ? wanted[i].Row : Math.Max(wanted[i].Row, placed[i - 1] + 1);
        }

        var shift = Enumerable.Range(0, placed.Length).Average(i => wanted[i].Row - placed[i]);
        foreach (var (i, node) in wanted.Index())
        {
            rows[node.Index] = placed[i] + shift;
        }
    }
}
