using System.Linq.Expressions;

namespace Descent.Calculus.Symbolic;

/// <summary>Finds, in one walk over a lambda's body, the nodes whose value depends on its parameters.</summary>
internal sealed class DependencyFinder : ExpressionVisitor
{
    private readonly LambdaExpression _lambda;
    private readonly HashSet<Expression> _dependent = [];
    private bool _found;

    private DependencyFinder(LambdaExpression lambda) => _lambda = lambda;

    public static HashSet<Expression> Find(LambdaExpression lambda)
    {
        var finder = new DependencyFinder(lambda);
        finder.Visit(lambda.Body);
        return finder._dependent;
    }

    public override Expression? Visit(Expression? node) => DeepRecursion.Continue(Look, node);

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _found |= _lambda.Parameters.Contains(node);
        return node;
    }

    private Expression? Look(Expression? node)
    {
        var before = _found;
        _found = false;
        base.Visit(node);
        if (_found)
        {
            _dependent.Add(node!);
        }

        _found |= before;
        return node;
    }
}
