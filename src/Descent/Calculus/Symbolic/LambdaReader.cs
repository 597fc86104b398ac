using System.Collections.ObjectModel;
using System.Linq.Expressions;

namespace Descent.Calculus.Symbolic;

/// <summary>
/// Reads a C# lambda's expression tree as a term. Whatever does not depend on the lambda's parameters, captured variables
/// included, is evaluated once, now.
/// </summary>
internal sealed class LambdaReader(ReadOnlyCollection<ParameterExpression> parameters)
{
    private static readonly Dictionary<string, ElementaryFunction> s_functions =
        ElementaryFunction.All.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static Term Read(LambdaExpression lambda) => new LambdaReader(lambda.Parameters).Read(lambda.Body);

    private Term Read(Expression node) => node switch
    {
        ParameterExpression parameter => new Variable(parameters.IndexOf(parameter), parameter.Name ?? "x"),
        _ when !DependsOnParameters(node) => new Number(Evaluate(node)),
        BinaryExpression { Method: null } binary => ReadBinary(binary),
        UnaryExpression { NodeType: ExpressionType.Negate, Method: null } unary => Algebra.Negate(Read(unary.Operand)),
        UnaryExpression { NodeType: ExpressionType.UnaryPlus } unary => Read(unary.Operand),
        MethodCallExpression call when call.Method.DeclaringType == typeof(Math) => ReadMath(call),
        _ => throw NotDifferentiable(node),
    };

    private Term ReadBinary(BinaryExpression node) => node.NodeType switch
    {
        ExpressionType.Add => Algebra.Add(Read(node.Left), Read(node.Right)),
        ExpressionType.Subtract => Algebra.Subtract(Read(node.Left), Read(node.Right)),
        ExpressionType.Multiply => Algebra.Multiply(Read(node.Left), Read(node.Right)),
        ExpressionType.Divide => Algebra.Divide(Read(node.Left), Read(node.Right)),
        _ => throw NotDifferentiable(node),
    };

    private Term ReadMath(MethodCallExpression call) => (call.Method.Name, call.Arguments.Count) switch
    {
        (nameof(Math.Pow), 2) => Algebra.Raise(Read(call.Arguments[0]), Read(call.Arguments[1])),
        (nameof(Math.Sqrt), 1) => Algebra.Raise(Read(call.Arguments[0]), new Number(0.5)),
        (var name, 1) when s_functions.TryGetValue(name, out var function) => Algebra.Apply(function, Read(call.Arguments[0])),
        _ => throw NotDifferentiable(call),
    };

    private bool DependsOnParameters(Expression node)
    {
        var finder = new ParameterFinder(parameters);
        finder.Visit(node);
        return finder.Found;
    }

    private static double Evaluate(Expression node)
    {
        var value = node is ConstantExpression constant
            ? constant.Value
            : Expression.Lambda(node).Compile(preferInterpretation: true).DynamicInvoke();
        return Convert.ToDouble(value);
    }

    private static ArgumentException NotDifferentiable(Expression node)
    {
        var what = node switch
        {
            ConditionalExpression => "the condition",
            MethodCallExpression call => $"the call of {call.Method.Name}",
            InvocationExpression => "the call of another function",
            _ => $"the {node.NodeType} node",
        };
        return new ArgumentException(
            $"A Formula cannot differentiate {what} in `{node}`. It knows + - * /, Math.Pow, Math.Sqrt and "
            + string.Join(", ", ElementaryFunction.All.Where(function => function != ElementaryFunction.Sign).Select(function => "Math." + function.Method.Name))
            + ". For any other function use Objective.Of(f), which takes differences.");
    }

    private sealed class ParameterFinder(ReadOnlyCollection<ParameterExpression> parameters) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= parameters.Contains(node);
            return node;
        }
    }
}
