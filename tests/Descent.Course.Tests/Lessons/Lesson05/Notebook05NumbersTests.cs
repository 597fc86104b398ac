using System.Globalization;
using Descent.Course.Tests.Numbers;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Course.Tests.Lessons;

/// <summary>The numbers in the prose of notebook 05.</summary>
public class Notebook05NumbersTests : NumbersInProse
{
    protected override string Notebook => "05";

    private protected override IEnumerable<Said> All
    {
        get
        {
            var (first, second, spread) = (Gorge(0), Gorge(2), Math.Sqrt(301 * 301 + 400 * 400));
            var (raw, centred, both) = (new Wines(scaled: false), new Wines(scaled: false, centred: true), new Wines(scaled: true));
            return
            [
                // The normal start of the cells is about κ long in its gradient; theory counts the factors down to 1e-6.
                Said.About("One takes {} steps, the other over {}", Factors(10), Factors(10_000)),
                Said.Chosen("{} minutes"),
                Said.Chosen(@"$L = {}$ and $\alpha = {}$, and start at $({}, {})$"),
                Said.Is(@"1 - \alpha\mu = {}$ at every step", 1 - 0.18),
                Said.Is(@"1 - \alpha L = {}$ and swings", 1 - 0.18 * 10),
                Said.Is("at $2/{} = {}$, and past 1 from $2/L = {}$ on", 10 + 1, 2.0 / 11, 2.0 / 10),
                Said.Is(@"$\kappa = {}$, the run below needs {} steps", 10, Steps(10)),
                Said.Chosen(@"How many at $\kappa = {}$: about {}, {}, or {}?"),
                Said.Chosen("At most {} steps are drawn"),
                Said.About("About {}; in a round bowl", Steps(100)),
                Said.Is(@"halves every ${}\,\kappa$ steps", Math.Log(2) / 2),
                Said.Chosen("stays at {}, and the number of parameters grows from {} to {}, with curvatures"),
                Said.Chosen("evenly (as powers) from {} to {}."),
                Said.Chosen("Turn ours by {} degrees"),
                Said.Is(@"$|1 - {} \cdot {}| = {}$ and $|1 - {} \cdot {}| = {}$", 0.15, 1, 1 - 0.15, 0.15, 10, 1.5 - 1),
                Said.Chosen(@"x_i^2 - {}\cos 2\pi x_i + {}\right"),
                // The second derivative of x² − 10 cos 2πx is 2 + 10 (2π)² cos 2πx.
                Said.Is(@"$L = {} + {}\pi^2$", 2, 10 * 2 * 2),
                Said.Chosen(@"At $\alpha = {}/L$, do all steps still go down? And at ${}/L$?"),
                Said.Chosen("At ${}/L$ they all do; at ${}/L$"),
                Said.Chosen(@"(1 - x)^2 + {}\,(y"),
                Said.Chosen("Dots stand {} steps apart"),
                Said.Chosen("How many of the {} steps"),
                Said.Is("they take $f$ from {} to {}.", first, second),
                // The Hessian at (1, 1) is [802 −400; −400 200].
                Said.About(@"near the minimum $\kappa$ is about {}", (501 + spread) / (501 - spread)),
                Said.Is("$2/L$ is just below {} there", 2 / (501 + spread)),
                Said.Chosen("with the rate {} the run never arrives"),
                Said.Is("of {} wines", raw.Count),
                Said.Is("a bowl in {} dimensions", raw.Weights),
                Said.Chosen("safe rate $1/L$, {} steps"),
                Said.Is("Only the last one, after {} steps. Its condition number is {}", both.Steps(), both.Condition),
                Said.About("against {} million as measured", raw.Condition / 1e6),
                Said.About("the mean alcohol, {}, with curvature {} against an $L$ of {}.", raw.MeanAlcohol, 2, centred.L),
                Said.Is("What remains, the {},", both.Condition),
                // The curvatures are 1 + b and 1 − b.
                Said.Is("(it is {} here)", 2.0 / 2),
                Said.Chosen("more than {} steps from"),
                // Newton goes from x to x − (x³ − x)/(3x² − 1); the curvature 3x² − 1 is negative below 0.577.
                Said.Chosen("From {} it jumps too far; from {} on"),
            ];
        }
    }

