using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks after how many sigmoids a millionth of the gradient is left.</summary>
    public static Feedback Exercise11_1(double layers) => Lesson11.Exercise11_1.Check(layers);
}

internal static partial class Lesson11
{
    public static AnswerExercise<double> Exercise11_1 => field ??= new()
    {
        Title = "A millionth",
        Cases =
        [
            new(0, layers => layers == 0, Outcome.Wrong,
                "After no layer at all the whole gradient is there. If you wrote `Math.Log(1 / 4)`: C# divides integers without a "
                    + "remainder, so that `1 / 4` is 0. Write `0.25`."),
            new(-1, layers => layers < 0, Outcome.Wrong,
                "A number of layers cannot be negative: both logarithms are, their quotient is not."),
            new(9.97, layers => layers != Math.Round(layers) && layers > 9 && layers < 10, Outcome.Almost,
                "The formula is right. But layers are whole: round up."),
            new(10, layers => layers == 10, Outcome.Correct,
                $"(1/4)¹⁰ is {Write(Math.Pow(0.25, 10))}; with nine layers it may still be {Write(Math.Pow(0.25, 9))}."),
            new(5, layers => layers == 5, Outcome.Wrong,
                "You multiplied by 1/16 per layer. That is the square of the slope, which belongs to the variance. The gradient itself is "
                    + "multiplied by the slope, 1/4 at most."),
            new(6, layers => layers == 6, Outcome.Wrong, "Six layers are enough for a factor of 1/10 each. Here it is 1/4."),
            new(9, layers => layers < 10, Outcome.Wrong,
                layers => $"(1/4) to the power {Write(layers)} is {Write(Math.Pow(0.25, layers))}, more than a millionth."),
            new(20, layers => true, Outcome.Almost,
                layers => $"That is enough: {Write(Math.Pow(0.25, layers))} is left at most. But a smaller number is enough, too."),
        ],
        Alternatives = [Math.Ceiling(Math.Log(1e-6) / Math.Log(0.25))],
        Hints =
        [
            "Each sigmoid multiplies the gradient by its slope, 1/4 at most.",
            "You look for the smallest whole n with (1/4)ⁿ ≤ 0.000001. Try some.",
        ],
        WhyItMatters = "With weights of 1 that is the best case, every unit in the middle of its range. Ten layers are not many.",
    };
}
