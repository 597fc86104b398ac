using Descent.Calculus;
using Descent.Data;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks a line, slope first, that is more accurate than the cheapest one.</summary>
    public static Feedback Exercise01_5(double[] line) => Lesson01.Exercise01_5.Check(line);
}

internal static partial class Lesson01
{
    // Is a flower with a petal of this length virginica (1) or versicolor (0)? The 100 flowers of these two species.
    private static readonly Dataset s_species = RealData.Iris.Columns("petal_length")
        .Where(row => RealData.Iris.Targets[row] > 0).WithTargets(species => species - 1, ["versicolor", "virginica"]);

    private static Objective Species => CostOn(s_species);

    private static double[] BestOfSpecies => field ??= CheapestLine(s_species);

    private static int RightOfCheapest => Right(BestOfSpecies);

    public static AnswerExercise<double[]> Exercise01_5 => field ??= new()
    {
        Title = "Break it ★",
        Cases =
        [
            new([0.5], line => line.Length != 2, Outcome.Wrong, "A line has two parameters: write `[slope, intercept]`."),
            new([double.PositiveInfinity, 0], line => !line.All(double.IsFinite), Outcome.Wrong,
                "One of your parameters is no finite number."),
            new([0.5, -1.9], line => Right(line) > RightOfCheapest, Outcome.Correct,
                line => $"{Right(line)} of 100 are right, one more than with the cheapest line, and yet yours costs "
                    + $"{Write(Species.Value(line))} instead of {Write(Species.Value(BestOfSpecies))}."),
            new([0, 0.4], line => line[0] == 0, Outcome.Wrong,
                "A level line gives every flower the same score, so 50 of 100 are right. Give it a slope."),
            new([-0.5, 2.9], line => line[0] < 0, Outcome.Wrong,
                line => $"{Right(line)} of 100 are right. Your line falls: it calls the short petals virginica. Virginica has the longer "
                    + "ones."),
            new([0.479, -1.85], line => Right(line) == RightOfCheapest, Outcome.Almost,
                line => $"{Right(line)} of 100 are right, as many as with the cheapest line. Your border is at {Write(Border(line), 3)} "
                    + "cm; a slightly different one is better."),
            new([0.5, -1.4], line => Border(line) < 4.8, Outcome.Wrong,
                line => $"{Right(line)} of 100 are right. Your border is at {Write(Border(line), 3)} cm, and too many versicolor lie "
                    + "beyond it."),
            new([0.5, -2.3], _ => true, Outcome.Wrong,
                line => $"{Right(line)} of 100 are right. Your border is at {Write(Border(line), 3)} cm, and too many virginica lie before "
                    + "it."),
        ],
        Alternatives = [[1, -4.3], [0.479, 0.5 - 0.479 * 4.75], [10, -47.5]],
        Hints =
        [
            "The accuracy depends on the border alone. Where in the staircase of wrong answers is the lowest tread?",
            "The border is where slope · x + intercept = ½. So choose a border, any slope above 0, and the intercept ½ − slope · border.",
            "Borders from 4.7 to just below 4.9 cm have 93 right.",
        ],
        WhyItMatters = "Least cost and highest accuracy can be two different lines. Choosing a cost means choosing which mistakes to mind; "
            + "notebook 07 is about that.",
    };

    // A line says virginica above one half.
    private static int Right(double[] line) => s_line.Predict(line, s_species.Features).Zip(s_species.Targets.ToArray())
        .Count(flower => flower.First > 0.5 == flower.Second > 0.5);

    private static double Border(double[] line) => (0.5 - line[1]) / line[0];
}
