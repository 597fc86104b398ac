using Descent.Course.Exercises;
using Descent.Schedules;
using static Descent.Course.Tests.Lessons.Answers;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 08 that a student may well give, beyond those that the definitions list.</summary>
public class Lesson08Tests
{
    public static TheoryData<string, UpdateCount, Outcome, string> Counts => new()
    {
        { "counted", (rows, batchSize, epochs) =>
            {
                var updates = 0;
                for (var epoch = 0; epoch < epochs; epoch++)
                {
                    for (var first = 0; first < rows; first += batchSize)
                    {
                        updates++;
                    }
                }

                return updates;
            }, Outcome.Correct, "" },
        { "with the remainder", (rows, batchSize, epochs) =>
            (rows / batchSize + (rows % batchSize > 0 ? 1 : 0)) * epochs, Outcome.Correct, "" },
        { "down and up", (rows, batchSize, epochs) => epochs * (1 + (rows - 1) / batchSize), Outcome.Correct, "" },
        { "one more than the whole part", (rows, batchSize, epochs) => (rows / batchSize + 1) * epochs, Outcome.Almost,
            "For rows = 150, batchSize = 10 and epochs = 2 your function returns 32, but 30 is right." },
        { "the ceiling of a whole quotient", (rows, batchSize, epochs) => Math.Ceiling((double)(rows / batchSize)) * epochs,
            Outcome.Almost, "C# divides integers" },
        { "upside down", (rows, batchSize, epochs) => Math.Ceiling(batchSize / (double)rows) * epochs, Outcome.Wrong, "" },
        { "for two epochs", (rows, batchSize, _) => 2 * Math.Ceiling(rows / (double)batchSize), Outcome.Wrong, "epochs = 3" },
        { "added up", (rows, batchSize, epochs) => Math.Ceiling(rows / (double)batchSize) + epochs, Outcome.Wrong, "returns 17, but 30" },
        { "a number", (_, _, _) => 30, Outcome.Wrong, "your function returns 30, but 60 is right" },
        { "one too few", (rows, batchSize, epochs) => Math.Ceiling(rows / (double)batchSize) * epochs - 1, Outcome.Wrong, "returns 29" },
        { "one too many", (rows, batchSize, epochs) => Math.Ceiling(rows / (double)batchSize) * epochs + 1, Outcome.Wrong, "returns 31" },
    };

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_number_of_updates_is_judged(string name, UpdateCount count, Outcome outcome, string part)
    {
        var judged = Judged(Lesson08.Exercise08_1, count);
        Assert.Equal((name, outcome), (name, judged.Outcome));
        Assert.Contains(part, judged.Message);
    }

    public static TheoryData<string, BatchSlope, Outcome, string> Slopes => new()
    {
        { "a slice", (w, xs, ys, order, first, size) => order[first..Math.Min(first + size, order.Length)]
            .Sum(row => 2 * xs[row] * (w * xs[row] - ys[row])) / Math.Min(size, order.Length - first), Outcome.Correct, "" },
        { "target minus prediction, twice turned", (w, xs, ys, order, first, size) =>
            -2 * order.Skip(first).Take(size).Average(row => (ys[row] - w * xs[row]) * xs[row]), Outcome.Correct, "" },
        { "by two means", (w, xs, ys, order, first, size) =>
            2 * (w * order.Skip(first).Take(size).Average(row => xs[row] * xs[row])
                - order.Skip(first).Take(size).Average(row => xs[row] * ys[row])), Outcome.Correct, "" },
        { "a difference of costs", (w, xs, ys, order, first, size) =>
            {
                double Cost(double at) => order.Skip(first).Take(size).Average(row => Math.Pow(at * xs[row] - ys[row], 2));
                return (Cost(w + 1) - Cost(w - 1)) / 2;
            }, Outcome.Correct, "" },
        { "over the end", (w, xs, ys, order, first, size) =>
            {
                var sum = 0.0;
                for (var i = first; i < first + size; i++)
                {
                    sum += 2 * (w * xs[order[i]] - ys[order[i]]) * xs[order[i]];
                }

                return sum / size;
            }, Outcome.Wrong, "an index lies outside" },
        { "one row less", (w, xs, ys, order, first, size) => order.Skip(first).Take(Math.Max(1, size - 1))
            .Average(row => 2 * (w * xs[row] - ys[row]) * xs[row]), Outcome.Wrong, "For w = 0.5, xs = [1, 2, 3, 4]" },
        { "one place further", (w, xs, ys, order, first, size) => order.Skip(Math.Min(first + 1, order.Length - 1)).Take(size)
            .Average(row => 2 * (w * xs[row] - ys[row]) * xs[row]), Outcome.Wrong, "order = [2, 0, 3, 1]" },
        { "the first rows of the file", (w, xs, ys, _, _, size) =>
            Enumerable.Range(0, size).Average(row => 2 * (w * xs[row] - ys[row]) * xs[row]), Outcome.Wrong, "is right" },
        { "twice the factor", (w, xs, ys, order, first, size) => 2 * Lesson08.Exercise08_2.Solution(w, xs, ys, order, first, size),
            Outcome.Wrong, "is right" },
        { "y for x", (w, xs, ys, order, first, size) =>
            2 * order.Skip(first).Take(size).Average(row => (w * xs[row] - ys[row]) * ys[row]), Outcome.Wrong, "is right" },
        { "without w", (_, xs, ys, order, first, size) =>
            2 * order.Skip(first).Take(size).Average(row => (xs[row] - ys[row]) * xs[row]), Outcome.Wrong, "is right" },
    };

