using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Descent.Tests.PublicSurface;

/// <summary>
/// Writes what others can build on, the public types of an assembly and their public and protected members, as text, one line each, in an
/// order that never changes.
/// </summary>
internal static class SurfaceText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.Namespace).Append('.').Append(Name(type)).Append(Base(type)).Append('\n');
            foreach (var line in Members(type).Distinct().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetEnumNames().Select(name => $"{Convert.ToInt64(Enum.Parse(type, name))} = {name}");
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [Signature(type.GetMethod("Invoke")!)];
        }

        return type.GetMembers(Declared).Where(member => IsOpen(member, type) && IsWritten(member)).Select(member => member switch
        {
            ConstructorInfo constructor => $"{Access(constructor)}new({Parameters(constructor)})",
            MethodInfo method => Signature(method),
            PropertyInfo property => Property(property),
            FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
            _ => "",
        }).Where(line => line.Length > 0);
    }

    /// <summary>True for what another assembly can call or override.</summary>
    private static bool IsOpen(MemberInfo member, Type type) => member switch
    {
        MethodBase method => method.IsPublic || (!type.IsSealed && (method.IsFamily || method.IsFamilyOrAssembly)),
        PropertyInfo property => IsOpen(property.GetMethod!, type),
        FieldInfo field => field.IsPublic,
        _ => false,
    };

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    /// <summary>False for what the compiler adds: accessors, and the members of every record.</summary>
    private static bool IsWritten(MemberInfo member) =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute))
        && member is not MethodInfo { IsSpecialName: true, Name: not ['o', 'p', '_', ..] };

    private static string Signature(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{Access(method)}{Modifier(method)}{Name(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Modifier(MethodInfo method) =>
        method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsPublic ? "virtual " : "";

    private static string Property(PropertyInfo property)
    {
        var getter = property.GetMethod!;
        var setter = property.SetMethod is { IsPublic: true } set
            ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var index = property.GetIndexParameters() is { Length: > 0 } parameters
            ? $"[{string.Join(", ", parameters.Select(p => $"{Name(p.ParameterType)} {p.Name}"))}]"
            : "";
        var name = index.Length > 0 ? $"this{index}" : property.Name;
        return $"{Access(getter)}{Modifier(getter)}{Name(property.PropertyType)} {name} {{ get;{setter} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
    {
        var byDefault = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "";
        return $"{Name(parameter.ParameterType)} {parameter.Name}{byDefault}";
    }));

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : "class";

    private static string Base(Type type) =>
        type.IsClass && type.BaseType is { } parent && parent != typeof(object) && parent != typeof(MulticastDelegate)
            ? $" : {Name(parent)}"
            : "";

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return $"ref {Name(type.GetElementType()!)}";
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        var name = type.Name.Split('`')[0];
        var prefix = type is { IsNested: true, IsGenericParameter: false } ? $"{Name(type.DeclaringType!)}." : "";
        return type.IsGenericType ? $"{prefix}{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : prefix + name;
    }
}
