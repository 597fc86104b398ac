using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Exercises;

/// <summary>The arguments of one call of a student's function, named by the parameters of its delegate type.</summary>
/// <param name="function">The delegate type.</param>
/// <param name="input">A tuple in the order of the parameters, or the only argument.</param>
internal sealed class Arguments(Type function, object input)
{
    // Enough for every right answer, and used up at once by a loop without an end.
    private const int CallBudget = 1000;

    private const int MostListed = 4;

    private readonly ParameterInfo[] _parameters = function.GetMethod("Invoke")!.GetParameters();

    private readonly object[] _values = input is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i]!)] : [input];

    /// <summary>
    /// Calls a function with them. It gets copies of arrays, and objectives with a call budget: student code may change or exhaust them.
    /// </summary>
    public object? HandTo(Delegate answer)
    {
        try
        {
            return answer.DynamicInvoke([.. _values.Zip(_parameters, (value, parameter) => Copy(value, parameter.ParameterType))]);
        }
        catch (TargetInvocationException error)
        {
            ExceptionDispatchInfo.Throw(error.InnerException!);
            throw;
        }
    }

    /// <summary>Returns them under the names that the student sees: "x = -1, learningRate = 0.1 and slope = -6".</summary>
    public override string ToString()
    {
        string[] parts = [.. _values.Zip(_parameters, (value, parameter) => $"{parameter.Name} = {Describe(value)}")];
        return parts.Length == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
    }

    private static object Copy(object value, Type wanted)
    {
        if (value is Objective objective)
        {
            var counted = objective.Counted(CallBudget);
            return wanted == typeof(Func<double, double>) ? (Func<double, double>)(x => counted.Value(x)) : counted;
        }

        return value switch
        {
            double[][] rows => rows.Select(row => row.ToArray()).ToArray(),
            Array array => array.Clone(),
            _ => value,
        };
    }

    private static string Describe(object value) => value switch
    {
        double number => Numerals.Write(number),
        int number => Numerals.Write(number),
        double[] { Length: > MostListed } many => $"{Numerals.Count(many.Length, "number")} from {Numerals.Write(many.Min())} to "
            + $"{Numerals.Write(many.Max())}",
        double[] few => List(few),
        int[] numbers => Describe(numbers.Select(number => (double)number).ToArray()),
        double[][] rows => $"[{string.Join(", ", rows.Select(List))}]",
        double[,] matrix => $"[{string.Join(", ", Rows(matrix).Select(List))}]",
        _ => value.ToString()!,
    };

    private static string List(IEnumerable<double> numbers) => $"[{string.Join(", ", numbers.Select(number => Numerals.Write(number)))}]";

    private static IEnumerable<IEnumerable<double>> Rows(double[,] matrix) => Enumerable.Range(0, matrix.GetLength(0))
        .Select(row => Enumerable.Range(0, matrix.GetLength(1)).Select(column => matrix[row, column]));
}
