using System.Runtime.CompilerServices;
using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Exercises;

/// <summary>
/// Fill in a lambda. The student's function is run on the same inputs as the solution and as each typical mistake; whose results it
/// reproduces, that is what it is.
/// </summary>
/// <typeparam name="TFunction">The named delegate type of the answer.</typeparam>
/// <typeparam name="TInput">The arguments of one call: a tuple in the order of the parameters, or the only one.</typeparam>
internal sealed class FunctionExercise<TFunction, TInput>([CallerMemberName] string member = "") : Exercise<TFunction>(member)
    where TFunction : Delegate
{
    private double[][]? _expected;

    /// <summary>The inputs, from a seed; enough of them to tell every mistake from the solution and from each other.</summary>
    public required IReadOnlyList<TInput> Inputs { get; init; }

    /// <summary>The right answer.</summary>
    public required TFunction Solution { get; init; }

    /// <summary>Other right answers, written differently; the tests try them.</summary>
    public required IReadOnlyList<TFunction> Alternatives { get; init; }

    /// <summary>Typical wrong answers.</summary>
    public required IReadOnlyList<Mistake<TFunction>> Mistakes { get; init; }

    /// <summary>How far a result may be off, relative to the larger of 1 and its size. A thousand times as much is "almost".</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>The words of which a function must return one. Default none: it returns numbers.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What it means here when an answer uses up its calls of the function. Default: a loop without an end.</summary>
    public string? Endless { get; init; }

    /// <summary>
    /// Draws what was given over what was expected, for the first input that went wrong. Null when there is nothing to see.
    /// </summary>
    public Func<TInput, IReadOnlyList<double>, IReadOnlyList<double>, Figure>? Draw { get; init; }

    public override IEnumerable<Trial> Trials =>
    [
        new("solution", Solution, Outcome.Correct, WhyItMatters),
        .. Alternatives.Select((answer, i) => new Trial($"alternative {i + 1}", answer, Outcome.Correct, WhyItMatters)),
        .. Mistakes.Select((mistake, i) => new Trial($"mistake {i + 1}", mistake.Answer, mistake.Outcome, mistake.Message)),
    ];

    private double[][] Expected => _expected ??= ResultsOf(Solution);

    protected override Feedback Examine(TFunction answer)
    {
        var given = new double[Inputs.Count][];
        for (var i = 0; i < given.Length; i++)
        {
            try
            {
                given[i] = ResultOf(answer, Inputs[i])!;
            }
            catch (Exception error)
            {
                var advice = error is CallBudgetExceededException && Endless is { } meaning ? $"{error.Message} {meaning}"
                    : Advice.About(error);
                return Say(Outcome.Wrong, $"{advice} It happened for {Arguments(Inputs[i])}.");
            }

            if (given[i] is null)
            {
                return Say(Outcome.Wrong, $"For {Arguments(Inputs[i])} your function returns `null`. Return the result.");
            }
        }

        if (Todo.IsIn(given[0]))
        {
            return Say(Outcome.NotAttempted, Invitation);
        }

        if (Same(given, Expected, Tolerance))
        {
            return Praise();
        }

        var first = Enumerable.Range(0, given.Length).First(i => !Same(given[i], Expected[i], Tolerance));
        var feedback = Mistakes.FirstOrDefault(mistake => Same(given, ResultsOf(mistake.Answer), Tolerance)) is { } mistake
            ? Say(mistake.Outcome, mistake.Message)
            : Unlisted(first, given);
        return feedback with { Figure = Draw?.Invoke(Inputs[first], given[first], Expected[first]) };
    }

    private Feedback Unlisted(int first, double[][] given)
    {
        if (given[first].FirstOrDefault(value => !double.IsFinite(value) && !Expected[first].Contains(value)) is var broken and not 0)
        {
            var advice = double.IsNaN(broken) ? Advice.NotANumber : Advice.Infinite;
            return Say(Outcome.Wrong, $"For {Arguments(Inputs[first])} your function does not return a finite number. {advice}");
        }

        var right = Enumerable.Range(0, given.Length).Count(i => Same(given[i], Expected[i], Tolerance));
        var difference = $"For {Arguments(Inputs[first])} {Difference(given[first], Expected[first])}.";
        return Same(given, Expected, 1000 * Tolerance) ? Say(Outcome.Almost, $"Nearly: the last digits differ. {difference}")
            : 2 * right >= given.Length ? Say(Outcome.Almost, $"Right for {right} of {given.Length} inputs, but not for all. {difference}")
            : Say(Outcome.Wrong, difference);
    }

    private double[][] ResultsOf(TFunction answer) => [.. Inputs.Select(input => ResultOf(answer, input)!)];

    private double[]? ResultOf(TFunction answer, TInput input) => Arguments(input).HandTo(answer) switch
    {
        null => null,
        double number => [number],
        string word => [Todo.IsIn(word) ? Todo.Number : IndexOf(word.Trim())],
        IReadOnlyList<double> numbers => [.. numbers],
        var other => throw new NotSupportedException($"A function that returns {other.GetType().Name} cannot be compared yet."),
    };

    private static Arguments Arguments(TInput input) => new(typeof(TFunction), input!);

    private int IndexOf(string word) =>
        Enumerable.Range(0, Words.Count).FirstOrDefault(i => Words[i].Equals(word, StringComparison.OrdinalIgnoreCase), -1);

    private string Write(double result) => Words.Count == 0 ? Numerals.Write(result, 6)
        : result < 0 ? $"a word that is none of {string.Join(", ", Words)}"
        : $"\"{Words[(int)result]}\"";

    private string Difference(double[] given, double[] expected)
    {
        if (given.Length != expected.Length)
        {
            return $"your function returns {Numerals.Count(given.Length, "number")}, but there must be {expected.Length}";
        }

        var at = Enumerable.Range(0, given.Length).First(i => !Close(given[i], expected[i], Tolerance));
        return given.Length == 1
            ? $"your function returns {Write(given[0])}, but {Write(expected[0])} is right"
            : $"entry {at} of your result is {Write(given[at])}, but {Write(expected[at])} is right";
    }

    private static bool Same(double[][] a, double[][] b, double tolerance) =>
        a.Zip(b).All(pair => Same(pair.First, pair.Second, tolerance));

    private static bool Same(double[] a, double[] b, double tolerance) =>
        a.Length == b.Length && a.Zip(b).All(pair => Close(pair.First, pair.Second, tolerance));

    // Equals, because two infinities or two NaN are the same here: a mistake may lead there. Nothing else is near an infinity.
    private static bool Close(double a, double b, double tolerance) =>
        a.Equals(b) || (double.IsFinite(b) && Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(b)));
}
