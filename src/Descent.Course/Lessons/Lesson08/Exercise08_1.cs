namespace Descent.Course.Exercises;

/// <summary>How many updates a training makes, exercise 08.1.</summary>
/// <param name="rows">n, the number of examples.</param>
/// <param name="batchSize">B, the most examples of a batch; the last batch of an epoch holds what is left.</param>
/// <param name="epochs">How often all examples are gone through.</param>
public delegate double UpdateCount(int rows, int batchSize, int epochs);

public static partial class Check
{
    /// <summary>Checks the number of updates.</summary>
    public static Feedback Exercise08_1(UpdateCount updates) => Lesson08.Exercise08_1.Check(updates);
}

internal static partial class Lesson08
{
    public static FunctionExercise<UpdateCount, (int Rows, int BatchSize, int Epochs)> Exercise08_1 => field ??= new()
    {
        Title = "Bookkeeping",
        Inputs = [(150, 10, 2), (1000, 50, 3), (150, 32, 4), (569, 1, 2), (50, 50, 7), (20, 64, 5), (1797, 100, 10), (7, 2, 1)],
        Solution = (rows, batchSize, epochs) => Math.Ceiling(rows / (double)batchSize) * epochs,
        Alternatives = [(rows, batchSize, epochs) => (rows + batchSize - 1) / batchSize * epochs],
        Mistakes =
        [
            new((rows, batchSize, epochs) => rows / batchSize * epochs,
                "The last batch of an epoch is missing where it is not full: 150 flowers in batches of 32 are four full ones and one of "
                    + "22. (C# divides integers without a remainder.) Round up.", Outcome.Almost),
            new((rows, batchSize, epochs) => rows / (double)batchSize * epochs,
                "Updates are whole: 150 flowers in batches of 32 are not 4.69 updates but five, the last on a batch of 22. Round up.",
                Outcome.Almost),
            new((rows, batchSize, epochs) => Math.Round(rows / (double)batchSize) * epochs,
                "Rounded to the nearest number, a short last batch may get lost. Round up, with `Math.Ceiling`.", Outcome.Almost),
            new((rows, batchSize, epochs) => Math.Ceiling(rows * epochs / (double)batchSize),
                "No batch reaches over the end of an epoch. Round up first, then multiply by the epochs.", Outcome.Almost),
            new((rows, batchSize, epochs) => rows * epochs / batchSize,
                "Each epoch ends with a batch of what is left, and integers are divided without a remainder. Round up for one epoch, then "
                    + "multiply.", Outcome.Almost),
            new((rows, _, epochs) => rows * epochs, "That is the number of samples. An update takes `batchSize` of them at once."),
            new((rows, batchSize, _) => Math.Ceiling(rows / (double)batchSize), "That is one epoch. There are `epochs` of them."),
            new((_, batchSize, epochs) => batchSize * epochs, "The larger the batch, the fewer updates make an epoch: divide by its size."),
            new((_, _, epochs) => epochs, "One update per epoch makes the full batch alone. With smaller batches there are more."),
        ],
        Hints =
        [
            "How many batches does it take to go through all rows once, if the last one may be short?",
            "`rows / batchSize` divides integers and drops the remainder. Make one of them a `double` first, and round up.",
            "`Math.Ceiling(rows / (double)batchSize) * epochs`",
        ],
        WhyItMatters = "Papers count epochs, updates, iterations or samples. Whoever compares two runs must first count both in the same.",
    };
}
