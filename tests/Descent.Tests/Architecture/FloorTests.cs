using System.Reflection;
using System.Reflection.Emit;
using Descent.Calculus;

namespace Descent.Tests.Architecture;

/// <summary>
/// The floors inside the library: a type mentions only types of its own floor and of those below, in its fields, its signatures
/// and the code of its methods.
/// </summary>
public class FloorTests
{
    /// <summary>Namespaces below <c>Descent</c> and the height of their floor; those of equal height do not see each other.</summary>
    private static readonly Dictionary<string, int> s_floors = new()
    {
        ["Numerics"] = 0,
        ["Calculus"] = 1,
        ["Functions"] = 2,
        ["Costs"] = 2,
        ["Optimizers"] = 3,
        ["Schedules"] = 2,
        ["Minimization"] = 4,
        ["Search"] = 5,
        ["Data"] = 5,
        ["Models"] = 6,
    };

    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly OpCode[] s_opCodes =
        [.. typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!)];

    private static IEnumerable<Type> Types => typeof(Formula).Assembly.GetTypes().Where(type => FloorName(type) is not null);

    [Fact]
    public void Every_type_of_the_library_stands_on_a_known_floor() =>
        Assert.All(Types, type => Assert.Contains(FloorName(type)!, s_floors.Keys));

    [Fact]
    public void No_type_mentions_a_type_of_a_higher_floor()
    {
        var violations =
            from type in Types
            from mentioned in Mentioned(type).Distinct()
            where FloorName(mentioned) is { } other && other != FloorName(type) && s_floors[other] >= s_floors[FloorName(type)!]
            select $"{type.FullName} mentions {mentioned.FullName}";
        Assert.Empty(violations.Distinct());
    }

    [Fact]
    public void The_search_sees_what_methods_call()
    {
        Assert.Contains(typeof(Objective), Mentioned(typeof(Descent.Minimization.Minimizer)));
        Assert.Contains(typeof(Descent.Numerics.VectorKernels), Mentioned(typeof(Descent.Minimization.Stopping)));
    }

    private static string? FloorName(Type type)
    {
        var parts = type.Namespace?.Split('.') ?? [];
        return type.Assembly == typeof(Formula).Assembly && parts is ["Descent", var floor, ..] ? floor : null;
    }

    private static IEnumerable<Type> Mentioned(Type type)
    {
        var bases = type.GetInterfaces().Append(type.BaseType ?? typeof(object));
        var fields = type.GetFields(Everything).Select(field => field.FieldType);
        var methods = type.GetMembers(Everything).OfType<MethodBase>().SelectMany(Mentioned);
        return bases.Concat(fields).Concat(methods).SelectMany(Parts);
    }

    private static IEnumerable<Type> Mentioned(MethodBase method)
    {
        var signature = method.GetParameters().Select(parameter => parameter.ParameterType);
        return signature.Concat(method is MethodInfo { ReturnType: var result } ? [result] : []).Concat(MentionedInBody(method));
    }

    /// <summary>Walks the method's intermediate language and resolves every token that names a type or a member.</summary>
    private static IEnumerable<Type> MentionedInBody(MethodBase method)
    {
        var body = method.GetMethodBody();
        var code = body?.GetILAsByteArray() ?? [];
        foreach (var local in body?.LocalVariables ?? [])
        {
            yield return local.LocalType;
        }

        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < code.Length;)
        {
            var value = code[i] == 0xFE ? unchecked((short)(0xFE00 | code[i + 1])) : code[i];
            var operation = s_opCodes.First(candidate => candidate.Value == value);
            i += operation.Size;
            if (operation.OperandType
                is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, i), typeArguments, methodArguments);
                if ((member as Type ?? member?.DeclaringType) is { } type)
                {
                    yield return type;
                }
            }

            i += OperandSize(operation, code, i);
        }
    }

    private static int OperandSize(OpCode operation, byte[] code, int at) => operation.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }
}
