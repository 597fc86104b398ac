using System.Linq.Expressions;
using Descent.Calculus;

namespace Descent.Tests.Calculus;

/// <summary>Formulas nested as no hand writes them, but programs do: the work grows with the size, and the stack never ends.</summary>
public class DeepFormulaTests
{
    private static readonly ParameterExpression s_x = Expression.Parameter(typeof(double), "x");

    private static readonly Dictionary<string, (Func<Expression, Expression> Layer, double Growth)> s_nests = new()
    {
        // x(1 + x(1 + …)): each level adds one.
        ["Horner"] = (inner => Expression.Multiply(s_x, Expression.Add(Expression.Constant(1.0), inner)), 2.3),

        // sin(sin(…)): the derivative is a product of as many cosines, collected at each level.
        ["sines"] = (inner => Expression.Call(typeof(Math).GetMethod("Sin")!, inner), 4.6),
        ["roots"] = (inner => Expression.Call(typeof(Math).GetMethod("Sqrt")!, Expression.Add(inner, s_x)), 4.6),
    };

    public static TheoryData<string> Names => [.. s_nests.Keys];

    /// <summary>
    /// Keys of text and repeated walks made it eight times as much. Bytes are counted, for they do not depend on the machine.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_as_deep_is_no_more_than_the_derivative_is_longer(string name)
    {
        Bytes(name, 50);
        Assert.InRange(Bytes(name, 800) / Bytes(name, 400), 1.5, s_nests[name].Growth);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_thousand_levels_are_differentiated_and_written(string name)
    {
        var formula = Nest(name, 2000);
        var (value, slope) = (0.1, 1.0);
        for (var level = 0; level < 2000; level++)
        {
            (value, slope) = name switch
            {
                "Horner" => (0.1 * (1 + value), 1 + value + 0.1 * slope),
                "sines" => (Math.Sin(value), Math.Cos(value) * slope),
                _ => (Math.Sqrt(value + 0.1), 0.5 / Math.Sqrt(value + 0.1) * (slope + 1)),
            };
        }

        Assert.Equal(value, formula.Value(0.1), 1e-14);
        Assert.Equal(slope, formula.Derivative(0.1), 1e-13);
        Assert.Equal(2000, formula.ToLatex().Split(@"\left(").Length + formula.ToLatex().Split(@"\sqrt").Length - 2, 1.0);
    }

    /// <summary>Copied at each level, text twice as long would cost four times as much.</summary>
    [Fact]
    public void Text_twice_as_long_costs_twice_as_much()
    {
        static double Written(int depth)
        {
            var formula = Nest("Horner", depth);
            return Allocated.Least(() => Assert.Equal(depth + 1, formula.ToLatex().Count(c => c == 'x')));
        }

        Written(50);
        Assert.InRange(Written(800) / Written(400), 1.5, 2.3);
    }

    /// <summary>On a stack that would hold a few hundred levels.</summary>
    [Fact]
    public void A_small_stack_is_enough_for_any_depth()
    {
        var value = double.NaN;
        var thread = new Thread(() => value = Nest("Horner", 5000).Derivative(0.1), maxStackSize: 256 << 10);
        thread.Start();
        thread.Join();
        Assert.Equal(1 / 0.81, value, 1e-13);
    }

    [Fact]
    public void A_refusal_reaches_the_caller_from_any_depth()
    {
        Expression body = Expression.Modulo(s_x, Expression.Constant(2.0));
        for (var level = 0; level < 20_000; level++)
        {
            body = Expression.Negate(body);
        }

        var error = Assert.Throws<ArgumentException>(() => Formula.Of(Expression.Lambda<Func<double, double>>(body, s_x)));
        Assert.StartsWith("A Formula cannot differentiate the remainder % in `(x % 2)`.", error.Message);
    }

    private static Formula Nest(string name, int depth)
    {
        Expression body = s_x;
        for (var level = 0; level < depth; level++)
        {
            body = s_nests[name].Layer(body);
        }

        return Formula.Of(Expression.Lambda<Func<double, double>>(body, s_x));
    }

    private static double Bytes(string name, int depth) => Allocated.Least(() => Nest(name, depth));
}
