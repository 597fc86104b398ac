using Descent.Course.Exercises;
using static Descent.Course.Tests.Lessons.Answers;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 10 that a student may well give, beyond those that the definitions list.</summary>
public class Lesson10Tests
{
    public static TheoryData<string, ForwardPass, Outcome, string> WaysForth => new()
    {
        { "by Select", (x, weights, biases, v, c) => c + weights.Select((row, j) =>
            v[j] * Math.Max(0, biases[j] + row[0] * x[0] + row[1] * x[1])).Sum(), Outcome.Correct, "" },
        { "a ternary", (x, weights, biases, v, c) => weights.Select((row, j) =>
            {
                var z = row.Zip(x, (w, value) => w * value).Sum() + biases[j];
                return z > 0 ? v[j] * z : 0;
            }).Sum() + c, Outcome.Correct, "" },
        { "half of |z| + z", (x, weights, biases, v, c) => weights.Select((row, j) =>
            {
                var z = row.Zip(x, (w, value) => w * value).Sum() + biases[j];
                return v[j] * (Math.Abs(z) + z) / 2;
            }).Sum() + c, Outcome.Correct, "" },
        { "absolute values", (x, weights, biases, v, c) => weights.Select((row, j) =>
            v[j] * Math.Abs(row.Zip(x, (w, value) => w * value).Sum() + biases[j])).Sum() + c, Outcome.Wrong, "For x = [1, 2]" },
        { "the lower side", (x, weights, biases, v, c) => weights.Select((row, j) =>
            v[j] * Math.Min(0, row.Zip(x, (w, value) => w * value).Sum() + biases[j])).Sum() + c, Outcome.Wrong, "For x = [1, 2]" },
        { "the features bent", (x, weights, biases, v, c) => weights.Select((row, j) =>
            v[j] * (row.Zip(x, (w, value) => w * Math.Max(0, value)).Sum() + biases[j])).Sum() + c, Outcome.Wrong, "For x = [1, 2]" },
        { "the bias of the output for each unit", (x, weights, biases, v, c) => weights.Select((row, j) =>
            v[j] * Math.Max(0, row.Zip(x, (w, value) => w * value).Sum() + biases[j]) + c).Sum(), Outcome.Wrong, "For x = [1, 2]" },
        { "a loop too far", (x, weights, biases, v, c) => weights[biases.Length][0], Outcome.Wrong, "Your code stopped: an index lies" },
        { "nothing", (_, _, _, _, _) => 0, Outcome.Wrong, "For x = [1, 2]" },
        { "the stub in it", (_, _, _, _, c) => c + Todo.Number, Outcome.NotAttempted, "" },
    };

    [Theory]
    [MemberData(nameof(WaysForth))]
    public void A_way_forth_is_judged(string name, ForwardPass forward, Outcome outcome, string begins)
    {
        var (judged, message) = Judged(Lesson10.Exercise10_1, forward);
        Assert.Equal((name, outcome), (name, judged));
        Assert.StartsWith(begins, message);
    }

    public static TheoryData<string, BackwardPass, Outcome, string> WaysBack => new()
    {
        { "with Sign", (x, z, v, slope) => Flat(x, z, (i, j) => (Math.Sign(z[j]) + 1) / 2 * v[j] * x[i] * slope), Outcome.Correct, "" },
        { "an array", (x, z, v, slope) =>
            {
                var g = new double[x.Length * z.Length];
                for (var k = 0; k < g.Length; k++)
                {
                    g[k] = z[k / x.Length] < 0 ? 0 : slope * v[k / x.Length] * x[k % x.Length];
                }

                return g;
            }, Outcome.Correct, "" },
        { "z for the slope of z", (x, z, v, slope) => Flat(x, z, (i, j) => slope * v[j] * z[j] * x[i]), Outcome.Wrong, "" },
        { "the wrong half", (x, z, v, slope) => Flat(x, z, (i, j) => z[j] < 0 ? slope * v[j] * x[i] : 0), Outcome.Wrong, "" },
        { "bent at x", (x, z, v, slope) => Flat(x, z, (i, j) => x[i] > 0 ? slope * v[j] * x[i] : 0), Outcome.Wrong, "" },
        { "a leak", (x, z, v, slope) => Flat(x, z, (i, j) => (z[j] > 0 ? 1 : 0.01) * slope * v[j] * x[i]), Outcome.Wrong, "" },
        { "the biases only", (x, z, v, slope) => [.. z.Select((sum, j) => sum > 0 ? slope * v[j] : 0)], Outcome.Wrong,
            "For x = [1, 2], z = [-0.5, 1.5, 0.25], outputWeights = [2, 3, -1] and slope = 0.5 your function returns 3 numbers" },
        { "the slopes of the output weights", (x, z, v, slope) => Flat(x, z, (_, j) => slope * Math.Max(0, z[j])), Outcome.Wrong, "" },
        { "twice", (x, z, v, slope) => Flat(x, z, (i, j) => z[j] > 0 ? 2 * slope * v[j] * x[i] : 0), Outcome.Wrong, "" },
        { "an empty list", (_, _, _, _) => new List<double>(), Outcome.NotAttempted, "" },
    };

