using System.Buffers;
using System.Runtime.CompilerServices;

namespace Descent.Calculus.Symbolic;

/// <summary>
/// Computes terms one by one, operands first, each distinct term once: what <see cref="TermCompiler"/> does, to the last bit, without
/// making machine code.
/// </summary>
internal sealed class TermInterpreter
{
    private readonly Term[] _terms;
    private readonly int[][] _operands;
    private readonly int _value;
    private readonly int[] _others;

    public TermInterpreter(Term value, IReadOnlyList<Term> others)
    {
        _terms = [.. Kernels.Uses([.. others, value]).Keys.OrderBy(term => term.Depth)];
        var places = _terms.Select((term, place) => (term, place)).ToDictionary(pair => pair.term, pair => pair.place);
        _operands = [.. _terms.Select(term => term.Operands.Select(operand => places[operand]).ToArray())];
        _value = places[value];
        _others = [.. others.Select(other => places[other])];
    }

    public double Evaluate(ref readonly double x, ref double results)
    {
        var values = ArrayPool<double>.Shared.Rent(_terms.Length);
        for (var i = 0; i < _terms.Length; i++)
        {
            values[i] = _terms[i] switch
            {
                Number number => number.Value,
                Variable variable => Unsafe.Add(ref Unsafe.AsRef(in x), variable.Index),
                Sum => Add(values, _operands[i]),
                Product product => Multiply(product, values, _operands[i]),
                Power power => Raise(values[_operands[i][0]], power.Exponent, values[_operands[i][1]]),
                var call => ((Call)call).Function.Evaluate(values[_operands[i][0]]),
            };
        }

        for (var i = 0; i < _others.Length; i++)
        {
            Unsafe.Add(ref results, i) = values[_others[i]];
        }

        var value = values[_value];
        ArrayPool<double>.Shared.Return(values);
        return value;
    }

    private static double Add(double[] values, int[] operands)
    {
        var sum = values[operands[0]];
        foreach (var operand in operands.AsSpan(1))
        {
            sum += values[operand];
        }

        return sum;
    }

    // In the order of the compiler: coefficient, factors, divisors.
    private double Multiply(Product product, double[] values, int[] operands)
    {
        var value = product.Coefficient;
        for (var i = 0; i < operands.Length; i++)
        {
            value *= Kernels.IsReciprocal(product.Factors[i]) ? 1 : values[operands[i]];
        }

        for (var i = 0; i < operands.Length; i++)
        {
            value /= Kernels.IsReciprocal(product.Factors[i]) ? values[_operands[operands[i]][0]] : 1;
        }

        return value;
    }

    private static double Raise(double @base, Term exponent, double n) => exponent is not Number ? Math.Pow(@base, n) : n switch
    {
        0.5 => Math.Sqrt(@base),
        -0.5 => 1 / Math.Sqrt(@base),
        > 0 when Kernels.IsRepeated(n) => Repeat(@base, (int)n),
        _ when Kernels.IsRepeated(n) => 1 / Repeat(@base, (int)-n),
        _ => Math.Pow(@base, n),
    };

    private static double Repeat(double x, int exponent)
    {
        var power = x;
        for (var bit = (int)Math.Log2(exponent) - 1; bit >= 0; bit--)
        {
            power *= power;
            power *= (exponent >> bit & 1) == 1 ? x : 1;
        }

        return power;
    }
}
