using Descent.Course.Figures;
using Descent.Data;
using Descent.Numerics;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

/// <summary>An estimate of the minimum from the points of a run with a constant learning rate, exercise 08.5.</summary>
/// <param name="points">The points, the start first: slope and intercept each.</param>
/// <returns>Slope and intercept.</returns>
public delegate IReadOnlyList<double> Estimator(double[][] points);

/// <summary>An answer to exercise 08.5: what an estimator makes of runs on lines that it does not know.</summary>
/// <param name="Estimate">The estimator.</param>
internal sealed record NoisyEnds(Estimator Estimate)
{
    private const int Lines = 9;
    private const double Rate = 0.05;

    private static readonly Dataset[] s_lines = [.. Enumerable.Range(8500, Lines).Select(Line)];

    private static readonly double[][][] s_runs = [.. s_lines.Select((line, i) => FlowerLine.Run(line, Rate, i))];

    /// <summary>What the points of the last epoch leave: the median over the lines.</summary>
    public static double Floor { get; } = Spread.Of(s_lines.Zip(s_runs,
        (line, points) => points[^line.Count..].Average(FlowerLine.Excess(line)))).Median;

    /// <summary>The estimates.</summary>
    public IReadOnlyList<double>[] Given => field ??= [.. s_runs.Select(points => Estimate([.. points.Select(point => point.ToArray())]))];

    /// <summary>What the estimates leave: the median over the lines.</summary>
    public double Remains => _remains ??= Spread.Of(s_lines.Zip(Given, (line, given) => FlowerLine.Excess(line)(given))).Median;

    /// <summary>Whether every estimate is one and the same, whatever the run.</summary>
    public bool IsFixed => Given.All(given => given.SequenceEqual(Given[0]));

    /// <summary>Whether every estimate is the run's point at an index.</summary>
    public bool IsPoint(Index index) => Given.Zip(s_runs).All(pair => pair.First.SequenceEqual(pair.Second[index]));

    private double? _remains;

    private static Dataset Line(int seed)
    {
        var random = new SeededRandom(seed);
        var data = SyntheticData.Line(150, random.Uniform(-2, 2), random.Uniform(-2, 2), noise: 0.5, seed);
        return new Dataset(FlowerLine.Centred(data.Column(0)), data.Targets);
    }
}

public static partial class Check
{
    /// <summary>Checks an estimate of the minimum from a run that does not settle.</summary>
    public static Feedback Exercise08_5(Estimator estimate) => Lesson08.Exercise08_5.Check(new NoisyEnds(estimate));
}

internal static partial class Lesson08
{
    // The answer must leave less than this share of what the last points leave.
    private const double Share = 0.1;

    public static AnswerExercise<NoisyEnds> Exercise08_5 => field ??= new()
    {
        Title = "Arrive without slowing down ★",
        Cases =
        [
            new(new(_ => Todo.Vector), a => a.Given.Any(given => given is { Count: 0 } || (given?.Any(Todo.IsIn) ?? false)),
                Outcome.NotAttempted, "Replace the `Todo` by your estimate, and run the cell again."),
            new(new(_ => null!), a => a.Given.Any(given => given is null), Outcome.Wrong,
                "Your function returns `null`. Return two numbers, such as `[slope, intercept]`."),
            new(new(points => [points[^1][0]]), a => a.Given.Any(given => given.Count != 2), Outcome.Wrong,
                a => "The estimate must be two numbers, `[slope, intercept]`, but yours has "
                    + $"{a.Given.First(given => given.Count != 2).Count}."),
            new(new(_ => [double.NaN, 1]), a => a.Given.Any(given => !given.All(double.IsFinite)), Outcome.Wrong,
                $"An estimate is not a finite number. {Advice.NotANumber}"),
            new(new(_ => [0.4, 1.2]), a => a.IsFixed, Outcome.Wrong,
                "You return the same numbers whatever the run. The check has nine lines of its own; estimate from `points`."),
            new(new(points => points[^1]), a => a.IsPoint(^1), Outcome.Wrong,
                $"That is the last point, and no better than its neighbours: it leaves about {Write(NoisyEnds.Floor, 2)}. Which way is it "
                    + "off, and which way were the points before it?"),
            new(new(points => points[1500]), a => a.Remains > NoisyEnds.Floor / 2, Outcome.Wrong,
                a => $"It leaves {Write(a.Remains, 3)}; the points of the last epoch leave {Write(NoisyEnds.Floor, 3)}. No single point is "
                    + "better than another, and the outermost are the worst: you cannot see the costs."),
            new(new(points => Mean(points[^20..])), a => a.Remains > Share * NoisyEnds.Floor, Outcome.Almost,
                a => $"The right idea: it leaves {Write(a.Remains, 3)}, the points of the last epoch {Write(NoisyEnds.Floor, 3)}. A tenth "
                    + "of that is asked for. Use more of the run; but not its way to the valley."),
            new(new(points => Mean(points[^1500..])), _ => true, Outcome.Correct,
                a => $"It leaves {Write(a.Remains, 3)}, the points of the last epoch {Write(NoisyEnds.Floor, 3)}: "
                    + $"{Write(NoisyEnds.Floor / a.Remains, 2)} times as much."),
        ],
        Alternatives = [new(points => Faded(points)), new(points => [.. new[] { 0, 1 }.Select(i => points[^2000..].Average(p => p[i]))])],
        Hints =
        [
            "Look at the cloud of points in the figure of the noise ball. Where in it is the minimum?",
            "Each point is off by chance, as often to one side as to the other. What is done with measurements like that?",
            "Leave out the way there, and take something of all the other points together, parameter by parameter.",
        ],
        WhyItMatters = "This is Polyak and Ruppert's averaging. The run stays bold and the answer is calm; many trainings of networks keep "
            + "such a mean beside the weights.",
    };

    private static double[] Mean(double[][] points) => [points.Average(point => point[0]), points.Average(point => point[1])];

    // A mean that forgets.
    private static double[] Faded(double[][] points) => points.Aggregate(
        new double[2], (mean, point) => [mean[0] + 0.002 * (point[0] - mean[0]), mean[1] + 0.002 * (point[1] - mean[1])]);
}
