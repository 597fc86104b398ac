using Descent.Course.Figures;
using Descent.Schedules;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

/// <summary>A learning rate for every step, exercise 08.4.</summary>
/// <param name="step">k, from 0.</param>
/// <returns>α of this step.</returns>
public delegate double RateRule(int step);

/// <summary>An answer to exercise 08.4: what a rate of every step makes of a stochastic run, against the best constant one.</summary>
/// <param name="Rate">The rule.</param>
internal sealed record RateRace(RateRule Rate)
{
    private const int Seeds = 9;

    // The best of these is in the middle; seeds that no cell of the notebook uses.
    private static readonly double[] s_constants = [0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032];
    private static readonly Func<IReadOnlyList<double>, double> s_excess = FlowerLine.Excess(FlowerLine.Flowers);

    /// <summary>The best constant rate of the grid, and what it leaves.</summary>
    public static (double Rate, double Left) Constant { get; } = s_constants.Select(rate => (rate, Left(rate))).MinBy(pair => pair.Item2);

    /// <summary>The rates of all steps.</summary>
    public double[] Rates => field ??= [.. Enumerable.Range(0, FlowerLine.Updates).Select(step => Rate(step))];

    /// <summary>The first step whose rate is no rate, or −1.</summary>
    public int Broken => Array.FindIndex(Rates, rate => !(rate >= 0 && double.IsFinite(rate)));

    /// <summary>How far above the minimum the run is over its last epoch: the median over seeds; infinity where it diverges.</summary>
    public double Remains => _remains ??= Left(new GivenRates(Rates));

    private double? _remains;

    private static double Left(Schedule rate) => Spread.Of(Enumerable.Range(8400, Seeds).Select(seed =>
    {
        var points = FlowerLine.Run(FlowerLine.Flowers, rate, seed);
        return points.Length <= FlowerLine.Updates ? double.PositiveInfinity : points[^FlowerLine.Flowers.Count..].Average(s_excess);
    })).Median;

    private sealed record GivenRates(double[] Rates) : Schedule
    {
        public override double At(int step) => Rates[step];
    }
}

public static partial class Check
{
    /// <summary>Checks a learning rate that changes from step to step.</summary>
    public static Feedback Exercise08_4(RateRule rate) => Lesson08.Exercise08_4.Check(new RateRace(rate));
}

internal static partial class Lesson08
{
    public static AnswerExercise<RateRace> Exercise08_4 => field ??= new()
    {
        Title = "Beat the constant",
        Cases =
        [
            new(new(_ => Todo.Number), a => a.Rates.Any(Todo.IsIn), Outcome.NotAttempted,
                "Replace the `Todo` by a rate that depends on `step`, and run the cell again."),
            new(new(step => 0.1 - 0.001 * step), a => a.Broken >= 0, Outcome.Wrong,
                a => $"A rate must be a finite number, 0 or greater, but at step {a.Broken:N0} yours is {Write(a.Rates[a.Broken])}."),
            new(new(step => 1 / (1 + step)), a => a.Rates.All(double.IsInteger), Outcome.Wrong,
                a => $"All your rates are whole numbers, the last is {Write(a.Rates[^1])}. If you wrote something like `1 / (10 + step)`: "
                    + "C# divides integers without a remainder. Write `1.0`."),
            new(new(_ => 0.01), a => a.Rates.Max() == a.Rates.Min(), Outcome.Wrong,
                a => $"That is a constant rate, {Write(a.Rates[0])}, and it leaves {Write(a.Remains, 3)}. The best constant leaves "
                    + $"{Write(RateRace.Constant.Left, 3)}. Let the rate depend on `step`."),
            new(new(step => 1 + 0.001 * step), a => !(a.Remains < 1e3), Outcome.Wrong,
                a => $"The run diverges: a rate of {Write(a.Rates.Max())} is too large for steps that ask a single flower. Begin below "
                    + "0.1."),
            new(new(step => 0.01 * Math.Pow(0.9, step)), a => a.Remains > RateRace.Constant.Left && a.Rates.Sum() < 3, Outcome.Wrong,
                a => $"It leaves {Write(a.Remains, 3)}, more than the best constant rate, {Write(RateRace.Constant.Left, 3)}. All your "
                    + $"rates add up to {Write(a.Rates.Sum(), 3)}: too little for the way. Decay more slowly, or begin with more."),
            new(new(step => 0.02 + 0.00001 * step), a => a.Remains > RateRace.Constant.Left, Outcome.Wrong,
                a => $"It leaves {Write(a.Remains, 3)}, more than the best constant rate, {Write(RateRace.Constant.Left, 3)}. Your last "
                    + $"rate is {Write(a.Rates[^1])}: near the end the rate itself sets the floor. Make it smaller there."),
            new(new(step => 0.05 * Math.Pow(0.99, step)), a => a.Remains > RateRace.Constant.Left / 2, Outcome.Almost,
                a => $"It leaves {Write(a.Remains, 3)}, less than the best constant rate, {Write(RateRace.Constant.Left, 3)}, but not yet "
                    + "half of it. Begin with more, or end with less."),
            new(new(step => 0.05 / (1 + 0.05 * step)), _ => true, Outcome.Correct,
                a => $"Your rate leaves {Write(a.Remains, 3)}, the best constant one ({Write(RateRace.Constant.Rate)}) "
                    + $"{Write(RateRace.Constant.Left, 3)}, {Write(RateRace.Constant.Left / a.Remains, 2)} times as much."),
        ],
        Alternatives = [new(step => new CosineDecay(0.03, 3000).At(step)), new(step => step < 300 ? 0.03 : step < 1500 ? 0.005 : 0.0007)],
        Hints =
        [
            "Two things must come together: enough speed in the beginning to get there, and a small rate at the end to come to rest.",
            "The sum of all rates says how far the run can get, the last rates how much noise is left.",
            "Try `a / (1 + b * step)` with `a` near 0.05, and choose `b` so that the last rate is a hundredth of the first.",
        ],
        WhyItMatters = "The same data, the same updates, the same price: only the order of large and small steps is another.",
    };
}
