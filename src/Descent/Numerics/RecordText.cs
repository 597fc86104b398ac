using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Descent.Numerics;

/// <summary>
/// The text of a record, <c>StepDecay { Initial = 0.1, Every = 10 }</c>, as the compiler makes it, but the same in every culture, with the
/// items of a list, and without what is null. A virtual property that cannot be set is a fact about the type, not a setting.
/// </summary>
internal static class RecordText
{
    public static string Of(object record)
    {
        var type = record.GetType();
        var order = type.GetConstructors().SelectMany(make => make.GetParameters()).Select(parameter => parameter.Name).ToList();
        var parts = Lineage(type)
            .SelectMany(kind => kind.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .OrderBy(property => order.Contains(property.Name) ? order.IndexOf(property.Name) : order.Count))
            .Where(property => property.GetMethod!.GetBaseDefinition().DeclaringType == property.DeclaringType)
            .Where(property => property.SetMethod is not null || !property.GetMethod!.IsVirtual)
            .Select(property => (property.Name, Value: property.GetValue(record)))
            .Where(part => part.Value is not null)
            .Select(part => $"{part.Name} = {Text(part.Value!)}")
            .ToList();
        return parts is [] ? $"{type.Name} {{ }}" : $"{type.Name} {{ {string.Join(", ", parts)} }}";
    }

    /// <summary>The type and those that it derives from, the first of them first.</summary>
    private static IEnumerable<Type> Lineage(Type type) => type.BaseType is { } parent ? Lineage(parent).Append(type) : [];

    private static string Text(object value) => value switch
    {
        string text => text,
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