    [Theory]
    [MemberData(nameof(WaysBack))]
    public void A_way_back_is_judged(string name, BackwardPass backward, Outcome outcome, string begins)
    {
        var (judged, message) = Judged(Lesson10.Exercise10_2, backward);
        Assert.Equal((name, outcome), (name, judged));
        Assert.StartsWith(begins, message);
    }

    [Theory]
    [InlineData(16, 1, Outcome.Correct, "all 20 labels by heart")]
    [InlineData(16, 1.01, Outcome.Correct, "")]
    [InlineData(16, 0.99, Outcome.Correct, "")]
    [InlineData(17, 1, Outcome.Correct, "")]
    [InlineData(64, 2, Outcome.Correct, "")]
    [InlineData(1, 1, Outcome.Wrong, "1 unit can bend the border in too few places")]
    [InlineData(4, 2, Outcome.Wrong, "4 units can bend")]
    [InlineData(16, 0.1, Outcome.Wrong, "this rate is too small")]
    [InlineData(200, 0.3, Outcome.Almost, "Nearly: the cost ends at")]
    [InlineData(32, 10, Outcome.Wrong, "the run jumps about")]
    [InlineData(16, 1e6, Outcome.Wrong, "the run jumps about")]
    [InlineData(16, -1, Outcome.Wrong, "goes nowhere, or uphill")]
    [InlineData(201, 1, Outcome.Wrong, "must be whole, from 1 to 200, but was 201")]
    [InlineData(-3, 1, Outcome.Wrong, "must be whole, from 1 to 200")]
    public void A_setting_is_judged_by_running_it(double units, double rate, Outcome outcome, string part)
    {
        var (judged, message) = Judged(Lesson10.Exercise10_3, [units, rate]);
        Assert.True((judged, outcome) == (outcome, judged), $"{judged}: {message}");
        Assert.Contains(part, message);
    }

    [Theory]
    [InlineData(0.4, 0.6, 0.8, 1.0, Outcome.Correct, "no two units are the same")]
    [InlineData(0.404, 0.606, 0.808, 1.01, Outcome.Correct, "")]
    [InlineData(0, 1, 2, 3, Outcome.Correct, "")]
    [InlineData(3, 2, 1, 0, Outcome.Correct, "")]
    [InlineData(1e6, 1, 2, 3, Outcome.Correct, "")]
    [InlineData(0, 0, 0, 0, Outcome.Wrong, "four copies of one unit")]
    [InlineData(-1, 1, 0.5, 0.5, Outcome.Wrong, "Units 3 and 4 start equal, so they stay copies")]
    [InlineData(0.5, 0.5, 0.5, -0.5, Outcome.Wrong, "Units 1 and 2 start equal")]
    [InlineData(0.5, 0.51, 0.49, 0.51, Outcome.Almost, "Units 2 and 4 start equal, though, and are equal still")]
    [InlineData(0.5, 0.50001, 0.50002, 0.50003, Outcome.Almost, "They differ, but hardly")]
    [InlineData(-1, -2, 1, 2, Outcome.Almost, "a plateau")]
    public void A_mended_start_is_judged_by_running_it(double a, double b, double c, double d, Outcome outcome, string part)
    {
        var (judged, message) = Judged(Lesson10.Exercise10_4, [a, b, c, d]);
        Assert.True(judged == outcome, $"{judged}: {message}");
        Assert.Contains(part, message);
    }

