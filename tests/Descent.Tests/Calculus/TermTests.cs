using Descent.Calculus.Symbolic;

namespace Descent.Tests.Calculus;

/// <summary>When two terms are the same formula, how often a term is needed, and how a term is rewritten for the reader.</summary>
public class TermTests
{
    private static readonly Variable s_x = new(0, "x");
    private static readonly Variable s_y = new(1, "y");

    [Fact]
    public void Terms_are_told_apart_when_their_hashes_are_the_same()
    {
        // The hash of 64 bits is that of their halves, in either order.
        var a = new Number(BitConverter.Int64BitsToDouble(0x3FF0_0000_4000_0000));
        var b = new Number(BitConverter.Int64BitsToDouble(0x4000_0000_3FF0_0000));
        Func<Term, Term>[] kinds =
        [
            number => number,
            number => new Sum([s_x, number]),
            number => new Product(2, [s_x, number]),
            number => new Power(s_x, number),
            number => new Call(ElementaryFunction.Sin, number),
        ];
        foreach (var kind in kinds)
        {
            Assert.Equal(kind(a).GetHashCode(), kind(b).GetHashCode());
            Assert.NotEqual(kind(a), kind(b));
            Assert.Equal(kind(a), kind(new Number(a.Value)));
        }
    }

    [Fact]
    public void Sums_and_products_are_equal_in_any_order_and_powers_are_not()
    {
        Assert.Equal(new Sum([s_x, s_y]), new Sum([s_y, s_x]));
        Assert.Equal(new Product(2, [s_x, s_y]), new Product(2, [s_y, s_x]));
        Assert.NotEqual<Term>(new Product(2, [s_x, s_y]), new Product(3, [s_x, s_y]));
        Assert.NotEqual<Term>(new Power(s_x, s_y), new Power(s_y, s_x));
        Assert.NotEqual<Term>(new Number(0), new Number(-0.0));
        Assert.Equal<Term>(new Variable(1, "renamed"), s_y);
        Assert.NotEqual<Term>(s_x, s_y);
        Assert.Equal<Term>(new Number(double.NaN), new Number(double.NaN));
    }

    [Fact]
    public void Every_distinct_term_is_listed_with_the_number_of_its_uses()
    {
        var sum = Algebra.Add(s_x, Algebra.One);
        var product = Algebra.Multiply(Algebra.Apply(ElementaryFunction.Sin, sum), Algebra.Apply(ElementaryFunction.Cos, sum));
        var uses = Kernels.Uses([product, s_x]);
        Assert.Equal([1, 1, 2, 2, 1, 1], new[] { product, product.Operands[0], sum, s_x, Algebra.One, product.Operands[1] }
            .Select(term => uses[term].Count));
        Assert.Equal(6, uses.Count);
    }

    /// <summary>Each level uses the one below twice: computed twice, sixteen levels would be 65,536 sines.</summary>
    [Fact]
    public void What_is_used_twice_is_compiled_once()
    {
        static double Bytes(int levels)
        {
            Term term = s_x;
            for (var level = 0; level < levels; level++)
            {
                term = Algebra.Multiply(Algebra.Apply(ElementaryFunction.Sin, term), Algebra.Apply(ElementaryFunction.Cos, term));
            }

            return Allocated.Least(() => TermCompiler.Compile(term));
        }

        Bytes(1);
        Assert.InRange(Bytes(16) / Bytes(8), 1, 4);
    }

    [Fact]
    public void Where_machine_code_may_be_made_it_is() => Assert.IsNotType<TermInterpreter>(Kernels.Make(s_x).Target);

    [Fact]
    public void A_function_without_a_name_is_written_out_wherever_it_stands()
    {
        var slope = Algebra.Apply(ElementaryFunction.LogisticSlope, s_x);
        Assert.Equal("sin(exp(x)/(1 + exp(x))^2)", $"{Algebra.Apply(ElementaryFunction.Sin, slope)}");
        Assert.Equal("exp(2x)/(1 + exp(x))^4", $"{Algebra.Raise(slope, new Number(2))}");
        Assert.Equal("y^(exp(x)/(1 + exp(x))^2)", $"{Algebra.Raise(s_y, slope)}");
        Assert.Equal("3y·exp(x)/(1 + exp(x))^2", $"{Algebra.Multiply(new Number(3), s_y, slope)}");
    }
}
