using System.Linq.Expressions;
using System.Text.RegularExpressions;

namespace Descent.Calculus.Symbolic;

/// <summary>
/// Reads a C# lambda's expression tree as a term. Whatever does not depend on the lambda's parameters, captured variables and the
/// choice of a branch included, is evaluated once, now. The variables are either the parameters themselves or the entries of the one
/// parameter, an array.
/// </summary>
internal sealed partial class LambdaReader(LambdaExpression lambda, IReadOnlyList<Variable> variables)
{
    private readonly HashSet<Expression> _dependent = DependencyFinder.Find(lambda);

    private static readonly Dictionary<string, ElementaryFunction> s_functions =
        ElementaryFunction.All.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static Term Read(LambdaExpression lambda, IReadOnlyList<Variable> variables) =>
        new LambdaReader(lambda, variables).Read(lambda.Body);

    private Term Read(Expression node) => DeepRecursion.Continue(ReadNode, node);

    private Term ReadNode(Expression node) => node switch
    {
        ParameterExpression parameter => variables[lambda.Parameters.IndexOf(parameter)],
        _ when !DependsOnParameters(node) => new Number(Evaluate<double>(node)),
        BinaryExpression { NodeType: ExpressionType.ArrayIndex, Left: ParameterExpression, Right: var index }
            when !DependsOnParameters(index) => ReadEntry(node, Evaluate<int>(index)),
        BinaryExpression { Method: null } binary => ReadBinary(binary),
        UnaryExpression { NodeType: ExpressionType.Negate, Method: null } unary => Algebra.Negate(Read(unary.Operand)),
        ConditionalExpression choice when !DependsOnParameters(choice.Test) =>
            Read(Evaluate<bool>(choice.Test) ? choice.IfTrue : choice.IfFalse),
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
        (nameof(Math.Log), 2) => Algebra.Divide(
            Algebra.Apply(ElementaryFunction.Log, Read(call.Arguments[0])), Algebra.Apply(ElementaryFunction.Log, Read(call.Arguments[1]))),
        (nameof(Math.Sqrt), 1) => Algebra.Raise(Read(call.Arguments[0]), new Number(0.5)),
        (var name, 1) when s_functions.TryGetValue(name, out var function) => Algebra.Apply(function, Read(call.Arguments[0])),
        _ => throw NotDifferentiable(call),
    };

    private Variable ReadEntry(Expression node, int index) => index >= 0 && index < variables.Count
        ? variables[index]
        : throw new ArgumentException(
            $"`{node}` asks for entry {index}, but the formula has {variables.Count} variables, 0 to {variables.Count - 1}.");

    private bool DependsOnParameters(Expression node) => _dependent.Contains(node);

    private static T Evaluate<T>(Expression node) =>
        Expression.Lambda<Func<T>>(Expression.Convert(node, typeof(T))).Compile(preferInterpretation: true)();

    private static ArgumentException NotDifferentiable(Expression node)
    {
        // A number of another type is converted to double at the end: what came before is the obstacle.
        if (node is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } && node.Type == typeof(double))
        {
            return NotDifferentiable(operand);
        }

        var what = node switch
        {
            ConditionalExpression => "the condition",
            MethodCallExpression call => $"the call of {call.Method.Name}",
            InvocationExpression => "the call of another function",
            UnaryExpression { NodeType: ExpressionType.Convert } => $"the conversion to {node.Type.Name}",
            { NodeType: ExpressionType.Modulo } => "the remainder %",
            { NodeType: ExpressionType.ArrayIndex } => "the array entry",
            _ => $"the {node.NodeType} node",
        };
        var known = ElementaryFunction.All.Except([ElementaryFunction.Sign]).Select(function => "Math." + function.Method.Name);
        return new ArgumentException(
            $"A Formula cannot differentiate {what} in `{CapturedBy().Replace(node.ToString(), "")}`. "
            + $"It knows + - * /, Math.Pow, Math.Sqrt and {string.Join(", ", known)}. "
            + "For any other function use Objective.Of(f), which takes differences.");
    }

    // The compiler keeps a captured variable in a field of an object without a name of its own, a notebook in one called <Submission#0>.
    [GeneratedRegex(@"value\([^()]*\)\.|<[^<>]*>\.")]
    private static partial Regex CapturedBy();
}
