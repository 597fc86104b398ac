using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Course.Exercises;

/// <summary>The exercises of notebook 00, start here: a first check, a first choice, the loop.</summary>
internal static class Notebook00
{
    private static readonly Formula s_bowl = Formula.Of((x, y) => x * x + 3 * y * y);

    public static AnswerExercise<double> Fewest { get; } = new()
    {
        Id = "00.1",
        Title = "Read an outcome",
        Cases =
        [
            new(-0.1, rate => rate <= 0, Outcome.Wrong, "A learning rate is positive: a negative one climbs, and 0 stays where it is."),
            new(16, rate => rate > 1, Outcome.Wrong, "That looks like a number of steps. Asked for is the learning rate, the first number of the label."),
            new(0.25, rate => rate == 0.25, Outcome.Correct, rate => $"It {Told(rate)}, and both neighbours on the slider take longer."),
            new(0.35, rate => Run(rate).Reason == TerminationReason.Diverged, Outcome.Wrong, rate => $"With {N(rate)}: {Told(rate)}. Read the label below the figure once more."),
            new(0.2, rate => Run(rate).Steps <= 25, Outcome.Almost, rate => $"Near: with {N(rate)} it {Told(rate)}. There is a faster one beside it."),
            new(0.02, _ => true, Outcome.Wrong, rate => $"With {N(rate)}: {Told(rate)}. Some other position of the slider needs fewer."),
        ],
        Alternatives = [1.0 / 4],
        Hints =
        [
            "Go back to the bowl, drag the slider and read the label below the figure: it ends with the number of steps.",
            "Far to the left it takes many steps, far to the right it takes many or never arrives. The best lies between.",
        ],
        WhyItMatters = "You have read an outcome from a figure and had it checked. That is how every exercise of the course works.",
    };

    public static ChoiceExercise Hiker { get; } = new()
    {
        Id = "00.2",
        Title = "What the hiker feels",
        Question = "The blindfolded hiker stands still and feels the ground. What does it tell?",
        Options =
        [
            new("How far away the lowest point is.", "No: x² one step from its lowest point and x²/10 ten steps from its own feel exactly alike. See the second measurement of claim 2.3."),
            new("Which way is down, and how steeply.", "Yes, and that is all: direction and steepness on the spot.", IsRight: true),
            new("Whether this valley is the deepest one.", "No: other valleys cannot be felt from here. Some runs of claim 0.1 ended in the shallower of two valleys and noticed nothing."),
            new("How long the next step must be.", "No: the ground says how steep it is. Turning that into a length is the job of the learning rate, which somebody has to choose."),
        ],
        Hints =
        [
            "Which of these could you find out yourself, blindfolded, without walking?",
            "What is felt is the slope, with its direction. Everything about other places is a guess.",
        ],
        WhyItMatters = "A network in training is in the same position: it is given the slope of its cost where it stands, and nothing else.",
    };

    public static AnswerExercise<string> Order { get; } = new()
    {
        Id = "00.3",
        Title = "The loop in order ★",
        Cases =
        [
            new("DBACE", Spells("DBACE"), Outcome.Correct, "Predict, compare, average, slope, step."),
            new("EDBAC", Spells("EDBAC"), Outcome.Wrong, "You step first. Which way? Before anything has been predicted, there is no cost and so no slope to step against."),
            new("DBAEC", Spells("DBAEC"), Outcome.Almost, "Nearly: the last two are the wrong way round. The step needs the slope."),
            new("DBCAE", Spells("DBCAE"), Outcome.Almost, "Nearly: the slope is the slope of the cost. Say what the cost is before you ask for its slope."),
            new("BDACE", Spells("BDACE"), Outcome.Almost, "Nearly: there is nothing to compare before something has been predicted."),
            new("DBA", answer => Letters(answer).Length < 5, Outcome.Wrong, "Some letters are missing. All five belong to the loop, so the answer has five letters, such as `\"ABCDE\"`."),
            new("DBBCE", answer => Letters(answer).Order().Aggregate("", (all, letter) => all + letter) != "ABCDE", Outcome.Wrong, "Use each of the letters A to E once, and no others."),
            new("ABCED", answer => Letters(answer)[4] != 'E', Outcome.Wrong, "Something comes after the step. The step is the last thing that a pass does: with it, the next pass begins from better parameters."),
            new("ACBDE", _ => true, Outcome.Wrong, "The step is last, as it must be. Now ask of each of the others: what must be known before it can be done?"),
        ],
        Alternatives = ["dbace", "D B A C E", "D, B, A, C, E"],
        Hints =
        [
            "What can be done first, with nothing but data and parameters? That is the first letter.",
            "An error needs a prediction, a cost needs errors, a slope needs a cost, a step needs a slope.",
            "It is the order of the lines in the cell \"seven steps\".",
        ],
        WhyItMatters = "Every training program, of any size, is this loop; libraries give its parts names such as forward, loss, backward and step.",
    };

    public static IReadOnlyList<Exercise> Exercises { get; } = [Fewest, Hiker, Order];

    private static MinimizationResult Run(double rate) => Minimizer.Run(
        s_bowl, [-2.5, 1.2], new GradientDescent { LearningRate = rate }, 200, new Stopping { GradientTolerance = 1e-3, DivergenceFactor = 10 }, Recording.None);

    private static string Told(double rate) => Run(rate).Outcome;

    private static Func<string, bool> Spells(string order) => answer => Letters(answer) == order;

    private static string Letters(string answer) => string.Concat(answer.Where(char.IsLetter)).ToUpperInvariant();

    private static string N(double value) => Numerals.Write(value);
}
