using Descent.Course.Figures;

namespace Descent.Course.Plots;

/// <summary>The heights of a function of two variables over a grid, scaled so that equal steps make good lines.</summary>
internal sealed class HeightMap
{
    // As fine as a pixel needs; a coarser grid would make octagons of ellipses and islands of a narrow valley's floor.
    private const int Columns = 121, Rows = 91;

    private const int Lines = 14;
    private const double Decades = 4;

    // Down to a millionth of a mean cell of the grid, at a small part of the grid's cost.
    private const int Halvings = 20, Trials = 60;

    private static readonly (int Right, int Up)[] s_neighbours =
        [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1)];

    private readonly Func<double, double, double> _f;
    private readonly Levels _levels;
    private readonly double _base;
    private readonly (double X, double Y) _lowestAt;

    /// <param name="f">The function.</param>
    /// <param name="x">From where to where the columns run.</param>
    /// <param name="y">From where to where the rows run.</param>
    /// <param name="levels">How the lines are spaced.</param>
    /// <param name="minimum">The least value there is, where it is known; else the grid's lowest takes its place.</param>
    public HeightMap(Func<double, double, double> f, (double From, double To) x, (double From, double To) y, Levels levels,
        double? minimum = null)
    {
        var (xs, ys) = (Plot.Grid(x.From, x.To, Columns), Plot.Grid(y.From, y.To, Rows));
        (Xs, Ys, _f, _levels) = (xs, ys, f, levels);
        var values = ys.Select(b => xs.Select(a => f(a, b)).ToArray()).ToArray();
        (Lowest, Highest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var (b, row) in ys.Zip(values))
        {
            for (var i = 0; i < xs.Length; i++)
            {
                Highest = double.IsFinite(row[i]) ? Math.Max(Highest, row[i]) : Highest;
                if (double.IsFinite(row[i]) && row[i] < Lowest)
                {
                    (Lowest, _lowestAt) = (row[i], (xs[i], b));
                }
            }
        }

        if (!double.IsFinite(Lowest))
        {
            throw new ArgumentException(
                $"The function has no finite value for x from {xs[0]} to {xs[^1]} and y from {ys[0]} to {ys[^1]}. Try another part of "
                + $"the plane.");
        }

        _base = minimum is { } least && double.IsFinite(least) ? least : Lowest;
        Heights = [.. values.Select(row => row.Select(Height).ToArray())];
        var across = Enumerable.Range(0, Columns).Select(i => Heights.Select(row => row[i]).ToArray()).ToArray();
        (Xs, Ys) = (Closer(xs, Bends(across)), Closer(ys, Bends(Heights)));
        Heights = [.. Ys.Select(b => Xs.Select(a => Height(f(a, b))).ToArray())];
    }

    public double[] Xs { get; }

    public double[] Ys { get; }

    /// <summary>The lowest value on the grid, before scaling.</summary>
    public double Lowest { get; }

    public double Highest { get; }

    /// <summary>
    /// Where f is lowest in the window, and how low: for words, as a grid often misses the floor of a valley. From the grid's lowest
    /// point, or a known minimizer below that, a compass search tries the eight neighbours and halves its step where none is lower.
    /// </summary>
    /// <param name="known">Minimizers that are known, inside the window or not.</param>
    public (double X, double Y, double Value) Deepest(IReadOnlyList<double[]> known)
    {
        var best = (_lowestAt.X, _lowestAt.Y, Value: Lowest);
        foreach (var point in known)
        {
            Try(point[0], point[1]);
        }

        // The mean cell: the grid's lines are not evenly spread.
        var (width, height) = ((Xs[^1] - Xs[0]) / (Columns - 1), (Ys[^1] - Ys[0]) / (Rows - 1));
        for (var (halvings, trials) = (0, 0); halvings <= Halvings && trials < Trials; trials++)
        {
            var (x, y, value) = best;
            var scale = Math.Pow(2, -halvings);
            foreach (var (right, up) in s_neighbours)
            {
                Try(x + right * scale * width, y + up * scale * height);
            }

            halvings += best.Value < value ? 0 : 1;
        }

        return (Snapped(best.X, width), Snapped(best.Y, height), Snapped(best.Value, 1e-6 * (Highest - Lowest)));

        void Try(double x, double y)
        {
            if (x >= Xs[0] && x <= Xs[^1] && y >= Ys[0] && y <= Ys[^1] && _f(x, y) is var value && double.IsFinite(value)
                && value < best.Value)
            {
                best = (x, y, value);
            }
        }

        // A zero up to the search's last bits is said as 0.
        static double Snapped(double value, double size) => Math.Abs(value) < 1e-6 * size ? 0 : value;
    }

    /// <summary>The scaled heights: one row per y.</summary>
    public double[][] Heights { get; }

    /// <summary>The lines' scaled heights, at round numbers.</summary>
    public ContourLevels Contours => field ??= RoundLevels();

    /// <summary>The colours from the lowest to the highest.</summary>
    public static IReadOnlyList<IReadOnlyList<object>> Colors { get; } =
        [.. Palette.Depths.Select((color, i) => (IReadOnlyList<object>)[(double)i / (Palette.Depths.Count - 1), color])];

    /// <summary>What the scaled height is, for an axis.</summary>
    /// <param name="function">How f is called: "f(x, y)".</param>
    public string Title(string function) => _levels switch
    {
        Levels.Linear => function,
        Levels.SquareRoot => _base == 0 ? $"√{function}" : $"√({function} − {Numerals.Write(_base)})",
        _ => _base == 0 ? $"log₁₀ {function}" : $"log₁₀ ({function} − {Numerals.Write(_base)})",
    };

    /// <summary>How far apart two lines are, in words.</summary>
    public string Spacing => _levels switch
    {
        Levels.Linear => $"the lines are {Numerals.Write(Contours.Size)} apart",
        Levels.SquareRoot => $"the lines are equal steps of the square root, {Numerals.Write(Contours.Size)} apart",
        _ => $"the lines are equal steps of the logarithm, each {Numerals.Write(Math.Pow(10, Contours.Size), 3)} times as high as the one "
            + "inside it",
    };

    /// <summary>The bar that explains the colours in values of f, whatever the scaling.</summary>
    /// <param name="function">How f is called: "f(x, y)".</param>
    public ColorBar ColorBar(string function)
    {
        var (from, to) = (Height(Lowest), Height(Highest));
        double[] ticks = _levels == Levels.Log
            ? [.. Enumerable.Range(0, 20).Select(i => Math.Ceiling(from) + i).TakeWhile(tick => tick <= to)]
            : [.. Enumerable.Range(0, 6).Select(i => from + (to - from) * i / 5)];
        return new(
            new(function),
            ticks,
            [.. ticks.Select(tick => Numerals.WithMinus(Numerals.Write(_base * (_levels == Levels.Linear ? 0 : 1) + (_levels switch
            {
                Levels.Linear => tick, Levels.SquareRoot => tick * tick, _ => Math.Pow(10, tick),
            }), 3)))]);
    }

    /// <summary>f in plotly.js's template language, from the scaled height.</summary>
    public string Hover => _levels == Levels.Linear ? "f = %{z:.4~g}" : (_base == 0 ? "f = " : $"f = {Numerals.Write(_base)} + ")
        + _levels switch
    {
        Levels.SquareRoot => "(%{z:.3~g})<sup>2</sup>",
        _ => "10<sup>%{z:.2f}</sup>",
    };

    /// <summary>The scaled height of a value; what lies below the lowest counts as the lowest.</summary>
    public double Height(double value) => _levels switch
    {
        Levels.Linear => value,
        Levels.SquareRoot => Math.Sqrt(Math.Max(value - _base, 0)),
        _ => Math.Log10(Math.Max(value - _base, Math.Max(Highest - _base, double.Epsilon) * Math.Pow(10, -Decades))),
    };

    private ContourLevels RoundLevels()
    {
        var (from, to) = (Height(Lowest), Height(Highest));
        var size = Numerals.RoundStep((to - from) / Lines);
        var start = (Math.Floor(from / size) + 1) * size;

        // A line through a saddle is torn there by any grid: the picture of a saddle needs lines beside it.
        if (Saddles().Any(height => Math.Abs(Math.IEEERemainder(height - start, size)) < 0.1 * size))
        {
            start -= size / 2;
        }

        return new ContourLevels(Numerals.Round(start, 7), Numerals.Round(Math.Ceiling(to / size) * size, 7), size);
    }

    // How much the heights bend at most from each line of the grid to the next.
    private static double[] Bends(double[][] lines) =>
        [.. Enumerable.Range(0, lines.Length).Select(i => i == 0 || i == lines.Length - 1 ? 0 : Enumerable.Range(0, lines[i].Length)
            .Select(j => Math.Abs(lines[i - 1][j] - 2 * lines[i][j] + lines[i + 1][j]))
            .Where(double.IsFinite).DefaultIfEmpty(0).Max())];

    // Half of the grid's lines are spread evenly, half stand where the heights bend, such as at the floor of a narrow valley, and more
    // sparsely the further away.
    private static double[] Closer(double[] even, double[] bends)
    {
        double[] need = [.. Enumerable.Range(0, even.Length - 1).Select(cell =>
            Enumerable.Range(0, even.Length).Max(i => bends[i] / (1 + Math.Abs(cell + 0.5 - i))))];
        var total = need.Sum();
        if (!(total > 0))
        {
            return even;
        }

        var (cell, passed, last) = (0, 0.0, even.Length - 1);
        var spaced = even.ToArray();
        for (var line = 1; line < last; line++)
        {
            var wanted = (double)line / last;
            while (passed + Weight(cell) < wanted && cell < last - 1)
            {
                passed += Weight(cell++);
            }

            spaced[line] = even[cell] + (wanted - passed) / Weight(cell) * (even[cell + 1] - even[cell]);
        }

        return spaced;

        double Weight(int i) => 0.5 / last + 0.5 * need[i] / total;
    }

    // Points of the grid round which the heights rise, fall, rise and fall.
    private IEnumerable<double> Saddles()
    {
        (int Row, int Column)[] round = [(0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1)];
        for (var i = 1; i < Ys.Length - 1; i++)
        {
            for (var j = 1; j < Xs.Length - 1; j++)
            {
                var height = Heights[i][j];
                var signs = round.Select(to => Math.Sign(Heights[i + to.Row][j + to.Column] - height)).ToArray();
                if (signs.Where((sign, k) => sign * signs[(k + 1) % 8] < 0).Count() >= 4)
                {
                    yield return height;
                }
            }
        }
    }
}
