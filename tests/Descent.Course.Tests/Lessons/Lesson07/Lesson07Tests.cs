using Descent.Course.Exercises;
using static Descent.Course.Tests.Lessons.Answers;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 07 that a student may well give, beyond those that the definitions list.</summary>
public class Lesson07Tests
{
    [Theory]
    [InlineData(4.04, Outcome.Almost, "your MAE is 18.008. From 4.04, more of the five waits lie below.")]
    [InlineData(3.96, Outcome.Almost, "more of the five waits lie above")]
    [InlineData(5, Outcome.Wrong, "Your MAE is 18.2. More waits are shorter than 5 than longer: go down.")]
    [InlineData(2, Outcome.Wrong, "Your MAE is 18.4. More waits are longer than 2 than shorter: go up.")]
    [InlineData(-4, Outcome.Wrong, "go up")]
    [InlineData(0, Outcome.Wrong, "go up")]
    [InlineData(18, Outcome.Wrong, "go down")]
    [InlineData(20.0000001, Outcome.Wrong, "20 is the mean")]
    [InlineData(88, Outcome.Wrong, "go down")]
    [InlineData(1e300, Outcome.Wrong, "go down")]
    public void One_number_for_five_is_judged(double wait, Outcome outcome, string part) =>
        Hold(Judged(Lesson07.Exercise07_1, wait), outcome, part);

    public static TheoryData<string, HuberSlope, Outcome, string> Slopes => new()
    {
        { "in three pieces", (e, d) => e > d ? d : e < -d ? -d : e, Outcome.Correct, "" },
        { "by minimum and maximum", (e, d) => Math.Max(-d, Math.Min(d, e)), Outcome.Correct, "" },
        { "by differences", (e, d) => (Huber(e + 1e-6, d) - Huber(e - 1e-6, d)) / 2e-6, Outcome.Almost, "Nearly: the last digits differ" },
        { "strictly less", (e, d) => Math.Abs(e) < d ? e : d * Math.Sign(e), Outcome.Correct, "" },
        { "sizes", (e, d) => Math.Abs(e) <= d ? Math.Abs(e) : d, Outcome.Almost, "The size is right, and the sign is lost" },
        { "log-cosh", (e, _) => Math.Tanh(e), Outcome.Wrong, "For error = 0.3 and delta = 1" },
        { "nothing inside", (e, d) => Math.Abs(e) <= d ? 0 : d * Math.Sign(e), Outcome.Almost, "Right for 6 of 10 inputs" },
        { "nothing outside", (e, d) => Math.Abs(e) <= d ? e : 0, Outcome.Almost, "Right for 5 of 10 inputs" },
        { "delta for 1", (e, _) => Math.Clamp(e, -1, 1), Outcome.Almost, "Right for 6 of 10 inputs" },
        { "negative delta", (e, d) => Math.Abs(e) <= d ? e : -d, Outcome.Almost, "For error = 3 and delta = 1 your function returns -1" },
        { "one", (_, _) => 1, Outcome.Wrong, "returns 1, but 0.3 is right" },
    };

    [Theory]
    [MemberData(nameof(Slopes))]
    public void A_slope_of_hubers_cost_is_judged(string name, HuberSlope slope, Outcome outcome, string part) =>
        Hold(Judged(Lesson07.Exercise07_2, slope), outcome, part, name);

    public static TheoryData<string, LogitSlope, Outcome, string> LogitSlopes => new()
    {
        { "with both powers", (z, y) => 2 * (P(z) - y) / ((1 + Math.Exp(z)) * (1 + Math.Exp(-z))), Outcome.Correct, "" },
        { "by the tangent", (z, y) => (P(z) - y) * (1 - Math.Pow(Math.Tanh(z / 2), 2)) / 2, Outcome.Correct, "" },
        { "multiplied out", (z, y) => 2 * (P(z) - y) * (P(z) - P(z) * P(z)), Outcome.Correct, "" },
        { "by differences", (z, y) => (Math.Pow(P(z + 1e-5) - y, 2) - Math.Pow(P(z - 1e-5) - y, 2)) / 2e-5, Outcome.Correct, "" },
        { "p squared", (z, y) => 2 * (P(z) - y) * P(z) * P(z), Outcome.Wrong, "For z = 1.5 and y = 0 your function returns" },
        { "plus y", (z, y) => 2 * (P(z) + y) * P(z) * (1 - P(z)), Outcome.Wrong, "For z = 0 and y = 1" },
        { "y inside", (z, y) => 2 * (P(z) - y) * y * (1 - y), Outcome.Wrong, "For z = 0 and y = 0 your function returns 0" },
        { "for y = 0 only", (z, _) => 2 * P(z) * P(z) * (1 - P(z)), Outcome.Wrong, "For z = 0 and y = 1" },
        { "a sigmoid upside down", (z, y) => 2 * (P(-z) - y) * P(z) * (1 - P(z)), Outcome.Wrong, "For z = 1.5 and y = 0" },
        { "three times", (z, y) => 3 * (P(z) - y) * P(z) * (1 - P(z)), Outcome.Wrong, "returns 0.375, but 0.25 is right" },
        { "nothing", (_, _) => 0, Outcome.Wrong, "returns 0, but 0.25 is right" },
    };

