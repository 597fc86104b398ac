namespace Descent.Course.Exercises;

internal static partial class Lesson02
{
    public static ChoiceExercise Exercise02_1 => field ??= new()
    {
        Title = "Predict a sign",
        Question = "A cost has a single valley, with its minimum at x = 4. You stand at x = 7. Which sign has the slope there, and which "
            + "way is down?",
        Options =
        [
            new("The slope is positive; down is to the left.",
                "To the right of the minimum the curve rises to the right, so the slope is positive, and down is against it.",
                IsRight: true),
            new("The slope is positive; down is to the right.",
                "The sign is right. But a positive slope rises to the right: down is the other way."),
            new("The slope is negative; down is to the left.",
                "Down is to the left, at the minimum. But then the curve rises to the right, and a slope that rises to the right is "
                    + "positive."),
            new("Nobody can know without the formula.",
                "The size of the slope nobody can know. Its sign follows from the picture: draw a valley with its lowest point at 4, and "
                    + "put your finger at 7."),
        ],
        Hints =
        [
            "Draw any valley with its lowest point at x = 4. Does your line rise or fall at x = 7, read from left to right?",
            "A curve that rises to the right has a positive slope. Down is always against the sign of the slope.",
        ],
        WhyItMatters = "The sign of the slope is all that gradient descent needs to know the way. How far to go is another question.",
    };
}
