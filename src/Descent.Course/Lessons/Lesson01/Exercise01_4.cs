namespace Descent.Course.Exercises;

internal static partial class Lesson01
{
    public static ChoiceExercise Exercise01_4 => field ??= new()
    {
        Title = "Cost and accuracy",
        Question = "During training a classifier's cost falls from 0.19 to 0.10, while its accuracy stays at 92 percent. What has "
            + "happened?",
        Options =
        [
            new("Nothing has been learned; training is broken.",
                "No: in this notebook the line turned about its border did just this, and nothing was broken. The scores moved nearer to 0 "
                    + "and 1."),
            new("The scores came nearer to the truth, but no more of them lie on the right side of one half.",
                "Yes. The cost counts how far off each score is; the accuracy only on which side of one half it lies.", IsRight: true),
            new("The accuracy was computed wrongly: it must rise when the cost falls.",
                "No: the two measure different things. The cheapest line of this notebook has 92 right, and a more expensive one has 93."),
            new("The model has reached the highest accuracy that it can have.",
                "That does not follow. The accuracy stays the same between its jumps, wherever it is; on these flowers a line can reach "
                    + "93."),
        ],
        Hints =
        [
            "What must a flower's score do to change the accuracy? And to change the cost?",
            "Look at the figure in which the line turns about its border.",
        ],
        WhyItMatters = "Watch both while you train: the cost tells whether the steps work, the accuracy whether the result is of use.",
    };
}
