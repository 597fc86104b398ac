using System.Linq.Expressions;
using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Tests.Calculus;

/// <summary>
/// Random lambdas of two variables: what a formula computes is what the lambda computes, its derivatives are those of dual numbers,
/// and what is written says the same, read back by a reader of plain text. Finds what a table of examples forgets.
/// </summary>
public class RandomFormulaTests
{
    private static readonly ParameterExpression s_x = Expression.Parameter(typeof(double), "x");
    private static readonly ParameterExpression s_y = Expression.Parameter(typeof(double), "y");
    private static readonly double[] s_constants = [0, 1, 2, 3, -1, -2, 0.5, 1.0 / 3, Math.PI, Math.E, 10];
    private static readonly string[] s_functions = ["Sin", "Cos", "Exp", "Tanh", "Atan", "Abs"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Values_derivatives_and_texts_agree(int seed)
    {
        var random = new SeededRandom(seed);
        var compared = 0;
        for (var i = 0; i < 50; i++)
        {
            var body = RandomBody(random, depth: 4);
            var lambda = Expression.Lambda<Func<double, double, double>>(body, s_x, s_y);
            double[] point = [random.Uniform(-2, 2), random.Uniform(-2, 2)];
            var expected = Evaluate<Dual<Dual<Real>>>(body, new(new(point[0], 1), new(1, 0)), new(new(point[1], 0), 0));
            double[] numbers = [expected.Value.Value, expected.Value.Derivative, expected.Derivative.Derivative];
            if (numbers.Any(number => !double.IsFinite(number) || Math.Abs(number) > 1e6))
            {
                continue;
            }

            compared++;
            var formula = Formula.Of(lambda);
            var slope = formula.PartialDerivative(0);
            double[] actual = [formula.Value(point), formula.Gradient(point)[0], formula.HessianFormula(0, 0).Value(point)];
            double[] written = [PlainTextReader.Evaluate($"{formula}", point), PlainTextReader.Evaluate($"{slope}", point)];
            for (var order = 0; order < 3; order++)
            {
                AssertNear(numbers[order], actual[order], $"derivative {order} of {body}, read as {formula}");
            }

            AssertNear(numbers[0], written[0], $"text {formula} of {body}");
            AssertNear(numbers[1], written[1], $"text {slope} of the derivative of {body}");
        }

        Assert.InRange(compared, 25, 50);
    }

    private static void AssertNear(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-8 * (1 + Math.Abs(expected)), $"{what}: expected {expected:R}, but was {actual:R}.");

    private static Expression RandomBody(SeededRandom random, int depth)
    {
        if (depth == 0 || random.Uniform() < 0.1)
        {
            return random.Index(3) switch { 0 => s_x, 1 => s_y, _ => Expression.Constant(s_constants[random.Index(s_constants.Length)]) };
        }

        Expression Next() => RandomBody(random, depth - 1);
        return random.Index(9) switch
        {
            0 or 1 => Expression.Add(Next(), Next()),
            2 => Expression.Subtract(Next(), Next()),
            3 or 4 => Expression.Multiply(Next(), Next()),
            5 => Expression.Divide(Next(), Expression.Add(Expression.Constant(2.5), Call("Sin", Next()))),
            6 => Expression.Call(typeof(Math).GetMethod("Pow")!, Next(), Expression.Constant(1.0 + random.Index(4))),
            7 => Call("Sqrt", Expression.Call(typeof(Math).GetMethod("Pow")!, Next(), Expression.Constant(2.0))),
            _ => random.Index(4) == 0 ? Expression.Negate(Next()) : Call(s_functions[random.Index(s_functions.Length)], Next()),
        };
    }

    private static MethodCallExpression Call(string name, Expression argument) =>
        Expression.Call(typeof(Math).GetMethod(name, [typeof(double)])!, argument);

    private static T Evaluate<T>(Expression node, T x, T y)
        where T : struct, IReal<T>
    {
        T Of(Expression child) => Evaluate(child, x, y);
        return node switch
        {
            ConstantExpression constant => (double)constant.Value!,
            ParameterExpression parameter => parameter == s_x ? x : y,
            UnaryExpression negation => -Of(negation.Operand),
            BinaryExpression { NodeType: ExpressionType.Add } sum => Of(sum.Left) + Of(sum.Right),
            BinaryExpression { NodeType: ExpressionType.Subtract } difference => Of(difference.Left) - Of(difference.Right),
            BinaryExpression { NodeType: ExpressionType.Multiply } product => Of(product.Left) * Of(product.Right),
            BinaryExpression quotient => Of(quotient.Left) / Of(quotient.Right),
            MethodCallExpression { Method.Name: "Pow", Arguments: [var @base, ConstantExpression exponent] } =>
                T.Pow(Of(@base), (double)exponent.Value!),
            MethodCallExpression call => Apply(call.Method.Name, Of(call.Arguments[0])),
            _ => throw new InvalidOperationException($"{node.NodeType} is not generated."),
        };
    }

    private static T Apply<T>(string name, T u)
        where T : struct, IReal<T> => name switch
        {
            "Sin" => T.Sin(u),
            "Cos" => T.Cos(u),
            "Exp" => T.Exp(u),
            "Tanh" => T.Tanh(u),
            "Atan" => T.Atan(u),
            "Sqrt" => T.Sqrt(u),
            _ => T.Abs(u),
        };
}
