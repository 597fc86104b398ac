using Descent.Functions;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

internal static partial class Lesson06
{
    public static ChoiceExercise Exercise06_1 => field ??= new()
    {
        Title = "Predict a basin",
        Question = "Where does a run on x²/10 + sin 3x from x = −1.6 with α = 0.05 end?",
        Options =
        [
            new("at −2.56, the nearest minimum",
                "It is the nearest one, 0.96 away, but the run never goes there. Which way does the slope at −1.6 point?"),
            new("at −0.51, the global minimum",
                $"The slope at −1.6 is {Write(TestFunctions.ManyMinima.Derivative(-1.6))}: down is to the right. The minimum to the left "
                    + "is nearer, and on the other side of a hilltop.", IsRight: true),
            new("at 1.54, a minimum further on",
                "A rate of 0.05 is below 1/L = 0.11, so no step crosses a hilltop: it ends in the first valley in its way."),
            new("at −1.6, because the slope is nearly 0",
                $"Nearly is not quite: the slope is {Write(TestFunctions.ManyMinima.Derivative(-1.6))}. It leaves slowly, but it leaves."),
        ],
        Hints =
        [
            "Which minimum is nearest does not matter. On which side of the hilltop does −1.6 lie?",
            "Work out f′(x) = x/5 + 3 cos 3x at −1.6, or ask `TestFunctions.ManyMinima.Derivative(-1.6)`. A negative slope means that down "
                + "is to the right.",
        ],
        WhyItMatters = "Basins belong to the slope, not to the distance.",
    };
}