    [Fact]
    public void In_two_steps_the_gorges_wall_is_behind() => Assert.InRange(Gorge(3), 4.0, Gorge(2));

    [Fact]
    public void At_a_rate_just_above_its_limit_the_run_ends_hopping_between_two_places_on_either_side_of_the_gorges_floor()
    {
        var (x, y) = (-1.2, 1.0);
        double[] sides = new double[100_000];
        for (var k = 0; k < sides.Length; k++)
        {
            var wall = sides[k] = y - x * x;
            (x, y) = (x - 0.002 * (-2 * (1 - x) - 400 * x * wall), y - 0.002 * 200 * wall);
        }

        Assert.InRange(sides[^1] * sides[^2], -1, -1e-6);
        Assert.Equal(sides[^1], sides[^3], 1e-12);
    }

    private static double Factors(double kappa) => Math.Ceiling(Math.Log(1e6 * kappa) / Math.Log((kappa + 1) / (kappa - 1)));

    private static double Steps(double kappa)
    {
        var (x, y, steps) = (8.0, 3.0, 0);
        while (Math.Sqrt(x * x + kappa * y * kappa * y) > 1e-6)
        {
            (x, y) = (x - 2 / (1 + kappa) * x, y - 2 / (1 + kappa) * kappa * y);
            steps++;
        }

        return steps;
    }

    private static double Gorge(int steps)
    {
        var (x, y) = (-1.2, 1.0);
        for (var k = 0; k < steps; k++)
        {
            var wall = y - x * x;
            (x, y) = (x - 0.001 * (-2 * (1 - x) - 400 * x * wall), y - 0.001 * 200 * wall);
        }

        return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);
    }

    /// <summary>The wines, with curvatures from singular values and descent as a loop.</summary>
    private sealed class Wines
    {
        private readonly double[][] _rows;
        private readonly double[] _alcohol;
        private readonly double[] _curvatures;

        public Wines(bool scaled, bool centred = false)
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "data", "wine.csv")))
            {
                folder = Path.GetDirectoryName(folder)!;
            }

            var table = File.ReadLines(Path.Combine(folder, "data", "wine.csv")).Skip(1)
                .Select(line => line.Split(',').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray()).ToArray();
            _alcohol = [.. table.Select(row => row[0])];
            _rows = [.. table.Select(row => (double[])[1, .. row[1..13]])];
            for (var j = 1; j < 13 && (scaled || centred); j++)
            {
                var mean = _rows.Average(row => row[j]);
                var deviation = scaled ? Math.Sqrt(_rows.Average(row => row[j] * row[j]) - mean * mean) : 1;
                foreach (var row in _rows)
                {
                    row[j] = (row[j] - mean) / deviation;
                }
            }

            _curvatures = [.. Matrix<double>.Build.DenseOfRowArrays(_rows).Svd(false).S.Select(value => 2 * value * value / _rows.Length)];
        }

        public int Count => _rows.Length;

        public int Weights => _rows[0].Length;

        public double MeanAlcohol => _alcohol.Sum() / _alcohol.Length;

        public double L => _curvatures.Max();

        public double Condition => _curvatures.Max() / _curvatures.Min();

        public int Steps()
        {
            var w = new double[Weights];
            for (var steps = 0; ; steps++)
            {
                var slopes = new double[Weights];
                for (var i = 0; i < _rows.Length; i++)
                {
                    var error = _rows[i].Zip(w, (a, b) => a * b).Sum() - _alcohol[i];
                    for (var j = 0; j < w.Length; j++)
                    {
                        slopes[j] += 2 * error * _rows[i][j] / _rows.Length;
                    }
                }

                if (Math.Sqrt(slopes.Sum(slope => slope * slope)) <= 1e-6)
                {
                    return steps;
                }

                w = [.. w.Zip(slopes, (a, slope) => a - slope / L)];
            }
        }
    }
}
