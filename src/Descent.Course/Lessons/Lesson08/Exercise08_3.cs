namespace Descent.Course.Exercises;

/// <summary>How many examples a mini-batch needs, exercise 08.3, for its gradient to scatter no more than is wanted.</summary>
/// <param name="deviation">The standard deviation of the gradient of a single example.</param>
/// <param name="wanted">The standard deviation that the gradient of the batch may have.</param>
public delegate double BatchSizeFor(double deviation, double wanted);

public static partial class Check
{
    /// <summary>Checks the size of the batch.</summary>
    public static Feedback Exercise08_3(BatchSizeFor size) => Lesson08.Exercise08_3.Check(size);
}

internal static partial class Lesson08
{
    public static FunctionExercise<BatchSizeFor, (double Deviation, double Wanted)> Exercise08_3 => field ??= new()
    {
        Title = "How large a batch?",
        Inputs = [(6, 0.5), (3, 1), (1, 0.3), (0.5, 2), (10, 0.7), (2, 0.9)],
        Solution = (deviation, wanted) => Math.Ceiling(deviation * deviation / (wanted * wanted)),
        Alternatives = [Smallest],
        Mistakes =
        [
            new((deviation, wanted) => Math.Ceiling(deviation / wanted),
                "It is the variance that falls like 1/B. The standard deviation is its root: half of it takes four times the batch."),
            new((deviation, wanted) => deviation / wanted,
                "It is the variance that falls like 1/B, and the standard deviation is its root. (And a batch is whole: round up.)"),
            new((deviation, wanted) => deviation * deviation / (wanted * wanted),
                "The formula is right. But examples are whole: round up, with `Math.Ceiling`.", Outcome.Almost),
            new((deviation, wanted) => Math.Max(1, Math.Round(deviation * deviation / (wanted * wanted))),
                "Rounded to the nearest number, the batch is too small where it goes down. Round up, with `Math.Ceiling`.", Outcome.Almost),
            new((deviation, wanted) => Math.Round(deviation * deviation / (wanted * wanted)),
                "Rounded to the nearest number it falls short, and may even be 0. Round up, with `Math.Ceiling`.", Outcome.Almost),
            new((deviation, wanted) => Math.Floor(deviation * deviation / (wanted * wanted)),
                "Rounded down, the batch scatters more than is wanted. Round up, with `Math.Ceiling`.", Outcome.Almost),
            new((deviation, wanted) => Math.Floor(deviation * deviation / (wanted * wanted)) + 1,
                "One too many where the quotient is whole: with 3 and 1, nine examples are enough. Round up, with `Math.Ceiling`.",
                Outcome.Almost),
            new((deviation, wanted) => Math.Ceiling(wanted * wanted / (deviation * deviation)),
                "The fraction is upside down: the more one example scatters, the more of them you need."),
            new((deviation, wanted) => Math.Ceiling(Math.Sqrt(deviation / wanted)),
                "The root is on the wrong side: deviation / √B = wanted, and so B is a square."),
            new((deviation, wanted) => Math.Ceiling(deviation / (wanted * wanted)),
                "Square both, or neither: deviation / √B is to be at most wanted."),
            new((deviation, wanted) => Math.Ceiling(deviation * deviation / wanted),
                "Square both: you compare a variance with a standard deviation."),
        ],
        Hints =
        [
            "The variance of the batch's gradient is deviation² / B. What is its standard deviation?",
            "You want deviation / √B to be at most wanted. Solve for B.",
            "B = (deviation / wanted)², and then round up.",
        ],
        WhyItMatters = "The gradient of a hundred examples costs a hundred times as much as that of one and is ten times as sharp. That is "
            + "why large batches stop paying.",
    };

    private static double Smallest(double deviation, double wanted)
    {
        var size = 1;
        while (deviation * deviation > wanted * wanted * size)
        {
            size++;
        }

        return size;
    }
}