    public static TheoryData<string, StrengthChoice, Outcome, string> Choices => new()
    {
        { "sorted arrays", (strengths, _, validation, _) =>
            {
                foreach (var row in validation)
                {
                    Array.Sort(row);
                }

                var medians = validation.Select(row => row[row.Length / 2]).ToArray();
                return strengths[Array.IndexOf(medians, medians.Min())];
            }, Outcome.Correct, "" },
        { "a loop", (strengths, _, validation, _) =>
            {
                var best = 0;
                for (var i = 1; i < strengths.Length; i++)
                {
                    best = Middle(validation[i]) < Middle(validation[best]) ? i : best;
                }

                return strengths[best];
            }, Outcome.Correct, "" },
        { "by the mean", (strengths, _, validation, _) =>
            strengths[Enumerable.Range(0, strengths.Length).MinBy(i => validation[i].Average())], Outcome.Almost, "Right for" },
        { "the sum of all three", (strengths, training, validation, test) => strengths[Enumerable.Range(0, strengths.Length).MinBy(i =>
            Middle(training[i]) + Middle(validation[i]) + Middle(test[i]))], Outcome.Almost, "Right for" },
        { "the first", (strengths, _, _, _) => strengths[0], Outcome.Wrong, "For strengths = " },
        { "the last", (strengths, _, _, _) => strengths[^1], Outcome.Wrong, "For strengths = " },
        { "the weakest", (strengths, _, _, _) => strengths.Min(), Outcome.Wrong, "For strengths = " },
        { "nothing", (_, _, _, _) => 0, Outcome.Wrong, "For strengths = " },
        { "the highest training loss", (strengths, training, _, _) =>
            strengths[Enumerable.Range(0, strengths.Length).MaxBy(i => Middle(training[i]))], Outcome.Wrong, "For strengths = " },
        { "beyond the end", (strengths, _, _, _) => strengths[strengths.Length], Outcome.Wrong, "Your code stopped: an index lies" },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_choice_of_a_strength_is_judged(string name, StrengthChoice choose, Outcome outcome, string begins)
    {
        var (judged, message) = Judged(Lesson10.Exercise10_5, choose);
        Assert.True(judged == outcome, $"{name} {judged}: {message}");
        Assert.StartsWith(begins, message);
    }

    public static TheoryData<string, double[], Outcome, string> Fences => new()
    {
        { "standing on its head", [0, 1, 0.87, -0.5, -0.87, -0.5, 0.9, 0.9, 0.9, 1, 1, 1, -1.9], Outcome.Correct, "" },
        { "the same, the right way", [0, -1, -0.87, 0.5, 0.87, 0.5, 0.9, 0.9, 0.9, 1, 1, 1, -1.92], Outcome.Correct, "of 200 are right" },
        { "turned by a quarter", [2, 0, -1, 1.732, -1, -1.732, 1.2, 1.2, 1.2, 1, 1, 1, -1.84], Outcome.Correct, "" },
        { "1 % off", [0, -2.02, -1.749, 1.01, 1.749, 1.01, 1.212, 1.212, 1.212, 1.01, 1.01, 1.01, -1.858], Outcome.Correct, "" },
        { "units in another order", [1.732, 1, 0, -2, -1.732, 1, 1.2, 1.2, 1.2, 1, 1, 1, -1.84], Outcome.Correct, "" },
        { "inside out", [0, -2, -1.732, 1, 1.732, 1, 1.2, 1.2, 1.2, -1, -1, -1, 1.84], Outcome.Almost, "have changed their places" },
        { "zeros", new double[13], Outcome.Wrong, "calls all the points class 0" },
        { "ones", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], Outcome.Wrong, "parallel lines close no fence" },
        { "huge", [.. Enumerable.Repeat(1e6, 13)], Outcome.Wrong, "" },
        { "one line gone", [0, -2, -1.732, 1, 0, 0, 1.2, 1.2, 1.2, 1, 1, 1, -1.84], Outcome.Wrong, "has no weights" },
        { "a bias too low", [0, -2, -1.732, 1, 1.732, 1, 1.2, 1.2, 1.2, 1, 1, 1, -3.5], Outcome.Wrong, "calls all the points class 0" },
        { "twelve", new double[12], Outcome.Wrong, "You gave 12." },
    };

    [Theory]
    [MemberData(nameof(Fences))]
    public void A_fence_is_judged_by_the_points_on_either_side(string name, double[] parameters, Outcome outcome, string part)
    {
        var (judged, message) = Judged(Lesson10.Exercise10_6, parameters);
        Assert.True(judged == outcome, $"{name} {judged}: {message}");
        Assert.Contains(part, message);
    }

    private static double[] Flat(double[] x, double[] z, Func<int, int, double> slope) =>
        [.. Enumerable.Range(0, z.Length).SelectMany(j => Enumerable.Range(0, x.Length).Select(i => slope(i, j)))];

    private static double Middle(double[] row) => row.Order().ElementAt(row.Length / 2);
}
