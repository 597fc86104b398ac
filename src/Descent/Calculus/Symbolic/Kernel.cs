using System.Runtime.CompilerServices;

namespace Descent.Calculus.Symbolic;

/// <summary>
/// What is left of terms when they are to be computed: it reads the variables from the vector that starts at <paramref name="x"/>,
/// returns the value of one term and writes those of the others from <paramref name="results"/> on. All variables are read before
/// anything is written, so both may be the same vector.
/// </summary>
internal delegate double Kernel(ref readonly double x, ref double results);

/// <summary>Makes kernels: machine code, or where a program may not make any (<c>dotnet run file.cs</c>), a slower interpreter.</summary>
internal static class Kernels
{
    public static Kernel Make(Term value, params IReadOnlyList<Term> others) => RuntimeFeature.IsDynamicCodeSupported
        ? TermCompiler.Compile(value, others)
        : new TermInterpreter(value, others).Evaluate;

    /// <summary>
    /// Finds the distinct terms, those within others included, and how often each is needed. Of equal terms the first one stands for
    /// all: they may differ in the order of their summands, and so in the last bit.
    /// </summary>
    public static Dictionary<Term, (Term First, int Count)> Uses(IEnumerable<Term> terms)
    {
        var uses = new Dictionary<Term, (Term First, int Count)>();
        var open = new Stack<Term>(terms.Reverse());
        while (open.TryPop(out var term))
        {
            if (uses.TryGetValue(term, out var use))
            {
                uses[term] = use with { Count = use.Count + 1 };
                continue;
            }

            uses[term] = (term, 1);
            foreach (var operand in term.Operands.Reverse())
            {
                open.Push(operand);
            }
        }

        return uses;
    }

    /// <summary>Whether a power is a product of few factors: x³ = x·x·x costs two multiplications, Math.Pow tens of nanoseconds.</summary>
    public static bool IsRepeated(double exponent) => double.IsInteger(exponent) && exponent is >= -8 and <= 8;

    /// <summary>Whether a factor stands below the fraction bar, so that its base divides.</summary>
    public static bool IsReciprocal(Term factor) => factor is Power { Exponent: Number { Value: -1 } };
}
