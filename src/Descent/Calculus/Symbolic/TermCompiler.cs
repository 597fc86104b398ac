using System.Reflection.Emit;

namespace Descent.Calculus.Symbolic;

/// <summary>Compiles terms to machine code. What occurs more than once, within a term or across them, is computed once.</summary>
internal sealed class TermCompiler
{
    // Every so many levels a result is put aside, so that neither this recursion nor that of the just-in-time compiler runs deep.
    private const int LevelsAtOnce = 64;

    private readonly ILGenerator _il;
    private readonly Dictionary<Term, (Term First, int Count)> _uses;
    private readonly Dictionary<Term, LocalBuilder> _computed = [];

    private TermCompiler(ILGenerator il, Dictionary<Term, (Term First, int Count)> uses) => (_il, _uses) = (il, uses);

    /// <summary>Compiles the kernel that returns <paramref name="value"/> and writes <paramref name="others"/>.</summary>
    public static Kernel Compile(Term value, params IReadOnlyList<Term> others)
    {
        // The unused first argument makes the delegate a closed one, which is called without a detour.
        var reference = typeof(double).MakeByRefType();
        var method = new DynamicMethod("Formula", typeof(double), [typeof(object), reference, reference], typeof(TermCompiler).Module);
        var uses = Kernels.Uses([.. others, value]);
        var compiler = new TermCompiler(method.GetILGenerator(), uses);
        foreach (var variable in uses.Keys.OfType<Variable>().OrderBy(variable => variable.Index))
        {
            compiler.Load(variable);
        }

        foreach (var deep in uses.Keys.Where(term => term.Depth > 0 && term.Depth % LevelsAtOnce == 0).OrderBy(term => term.Depth))
        {
            compiler.PutAside(deep);
        }

        for (var i = 0; i < others.Count; i++)
        {
            compiler.Address(OpCodes.Ldarg_2, i);
            compiler.Emit(others[i]);
            compiler._il.Emit(OpCodes.Stind_R8);
        }

        compiler.Emit(value);
        compiler._il.Emit(OpCodes.Ret);
        return (Kernel)method.CreateDelegate(typeof(Kernel), target: null);
    }

    private void Load(Variable variable)
    {
        Address(OpCodes.Ldarg_1, variable.Index);
        _il.Emit(OpCodes.Ldind_R8);
        _il.Emit(OpCodes.Stloc, _computed[variable] = _il.DeclareLocal(typeof(double)));
    }

    private void PutAside(Term term)
    {
        EmitNode(term);
        _il.Emit(OpCodes.Stloc, _computed[term] = _il.DeclareLocal(typeof(double)));
    }

    private void Emit(Term term)
    {
        if (_computed.TryGetValue(term, out var local))
        {
            _il.Emit(OpCodes.Ldloc, local);
            return;
        }

        var (first, count) = _uses.GetValueOrDefault(term, (term, 1));
        EmitNode(first);
        if (count > 1 && term is not Number)
        {
            _computed[term] = local = _il.DeclareLocal(typeof(double));
            _il.Emit(OpCodes.Dup);
            _il.Emit(OpCodes.Stloc, local);
        }
    }

    private void EmitNode(Term term)
    {
        switch (term)
        {
            case Number number:
                _il.Emit(OpCodes.Ldc_R8, number.Value);
                break;
            case Sum sum:
                EmitSum(sum);
                break;
            case Product product:
                EmitProduct(product);
                break;
            case Power power:
                EmitPower(power);
                break;
            case Call call:
                Emit(call.Argument);
                _il.Emit(OpCodes.Call, call.Function.Method);
                break;
        }
    }

    private void EmitSum(Sum sum)
    {
        Emit(sum.Terms[0]);
        foreach (var term in sum.Terms.Skip(1))
        {
            if (Algebra.IsNegative(term) && _uses[term].Count == 1 && !_computed.ContainsKey(term))
            {
                Emit(Algebra.Negate(term));
                _il.Emit(OpCodes.Sub);
            }
            else
            {
                Emit(term);
                _il.Emit(OpCodes.Add);
            }
        }
    }

    // Multiplied from the left, then divided by what stands below the fraction bar.
    private void EmitProduct(Product product)
    {
        var negate = product.Coefficient == -1;
        var coefficient = negate ? 1 : product.Coefficient;
        var above = product.Factors.Where(factor => !Kernels.IsReciprocal(factor)).ToList();
        if (coefficient != 1 || above.Count == 0)
        {
            above.Insert(0, new Number(coefficient));
        }

        Emit(above[0]);
        foreach (var factor in above.Skip(1))
        {
            Emit(factor);
            _il.Emit(OpCodes.Mul);
        }

        foreach (var divisor in product.Factors.Where(Kernels.IsReciprocal))
        {
            Emit(((Power)divisor).Base);
            _il.Emit(OpCodes.Div);
        }

        if (negate)
        {
            _il.Emit(OpCodes.Neg);
        }
    }

    private void EmitPower(Power power)
    {
        switch (power.Exponent)
        {
            case Number { Value: 0.5 }:
                EmitRoot(power.Base);
                break;
            case Number { Value: -0.5 }:
                EmitReciprocal(() => EmitRoot(power.Base));
                break;
            case Number { Value: > 0 and var n } when Kernels.IsRepeated(n):
                EmitIntegerPower(power.Base, (int)n);
                break;
            case Number { Value: var n } when Kernels.IsRepeated(n):
                EmitReciprocal(() => EmitIntegerPower(power.Base, (int)-n));
                break;
            default:
                Emit(power.Base);
                Emit(power.Exponent);
                _il.Emit(OpCodes.Call, ((Func<double, double, double>)Math.Pow).Method);
                break;
        }
    }

    private void EmitReciprocal(Action emitDivisor)
    {
        _il.Emit(OpCodes.Ldc_R8, 1.0);
        emitDivisor();
        _il.Emit(OpCodes.Div);
    }

    private void EmitRoot(Term radicand)
    {
        Emit(radicand);
        _il.Emit(OpCodes.Call, ((Func<double, double>)Math.Sqrt).Method);
    }

    private void EmitIntegerPower(Term @base, int exponent)
    {
        Emit(@base);
        if (exponent == 1)
        {
            return;
        }

        var x = _il.DeclareLocal(typeof(double));
        _il.Emit(OpCodes.Stloc, x);
        _il.Emit(OpCodes.Ldloc, x);
        for (var bit = (int)Math.Log2(exponent) - 1; bit >= 0; bit--)
        {
            _il.Emit(OpCodes.Dup);
            _il.Emit(OpCodes.Mul);
            if ((exponent >> bit & 1) == 1)
            {
                _il.Emit(OpCodes.Ldloc, x);
                _il.Emit(OpCodes.Mul);
            }
        }
    }

    private void Address(OpCode argument, int index)
    {
        _il.Emit(argument);
        if (index > 0)
        {
            _il.Emit(OpCodes.Ldc_I4, index * sizeof(double));
            _il.Emit(OpCodes.Add);
        }
    }
}
