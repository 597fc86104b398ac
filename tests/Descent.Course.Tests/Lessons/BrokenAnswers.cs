using System.Linq.Expressions;
using Descent.Calculus;
using Descent.Course.Exercises;
using Descent.Models;
using Descent.Models.Layers;

namespace Descent.Course.Tests.Lessons;

/// <summary>
/// Answers that no definition lists, made for whatever type an exercise asks for: the stub, and code that throws, returns NaN or never
/// ends.
/// </summary>
internal static class BrokenAnswers
{
    private static volatile bool s_released;

    public static object Stub(Type type) =>
        type == typeof(double) ? Todo.Number
        : type == typeof(string) ? Todo.Choice
        : type == typeof(double[]) ? Todo.Vector
        : type == typeof(MisleadingSlope) ? new MisleadingSlope(Formula.Of(x => x * x), Todo.Number, Todo.Number)
        : type == typeof(BoundedSwing) ? new BoundedSwing(Formula.Of(x => x * x), Todo.Number, Todo.Number)
        : type == typeof(SigmoidTower) ? new SigmoidTower(Network.Mlp([2, 8, 1], new Sigmoid()), Todo.Number)
        : type == typeof(RateRace) ? new RateRace(_ => Todo.Number)
        : type == typeof(NoisyEnds) ? new NoisyEnds(_ => Todo.Vector)
        : Function(type, returned => returned == typeof(double)
            ? Expression.Property(null, typeof(Todo), nameof(Todo.Number))
            : returned == typeof(string) ? Expression.Property(null, typeof(Todo), nameof(Todo.Choice))
            : Expression.Convert(Expression.Property(null, typeof(Todo), nameof(Todo.Vector)), returned));

    public static object Throwing(Type type) => Function(type, returned =>
        Expression.Throw(Expression.Constant(new InvalidOperationException("<script>alert('no')</script>")), returned));

    public static object NotANumber(Type type) => Function(type, returned => returned == typeof(double)
        ? Expression.Constant(double.NaN)
        : Expression.Convert(Expression.NewArrayInit(typeof(double), Expression.Constant(double.NaN)), returned));

    /// <summary>Asks the objective it is given for ever; without one, it waits until <see cref="Release"/>.</summary>
    public static object Endless(Type type)
    {
        s_released = false;
        var parameters = Parameters(type);
        var objective = parameters.FirstOrDefault(parameter => parameter.Type == typeof(Objective));
        var forever = objective is null
            ? Expression.Call(((Action)Wait).Method)
            : Expression.Call(((Action<Objective>)AskForEver).Method, objective);
        var returned = type.GetMethod("Invoke")!.ReturnType;
        return Expression.Lambda(type, Expression.Block(forever, Expression.Default(returned)), parameters).Compile();
    }

    public static void Release() => s_released = true;

    private static object Function(Type type, Func<Type, Expression> body) =>
        Expression.Lambda(type, body(type.GetMethod("Invoke")!.ReturnType), Parameters(type)).Compile();

    private static ParameterExpression[] Parameters(Type type) =>
        [.. type.GetMethod("Invoke")!.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType, parameter.Name))];

    private static void Wait()
    {
        while (!s_released)
        {
            Thread.Sleep(1);
        }
    }

    private static void AskForEver(Objective f)
    {
        while (true)
        {
            f.Value(new double[f.Dimension]);
        }
    }
}