    [Theory]
    [MemberData(nameof(LogitSlopes))]
    public void A_slope_in_the_logit_is_judged(string name, LogitSlope slope, Outcome outcome, string part) =>
        Hold(Judged(Lesson07.Exercise07_3, slope), outcome, part, name);

    public static TheoryData<string, LogOfSum, Outcome, string> Sums => new()
    {
        { "in a loop", z =>
            {
                var (top, sum) = (double.NegativeInfinity, 0.0);
                foreach (var each in z)
                {
                    top = Math.Max(top, each);
                }

                foreach (var each in z)
                {
                    sum += Math.Exp(each - top);
                }

                return top + Math.Log(sum);
            }, Outcome.Correct, "" },
        { "sorted", z => z.Order().Last() + Math.Log(z.Sum(each => Math.Exp(each - z.Order().Last()))), Outcome.Correct, "" },
        { "by the first", z => z[0] + Math.Log(z.Sum(each => Math.Exp(each - z[0]))), Outcome.Wrong, "does not return a finite number" },
        { "the top left out", z => z.Max() + Math.Log(1 + z.Where(each => each < z.Max()).Sum(each => Math.Exp(each - z.Max()))),
            Outcome.Almost, "For z = [0, 0] your function returns 0, but 0.693147 is right" },
        { "bounded at 700", z => Math.Log(z.Sum(each => Math.Exp(Math.Clamp(each, -700, 700)))), Outcome.Almost, "800" },
        { "base 2", z => z.Max() + Math.Log2(z.Sum(each => Math.Exp(each - z.Max()))), Outcome.Wrong, "For z = [0, 0]" },
        { "base 10", z => z.Max() + Math.Log10(z.Sum(each => Math.Exp(each - z.Max()))), Outcome.Wrong, "For z = [0, 0]" },
        { "without a logarithm", z => z.Sum(Math.Exp), Outcome.Wrong, "For z = [0, 0] your function returns 2" },
        { "of sizes", z => z.Max(Math.Abs), Outcome.Wrong, "For z = [0, 0]" },
        { "the softmax", z => Math.Exp(z[0] - z.Max()) / z.Sum(each => Math.Exp(each - z.Max())), Outcome.Wrong, "For z = [0, 0]" },
        { "always 800", _ => 800, Outcome.Wrong, "For z = [0, 0] your function returns 800" },
    };

    [Theory]
    [MemberData(nameof(Sums))]
    public void A_logarithm_of_a_sum_is_judged(string name, LogOfSum logSum, Outcome outcome, string part) =>
        Hold(Judged(Lesson07.Exercise07_4, logSum), outcome, part, name);

    [Theory]
    [InlineData("a", Outcome.Wrong, "The first and the last are exchanged")]
    [InlineData("b", Outcome.Wrong, "its scores are no probabilities")]
    [InlineData("c", Outcome.Wrong, "Digits are names, not sizes.")]
    [InlineData("(d)", Outcome.Correct, "large errors are worse than in proportion")]
    [InlineData("e", Outcome.Wrong, "`e` is none of the letters a, b, c, d.")]
    public void A_choice_of_costs_is_judged(string letter, Outcome outcome, string part) =>
        Hold(Judged(Lesson07.Exercise07_5, letter), outcome, part);

    // The last column is what the check says; the valleys themselves were found by another program.
    public static TheoryData<double[], Outcome, string> Features => new()
    {
        { [1, -10, -0.1], Outcome.Correct, "2 valleys: at w = -0.2003 with the cost 0.1872, at w = 1.95 with the cost 0.4388." },
        { [-0.1, 1, -10], Outcome.Correct, "2 valleys" },
        { [0.99, -10.1, -0.101], Outcome.Correct, "2 valleys" },
        { [1000, -10_000, -100], Outcome.Correct, "2 valleys" },
        { [1, 1, -10, -10, -0.1, -0.1], Outcome.Correct, "2 valleys: at w = -0.2003" },
        { [1, -10, -0.5], Outcome.Wrong, "One valley, at w = -0.227" },
        { [1, -2], Outcome.Wrong, "One valley, at w = -0.364" },
        { [1, -10, 0], Outcome.Wrong, "One valley, at w = -0.195" },
        { [5, 5], Outcome.Wrong, "the cost falls for ever towards large w" },
        { [-3], Outcome.Wrong, "the cost falls for ever towards very negative w" },
        { [0, 2, 0.1], Outcome.Wrong, "All your x want the weight on the same side" },
        { [1, -1, 1, -1, 1, -1, 1], Outcome.Wrong, "You gave 7 numbers." },
        { [1e-9, -1], Outcome.Wrong, "between a millionth and a million" },
        { [1, double.PositiveInfinity], Outcome.Wrong, "not finite" },
    };

    [Theory]
    [MemberData(nameof(Features))]
    public void Features_with_two_valleys_are_found(double[] xs, Outcome outcome, string part) =>
        Hold(Judged(Lesson07.Exercise07_6, xs), outcome, part);

    private static double P(double z) => 1 / (1 + Math.Exp(-z));

    private static double Huber(double e, double d) => Math.Abs(e) <= d ? e * e / 2 : d * (Math.Abs(e) - d / 2);

    private static void Hold((Outcome Outcome, string Message) judged, Outcome outcome, string part, string name = "")
    {
        Assert.Equal((name, outcome), (name, judged.Outcome));
        Assert.Contains(part, judged.Message);
    }
}
