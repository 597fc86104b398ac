using System.Reflection;
using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Display;

/// <summary>
/// The formatters that a type brings along by .NET Interactive's convention, met by name and by reflection so that neither
/// side references the other: an attribute <c>TypeFormatterSourceAttribute</c> on the type or a base names a source class with a
/// public parameterless constructor and <c>IEnumerable&lt;object&gt; CreateTypeFormatters()</c>. An attribute of that name that names no
/// source in public, as in Plotly.NET 6, or the kernel's very own attribute, is no such convention, and is passed over.
/// </summary>
internal sealed class FormatterSource
{
    private const string AttributeName = "TypeFormatterSourceAttribute";
    private const string KernelAssembly = "Microsoft.DotNet.Interactive.Formatting";
    private static readonly string[] s_standardTypes = [MimeType.Html, MimeType.Plain, MimeType.Json];

    private readonly Type _type;
    private readonly Dictionary<string, Formatter> _formatters = [];

    private FormatterSource(Type type, Type sourceType, object attribute)
    {
        _type = type;
        var order = new List<string>(Property<string[]>(attribute, "PreferredMimeTypes") ?? []);
        foreach (var formatter in Create(sourceType).Select(each => new Formatter(type, each)))
        {
            _formatters[formatter.MimeType] = formatter;
            if (!order.Contains(formatter.MimeType))
            {
                order.Add(formatter.MimeType);
            }
        }
        MimeTypes = order;
        // The kernel dies of a stack overflow here; an error that names the type is kinder.
        if (order.FirstOrDefault(each => !Formats(each) && !s_standardTypes.Contains(each)) is { } orphan)
        {
            throw Breach(
                $"it prefers {orphan}, for which {sourceType.Name} creates no formatter; add one or drop it from PreferredMimeTypes");
        }
    }

    /// <summary>The preferred MIME types in their order, then those of the remaining formatters.</summary>
    public IReadOnlyList<string> MimeTypes { get; }

    /// <returns>Null when neither the type nor a base has the attribute.</returns>
    public static FormatterSource? Find(Type type)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            var attribute = each.GetCustomAttributes(inherit: false).FirstOrDefault(IsByConvention);
            if (attribute is not null)
            {
                return new FormatterSource(type, Property<Type>(attribute, "FormatterSourceType")!, attribute);
            }
        }
        return null;
    }

    public bool Formats(string mimeType) => _formatters.ContainsKey(mimeType);

    /// <returns>Null when the formatter declines the value.</returns>
    public JsonNode? Format(string mimeType, object value) => _formatters[mimeType].Format(value);

    private static bool IsByConvention(object attribute) =>
        attribute.GetType() is { Name: AttributeName } type
        && type.Assembly.GetName().Name != KernelAssembly
        && Property<Type>(attribute, "FormatterSourceType") is not null;

    private IEnumerable<object> Create(Type sourceType)
    {
        var constructor = sourceType.GetConstructor(Type.EmptyTypes)
            ?? throw Breach($"its formatter source {sourceType.Name} has no public parameterless constructor; add one");
        var create = sourceType.GetMethod("CreateTypeFormatters", Type.EmptyTypes)
            ?? throw Breach($"its formatter source {sourceType.Name} has no public CreateTypeFormatters(); add one");
        return create.Invoke(constructor.Invoke([]), BindingFlags.DoNotWrapExceptions, null, [], null) as IEnumerable<object>
            ?? throw Breach($"{sourceType.Name}.CreateTypeFormatters() returned no IEnumerable<object>; return the formatters");
    }

    private NotebookException Breach(string what) => new($"{_type.Name} cannot be displayed: {what}.");

    // Null also where the attribute has the property and it throws: somebody else's attribute must not fail a cell.
    private static T? Property<T>(object attribute, string name) where T : class
    {
        try
        {
            return attribute.GetType().GetProperty(name)?.GetValue(attribute) as T;
        }
        catch (Exception unreadable) when (unreadable is TargetInvocationException or AmbiguousMatchException or ArgumentException)
        {
            return null;
        }
    }
}
