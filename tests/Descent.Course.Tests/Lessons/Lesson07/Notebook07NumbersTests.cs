using Descent.Course.Tests.Numbers;
using Descent.Data;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Course.Tests.Lessons;

/// <summary>The numbers in the prose of notebook 07: closed forms, and loops written out.</summary>
public class Notebook07NumbersTests : NumbersInProse
{
    private const double Minimum = 37.75894596187597;

    private static readonly Tumours s_tumours = new();

    private static readonly Lazy<(double[] Values, int[] Wrong)> s_slowRun = new(() => s_tumours.Descend(0.005, 5000, 1e-3).Path);

    protected override string Notebook => "07";

    private protected override IEnumerable<Said> All => [.. Chosen, .. Lines, .. Logits, .. Optimum, .. Surrogates];

    [Fact]
    public void Results_that_the_prose_says_in_words_are_right()
    {
        // The median of five waits.
        double[] waits = [1, 2, 4, 5, 88];
        Assert.Equal(4, waits.MinBy(at => waits.Sum(wait => Math.Abs(wait - at))));

        // "a million times nearer", "at every step", "from step 65 on": J and the wrong answers of the slow run.
        var (values, wrong) = SlowRun;
        Assert.InRange((values[65] - Minimum) / (values[^1] - Minimum), 0.5e6, 3e6);
        Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.Second < pair.First));
        Assert.True(wrong[64] > wrong[65] && wrong[65..].Distinct().Count() == 1);
        Assert.Equal(7, wrong[^1]);

        Assert.Equal(Minimum, s_tumours.Newton().Value, 1e-12);

        // "Gradient descent rises once".
        var quick = s_tumours.Descend(0.02, 5000, 1e-8).Path.Values;
        Assert.True(quick[1] > quick[0]);
        Assert.All(quick[1..50].Zip(quick[2..50]), pair => Assert.True(pair.Second < pair.First));

        // "At 0.025 gradient descent no longer arrives".
        Assert.Equal(-1, s_tumours.Descend(0.025, 5000, 1e-8).Count);
    }

    private static IEnumerable<Said> Chosen =>
    [
        Said.Chosen("100 minutes"), Said.Chosen(@"(For Huber, $\delta = 1$.)"),
        Said.Chosen("an error of 3 pull at the prediction, and how hard one of 0.1?"),
        Said.Chosen("an error of 3 pulls thirty times as hard as one of 0.1"), Said.Chosen(@"$\alpha = 0.3$. Where is $p$ after 100 steps"),
        Said.Chosen("A rate of 0.25"), Said.Chosen("by 0.9 at each step (such schedules are a subject of"),
        Said.Chosen("to mean 0 and deviation 1 as in 05"), Said.Chosen(@"($\delta = 0.5$)"), Said.Chosen("Of 30 points"),
        Said.Chosen("of up to 10 up or down"), Said.Chosen("100,000 steps are not enough"), Said.Chosen("$z = 16$"),
        Said.Chosen("until 95 % are right"), Said.Chosen("At 0.025 gradient descent"), Said.Chosen(@"$\alpha = 0.005$"),
        Said.Chosen("is $10^{-8}$"), Said.Chosen("wait 1, 2, 4, 5 and 88 minutes"), Said.Chosen("All six: 40 minutes"),
        Said.Chosen("logits of 800 and −800"), Said.Chosen("From 40 on"), Said.Chosen("keeps it at 100"),
        Said.Chosen("and 0.02 too much"), Said.Chosen("at 30 already off"),
    ];

    private static IEnumerable<Said> Lines
    {
        get
        {
            var (none, one, twelve) = (Data(0), Data(1), Data(12));
            return
            [
                Said.Is("At {}, and one step before at {}", 4 * 0.3, 3 * 0.3), Said.Is("keeps {} of itself", 1 - 0.3),
                Said.Is("these rates add up to {}", 0.3 / (1 - 0.9)),
                Said.Is("medians are {} and {}", Median(one, LeastSquares), Median(twelve, LeastAbsolute)),
                Said.Is("off by about {}", Median(none, LeastSquares)), Said.Is("off by about {}", Median(none, LeastAbsolute)),
                Said.Is("off by about {}", Median(none, LeastHuber)),
            ];
        }
    }

    private static IEnumerable<Said> Logits
    {
        get
        {
            double Square(double p) => 2 * p * p * (1 - p);
            double LogLoss(double p) => p;
            return
            [
                Said.Is("$p = {}$. With", P(8)), Said.Is("{} by the square, {} by", StepsBack(8, Square), StepsBack(8, LogLoss)),
                Said.Is("Here are {} tumours", s_tumours.Count),
                Said.Is("{} at the rate 30, against {} or", StepsTo95(30, Square), StepsTo95(10, LogLoss)),
                Said.Is("or {} at any rate from 10 to 300", StepsTo95(300, LogLoss)),
                Said.Is("it takes {} steps against {}", StepsTo95(1, Square), StepsTo95(1, LogLoss)),
            ];
        }
    }

    private static IEnumerable<Said> Optimum
    {
        get
        {
            var steps = s_tumours.Newton().Steps;
            var (values, wrong) = SlowRun;
            return
            [
                Said.Chosen("value is $37.75894596187597$"),
                Said.Is("{}, 71 and {} steps", s_tumours.Descend(0.02, 5000, 1e-8).Count, steps),
                Said.Is(@"${} \times {}$ second", 31, 31), Said.Is("7 of {} tumours, and none", s_tumours.Count),
                Said.Is("In {}, of {};", Falls(wrong), values.Length - 1), Said.Is("From step {} on", 65),
            ];
        }
    }

    private static IEnumerable<Said> Surrogates
    {
        get
        {
            var (square, logistic) = (s_tumours.Ridge(), s_tumours.Newton().Weights);
            return
            [
                Said.Is("mean square of {} is wrong {} times", s_tumours.MeanSquare(square), s_tumours.Wrong(square)),
                Said.Is("one with {} only {} times", s_tumours.MeanSquare(logistic), s_tumours.Wrong(logistic)),
                Said.Is("mean square of {} be worse than one of {}", s_tumours.MeanSquare(square), s_tumours.MeanSquare(logistic)),
                Said.Is("Real data: {} wines", RealData.Wine.Count), Said.Is("lowest cost of {}.", 12.09033577385522),
                Said.Is("how many of {} held-out", Math.Round(0.25 * 59) + Math.Round(0.25 * 71) + Math.Round(0.25 * 48)),
                Said.Is("more than one wine of {}", 45),
            ];
        }
    }

    private static (double[] Values, int[] Wrong) SlowRun => s_slowRun.Value;

    private static double P(double z) => 1 / (1 + Math.Exp(-z));

    private static int Falls(int[] wrong) => wrong.Zip(wrong.Skip(1)).Count(pair => pair.Second < pair.First);

    // How often z − slope is taken until z is no longer positive.
    private static double StepsBack(double z, Func<double, double> slope)
    {
        var steps = 0;
        for (; z > 0; steps++)
        {
            z -= slope(P(z));
        }

        return steps;
    }

    private static (double[] X, double[] Y)[] Data(int wrong) => [.. Enumerable.Range(0, 15).Select(seed =>
    {
        var (clean, random) = (SyntheticData.Line(30, noise: 0.3, seed: seed), new SeededRandom(100 + seed));
        double[] y = [.. clean.Targets.ToArray().Select((own, i) => own + (i < wrong ? random.Uniform(-10, 10) : 0))];
        return (clean.Column(0), y);
    })];

    private static double Median((double[] X, double[] Y)[] sets, Func<double[], double[], (double W, double B)> fit) => sets
        .Select(set => fit(set.X, set.Y)).Select(line => Math.Sqrt(Math.Pow(line.W - 2, 2) / 3 + Math.Pow(line.B - 1, 2)))
        .Order().ElementAt(7);

    private static (double W, double B) LeastSquares(double[] x, double[] y) => Weighted(x, y, [.. x.Select(_ => 1.0)]);

    private static (double W, double B) Weighted(double[] x, double[] y, double[] by)
    {
        var (mx, my) = (x.Zip(by, (a, w) => a * w).Sum() / by.Sum(), y.Zip(by, (a, w) => a * w).Sum() / by.Sum());
        var slope = Enumerable.Range(0, x.Length).Sum(i => by[i] * (x[i] - mx) * (y[i] - my))
            / Enumerable.Range(0, x.Length).Sum(i => by[i] * (x[i] - mx) * (x[i] - mx));
        return (slope, my - slope * mx);
    }

    // The line of least absolute errors runs through two of the points.
    private static (double W, double B) LeastAbsolute(double[] x, double[] y)
    {
        var lines = from i in Enumerable.Range(0, x.Length)
            from j in Enumerable.Range(0, i)
            let w = (y[i] - y[j]) / (x[i] - x[j])
            select (W: w, B: y[i] - w * x[i]);
        return lines.MinBy(line => x.Zip(y, (a, b) => Math.Abs(line.W * a + line.B - b)).Sum());
    }

    // Weighted squares, again and again: an error beyond δ = ½ counts as if it were as small as δ.
    private static (double W, double B) LeastHuber(double[] x, double[] y)
    {
        var line = LeastSquares(x, y);
        for (var k = 0; k < 500; k++)
        {
            line = Weighted(x, y, [.. x.Zip(y, (a, b) => Math.Min(1, 0.5 / Math.Abs(line.W * a + line.B - b)))]);
        }

        return line;
    }

    // The median of five starts.
    private static double StepsTo95(double rate, Func<double, double> slopeForZero) => Enumerable.Range(0, 5)
        .Select(seed => s_tumours.StepsTo95(seed, rate, slopeForZero)).Order().ElementAt(2);

    /// <summary>The tumours, standardized, each with a 1 for the intercept; plain loops.</summary>
    private sealed class Tumours
    {
        private readonly double[][] _rows;
        private readonly double[] _y = RealData.BreastCancer.Targets.ToArray();

        public Tumours()
        {
            var columns = Enumerable.Range(0, 30).Select(RealData.BreastCancer.Column).Select(column =>
            {
                var mean = column.Average();
                var deviation = Math.Sqrt(column.Average(value => (value - mean) * (value - mean)));
                return column.Select(value => (value - mean) / deviation).ToArray();
            }).ToArray();
            _rows = [.. _y.Select((_, i) => columns.Select(column => column[i]).Append(1).ToArray())];
        }

        public int Count => _y.Length;

        public int Wrong(double[] w) => _rows.Zip(_y).Count(pair => Logit(pair.First, w) > 0 != (pair.Second > 0.5));

        public double MeanSquare(double[] w) => _rows.Zip(_y, (row, y) => Math.Pow(Logit(row, w) - (2 * y - 1), 2)).Average();

        /// <summary>½‖w‖² + Σ(z − t)² is least where (2AᵀA + D) w = 2Aᵀt; D leaves the intercept out.</summary>
        public double[] Ridge()
        {
            var a = Matrix<double>.Build.DenseOfRowArrays(_rows);
            var t = Vector<double>.Build.DenseOfEnumerable(_y.Select(y => 2 * y - 1));
            return (2 * a.TransposeThisAndMultiply(a) + Penalty).Solve(2 * a.TransposeThisAndMultiply(t)).ToArray();
        }

        public (double Value, double[] Weights, int Steps) Newton()
        {
            var w = new double[31];
            for (var step = 0; ; step++)
            {
                var gradient = Gradient(w);
                if (Length(gradient) <= 1e-8)
                {
                    return (Value(w), w, step);
                }

                var a = Matrix<double>.Build.DenseOfRowArrays(_rows);
                var p = _rows.Select(row => P(Logit(row, w))).Select(p => p * (1 - p)).ToArray();
                var hessian = a.TransposeThisAndMultiply(Matrix<double>.Build.DenseOfDiagonalArray(p) * a) + Penalty;
                var move = hessian.Solve(Vector<double>.Build.Dense(gradient));
                w = [.. w.Select((each, i) => each - move[i])];
            }
        }

        /// <summary>The values and wrong answers on the way, and the steps until the slope is small; −1 for never.</summary>
        public ((double[] Values, int[] Wrong) Path, int Count) Descend(double rate, int most, double tolerance)
        {
            var (w, values, wrong) = (new double[31], new List<double>(), new List<int>());
            for (var step = 0; step <= most; step++)
            {
                values.Add(Value(w));
                wrong.Add(Wrong(w));
                var gradient = Gradient(w);
                if (Length(gradient) <= tolerance)
                {
                    return (([.. values], [.. wrong]), step);
                }

                w = [.. w.Select((each, i) => each - rate * gradient[i])];
            }

            return (([.. values], [.. wrong]), -1);
        }

        /// <summary>Steps on the mean cost until 95 % are right; the slope for a target of 1 is that of 0 turned round.</summary>
        public double StepsTo95(int seed, double rate, Func<double, double> slopeForZero)
        {
            var random = new SeededRandom(seed);
            double[] w = [.. Enumerable.Range(0, 31).Select(_ => random.Normal())];
            for (var step = 0; step <= 100; step++)
            {
                if (Wrong(w) <= 0.05 * Count)
                {
                    return step;
                }

                var signs = _y.Select(y => y > 0.5 ? -1 : 1);
                var slopes = _rows.Zip(signs, (row, sign) => sign * slopeForZero(P(sign * Logit(row, w)))).ToArray();
                w = [.. w.Select((each, i) => each - rate * _rows.Zip(slopes, (row, slope) => row[i] * slope).Sum() / Count)];
            }

            return double.PositiveInfinity;
        }

        private static Matrix<double> Penalty => Matrix<double>.Build.DenseDiagonal(31, 31, i => i < 30 ? 1 : 0);

        private static double Logit(double[] row, double[] w)
        {
            var sum = 0.0;
            for (var i = 0; i < w.Length; i++)
            {
                sum += row[i] * w[i];
            }

            return sum;
        }

        private static double Length(double[] vector) => Math.Sqrt(vector.Sum(each => each * each));

        private double Value(double[] w) => 0.5 * w[..30].Sum(each => each * each)
            + _rows.Zip(_y, (row, y) => Math.Log(1 + Math.Exp((1 - 2 * y) * Logit(row, w)))).Sum();

        private double[] Gradient(double[] w)
        {
            double[] gradient = [.. w[..30], 0];
            foreach (var (row, y) in _rows.Zip(_y))
            {
                var error = P(Logit(row, w)) - y;
                for (var i = 0; i < gradient.Length; i++)
                {
                    gradient[i] += error * row[i];
                }
            }

            return gradient;
        }
    }
}
