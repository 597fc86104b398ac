using Descent.Calculus;

namespace Descent.Course.Exercises;

/// <summary>What to do about answers that are broken rather than mistaken, in words.</summary>
internal static class Advice
{
    public const string NotANumber =
        "That is not a number (NaN). It comes from 0/0, from the square root or logarithm of a negative number, or from infinity minus "
        + "infinity. Print the parts of your formula one by one.";

    public const string Infinite =
        "That is infinite. Something was divided by 0, or grew at every step until no number could hold it. Print the parts of your "
            + "formula one by one.";

    public const string Missing = "The answer is `null`: nothing was assigned. Write your code where the stub was.";

    /// <summary>What an exception of the student's code means.</summary>
    public static string About(Exception error) => error switch
    {
        CallBudgetExceededException => $"{error.Message} A `while` loop without an end is the usual reason.",
        NoEndException => $"Your code was still running after {error.Message}, so this check stopped waiting. "
            + "Look for a loop whose condition never becomes false. Then restart the kernel: the old loop is still using the processor.",
        IndexOutOfRangeException or ArgumentOutOfRangeException =>
            "Your code stopped: an index lies outside its array or list. The first entry has index 0, the last one length − 1. "
                + $"{Said(error)}",
        NullReferenceException => $"Your code stopped: it used something that is `null`, which was never assigned. {Said(error)}",
        DivideByZeroException => "Your code stopped: an integer was divided by 0. In C#, `1 / 2` divides integers too; write `1.0 / 2`. "
            + $"{Said(error)}",
        OutOfMemoryException => "Your code filled the memory. Look for a loop that adds to a list without an end.",
        _ => $"Your code stopped with an exception. {Said(error)}",
    };

    /// <summary>
    /// Advice against a method where a lambda belongs, or null. A method that is declared again in a later cell with other parameters
    /// becomes an overload, and the check would silently test the old one; a lambda in a variable is replaced.
    /// </summary>
    public static string? AboutMethodOfCell(Delegate answer)
    {
        // A lambda may live in the cell's class too, under a name of the compiler's, in angle brackets.
        if (answer.Method.DeclaringType?.Name.StartsWith("Submission#", StringComparison.Ordinal) != true
            || answer.Method.Name.StartsWith('<'))
        {
            return null;
        }

        var parameters = answer.GetType().GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.Name);
        return $"`{answer.Method.Name}` is a method. A notebook keeps the old versions of a method, so this check could test one that you "
            + "have replaced. "
            + $"Write it as a lambda: `{answer.GetType().Name} {answer.Method.Name} = ({string.Join(", ", parameters)}) => …;`";
    }

    private static string Said(Exception error) => $"It says: {Prose.Quote($"{error.GetType().Name}: {error.Message}")}.";
}
