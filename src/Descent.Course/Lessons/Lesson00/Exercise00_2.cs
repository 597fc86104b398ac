namespace Descent.Course.Exercises;

internal static partial class Lesson00
{
    public static ChoiceExercise Exercise00_2 => field ??= new()
    {
        Title = "What the hiker feels",
        Question = "The blindfolded hiker stands still and feels the ground. What does it tell?",
        Options =
        [
            new("How far away the lowest point is.",
                "No: x² at 1 and x²/10 at 10 are equally steep, but their lowest points are 1 and 10 away."),
            new("Which way is down, and how steeply.", "Yes, and that is all: direction and steepness on the spot.", IsRight: true),
            new("Whether this valley is the deepest one.",
                "No: other valleys cannot be felt from here. Some runs of claim 0.1 ended in the shallower of two valleys and noticed "
                    + "nothing."),
            new("How long the next step must be.",
                "No: the ground says how steep it is. Turning that into a length is the job of the learning rate, which somebody has to "
                    + "choose."),
        ],
        Hints =
        [
            "Which of these could you find out yourself, blindfolded, without walking?",
            "What is felt is the slope, with its direction. Everything about other places is a guess.",
        ],
        WhyItMatters = "A network in training is in the same position: it is given the slope of its cost where it stands, and nothing "
            + "else.",
    };
}