    [Theory]
    [MemberData(nameof(Slopes))]
    public void A_slope_on_a_batch_is_judged(string name, BatchSlope slope, Outcome outcome, string part)
    {
        var judged = Judged(Lesson08.Exercise08_2, slope);
        Assert.Equal((name, outcome), (name, judged.Outcome));
        Assert.Contains(part, judged.Message);
    }

    public static TheoryData<string, BatchSizeFor, Outcome, string> Sizes => new()
    {
        { "the square of a quotient", (deviation, wanted) => Math.Ceiling(Math.Pow(deviation / wanted, 2)), Outcome.Correct, "" },
        { "up by a minus sign", (deviation, wanted) => -Math.Floor(-deviation * deviation / wanted / wanted), Outcome.Correct, "" },
        { "counted", (deviation, wanted) => Enumerable.Range(1, 1000).First(size => deviation / Math.Sqrt(size) <= wanted),
            Outcome.Correct, "" },
        { "one too many", (deviation, wanted) => Lesson08.Exercise08_3.Solution(deviation, wanted) + 1, Outcome.Wrong,
            "For deviation = 6 and wanted = 0.5 your function returns 145, but 144 is right." },
        { "one too few", (deviation, wanted) => Lesson08.Exercise08_3.Solution(deviation, wanted) - 1, Outcome.Wrong, "returns 143" },
        { "as an integer", (deviation, wanted) => (int)(deviation * deviation / (wanted * wanted)), Outcome.Almost, "Rounded down" },
        { "with more, not at most", (deviation, wanted) =>
            Enumerable.Range(1, 1000).First(size => deviation / Math.Sqrt(size) < wanted), Outcome.Almost, "One too many" },
        { "the deviation alone", (deviation, _) => Math.Ceiling(deviation * deviation), Outcome.Wrong, "returns 36, but 144" },
        { "twice the quotient", (deviation, wanted) => Math.Ceiling(2 * deviation / wanted), Outcome.Wrong, "returns 24, but 144" },
        { "a product", (deviation, wanted) => Math.Ceiling(deviation * wanted), Outcome.Wrong, "returns 3, but 144" },
        { "the cube", (deviation, wanted) => Math.Ceiling(Math.Pow(deviation / wanted, 3)), Outcome.Wrong, "returns 1,728" },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_batch_size_is_judged(string name, BatchSizeFor size, Outcome outcome, string part)
    {
        var judged = Judged(Lesson08.Exercise08_3, size);
        Assert.Equal((name, outcome), (name, judged.Outcome));
        Assert.Contains(part, judged.Message);
    }

    public static TheoryData<string, RateRule, Outcome, string> Rates => new()
    {
        { "half a cosine", step => 0.005 * (1 + Math.Cos(Math.PI * step / 3000)), Outcome.Correct, "Your rate leaves" },
        { "1/k from further up", step => 0.2 / (1 + 0.2 * step), Outcome.Correct, "" },
        { "the library's", step => new InverseTimeDecay(0.02, 0.02).At(step), Outcome.Correct, "" },
        { "a straight line down", step => 0.01 * (1 - step / 3000.0), Outcome.Correct, "" },
        { "stairs", step => 0.02 * Math.Pow(0.5, step / 375), Outcome.Correct, "" },
        { "a root", step => 0.02 / Math.Sqrt(1 + step), Outcome.Wrong, "too little for the way" },
        { "a root from further up", step => 0.2 / Math.Sqrt(1 + step), Outcome.Wrong, "near the end the rate itself sets the floor" },
        { "the best constant", _ => 0.001, Outcome.Wrong, "That is a constant rate, 0.001" },
        { "two nearly equal rates", step => step % 2 == 0 ? 0.002 : 0.0021, Outcome.Wrong, "near the end the rate itself sets the floor" },
        { "frozen at once", step => 0.1 * Math.Pow(0.5, step), Outcome.Wrong, "All your rates add up to 0.2: too little for the way." },
        { "divided as integers", step => 1 / (10 + step), Outcome.Wrong, "C# divides integers" },
        { "divided as integers, 1 at first", step => 1 / (1 + step / 10), Outcome.Wrong, "C# divides integers" },
        { "an integer inside", step => 0.1 / (1 + step / 10), Outcome.Correct, "" },
        { "nothing", _ => 0, Outcome.Wrong, "the last is 0." },
        { "below 0 in the end", step => 0.01 - 0.00001 * step, Outcome.Wrong, "at step 1,001 yours is" },
        { "without end at first", step => 1.0 / step, Outcome.Wrong, "at step 0 yours is infinity" },
        { "not a number", step => Math.Sqrt(100 - step), Outcome.Wrong, "at step 101 yours is not a number" },
        { "too large", step => 1.0 / (1 + 0.001 * step), Outcome.Wrong, "The run diverges: a rate of 1" },
        { "a throw", _ => throw new InvalidOperationException("no"), Outcome.Wrong, "Your code stopped with an exception" },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void A_rate_for_every_step_is_judged_by_what_it_leaves(string name, RateRule rate, Outcome outcome, string part)
    {
        var judged = Judged(Lesson08.Exercise08_4, new RateRace(rate));
        Assert.Equal((name, outcome), (name, judged.Outcome));
        Assert.Contains(part, judged.Message);
    }

    [Fact]
    public void The_best_constant_rate_is_no_edge_of_its_grid() => Assert.Equal(0.001, RateRace.Constant.Rate);

    public static TheoryData<string, Estimator, Outcome, string> Estimators => new()
    {
        { "the mean of all but the first hundred", points => Mean(points[100..]), Outcome.Correct, "times as much" },
        { "the mean of all", Mean, Outcome.Correct, "" },
        { "the middle of each coordinate", points => [Middle(points[500..], 0), Middle(points[500..], 1)], Outcome.Correct, "" },
        { "weights that grow", points =>
            {
                double Weighted(int i) => points.Select((point, k) => k * point[i]).Sum() / points.Select((_, k) => (double)k).Sum();
                return [Weighted(0), Weighted(1)];
            }, Outcome.Correct, "" },
        { "the last ten", points => Mean(points[^10..]), Outcome.Wrong, "the points of the last epoch leave" },
        { "the start", points => points[0], Outcome.Wrong, "the same numbers whatever the run" },
        { "the last but one", points => points[^2], Outcome.Wrong, "No single point is better than another" },
        { "the first half of the first hundred", points => Mean(points[..50]), Outcome.Wrong, "" },
        { "in the wrong order", points => [.. Mean(points).AsEnumerable().Reverse()], Outcome.Wrong, "" },
        { "the sum", points => [points.Sum(point => point[0]), points.Sum(point => point[1])], Outcome.Wrong, "" },
        { "three numbers", _ => [1, 2, 3], Outcome.Wrong, "but yours has 3." },
        { "infinite", points => [1 / (points[0][0] - points[0][0]), 1], Outcome.Wrong, "not a finite number" },
        { "null", _ => null!, Outcome.Wrong, "returns `null`" },
    };

    [Theory]
    [MemberData(nameof(Estimators))]
    public void An_estimate_from_a_noisy_run_is_judged_on_lines_of_its_own(string name, Estimator estimate, Outcome outcome, string part)
    {
        var judged = Judged(Lesson08.Exercise08_5, new NoisyEnds(estimate));
        Assert.Equal((name, outcome), (name, judged.Outcome));
        Assert.Contains(part, judged.Message);
    }

    private static double[] Mean(double[][] points) => [points.Average(point => point[0]), points.Average(point => point[1])];

    private static double Middle(double[][] points, int i) => points.Select(point => point[i]).Order().ElementAt(points.Length / 2);
}
