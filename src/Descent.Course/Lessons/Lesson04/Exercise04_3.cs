namespace Descent.Course.Exercises;

internal static partial class Lesson04
{
    public static ChoiceExercise Exercise04_3 => field ??= new()
    {
        Title = "Mend the notation",
        Question = "Which line says that every parameter j goes from step k to step k + 1 against its own partial derivative, all of them "
            + "at once?",
        Options =
        [
            new("`theta[j + 1] = theta[j] - alpha * dJ[j](theta)`",
                "Half mended: the partial derivative now names its parameter. But the left side still writes into the next parameter, j + "
                    + "1, where the next step is meant."),
            new("`theta[k + 1][j] = theta[k][j] - alpha * dJ[j](theta[k + 1])`",
                "The slope is asked for at the new point, which is only being computed. It must be the slope where you stand, at step k."),
            new("`theta[k + 1][j] = theta[k][j] - alpha * dJ[j](theta[k])`, for every j",
                "One index for the parameter, one for the step, and on the right side only the old point.", IsRight: true),
            new("`theta[k + 1] = theta[k] - alpha * dJ[j](theta[k])`",
                "The left side is a whole vector, and one number is subtracted from all of it. Each parameter needs its own partial "
                    + "derivative, or the whole gradient must stand there."),
        ],
        Hints =
        [
            "Two things are counted: parameters and steps. Each needs a letter of its own.",
            "Read the line as a program. Which array entry is written, and which entries are read?",
            "All slopes must be taken at the same point, the one where you stand.",
        ],
        WhyItMatters = "An index with two meanings is a bug on paper. Sooner or later somebody types it in.",
    };
}
