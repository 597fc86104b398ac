using System.Linq.Expressions;
using Descent.Calculus.Symbolic;

namespace Descent.Tests.Calculus;

/// <summary>Where no machine code may be made, the same bits come out.</summary>
public class TermInterpreterTests
{
    private static readonly List<Expression<Func<double, double, double>>> s_functions =
    [
        (x, y) => 7,
        (x, y) => x,
        (x, y) => Math.Pow(1 - x, 2) + 100 * Math.Pow(y - x * x, 2),
        (x, y) => x / y / (1 + x * x) * 3 - 2 / (x * y * y),
        (x, y) => -x * y - Math.Sin(x * y) / 3 + 1 / x,
        (x, y) => Math.Sqrt(x * x + y) + 1 / Math.Sqrt(2 + y * y) - Math.Pow(x, 3) + Math.Pow(y, -5) + Math.Pow(x, 8) + Math.Pow(x, 9),
        (x, y) => Math.Pow(x, -8) - Math.Pow(y, -9) + Math.Pow(x, 1.5) + Math.Pow(x, y) + Math.Pow(2, x) + Math.Pow(x, 7) + Math.Pow(x, 6),
        (x, y) => 1 / (1 + Math.Exp(-x * y)) + Math.Log(x) * Math.Tanh(y) + Math.Abs(x - y) + Math.Atan(x) + Math.Cosh(y),
        (x, y) => 1e200 * x * 1e200 + Math.Pow(1e-200 * x, 2) * Math.Exp(x + y) - (x + y) * Math.Exp(x + y),
    ];

    [Fact]
    public void The_interpreter_computes_what_the_compiler_computes_to_the_last_bit()
    {
        double[][] points =
        [
            [0.7, 1.3], [-0.4, 2.5], [3, -1], [0.7, 3], [1.1, 7], [1.3, -5], [0, 0], [0, 2], [-2, 2],
            [double.NaN, 1], [1e300, double.PositiveInfinity],
        ];
        foreach (var function in s_functions)
        {
            Variable[] variables = [new(0, "x"), new(1, "y")];
            var term = LambdaReader.Read(function, variables);
            Term[] gradient = [.. variables.Select(variable => Differentiation.Derive(term, variable.Index))];
            Term[] hessian = [.. gradient.SelectMany(slope => variables.Select(variable => Differentiation.Derive(slope, variable.Index)))];
            Term[] all = [.. gradient, .. hessian];
            var (compiled, interpreted) = (TermCompiler.Compile(term, all), new TermInterpreter(term, all));
            foreach (var point in points)
            {
                double[] expected = new double[all.Length], actual = new double[all.Length];
                var value = compiled(in point[0], ref expected[0]);
                Assert.Equal(value, interpreted.Evaluate(in point[0], ref actual[0]));
                Assert.Equal(expected, actual);
            }
        }
    }

    [Fact]
    public void The_results_may_overwrite_the_point_and_nothing_is_allocated()
    {
        var x = new Variable(0, "x");
        var square = Algebra.Multiply(x, x);
        var interpreter = new TermInterpreter(square, [Differentiation.Derive(square, 0)]);
        double[] point = [3];
        Assert.Equal(9, interpreter.Evaluate(in point[0], ref point[0]));
        Assert.Equal([6], point);
        Allocated.Nothing(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                interpreter.Evaluate(in point[0], ref point[0]);
            }
        });
    }
}
