using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Display;

/// <summary>
/// One formatter of a type: an object with <c>string MimeType { get; }</c> and exactly one
/// <c>bool Format(object instance, TextWriter writer)</c>, as .NET Interactive demands it.
/// </summary>
internal sealed class Formatter
{
    private readonly Type _type;
    private readonly object _formatter;
    private readonly MethodInfo _format;

    public Formatter(Type type, object formatter)
    {
        _type = type;
        _formatter = formatter;
        MimeType = formatter.GetType().GetProperty("MimeType")?.GetValue(formatter) as string
            ?? throw Breach("has no public string MimeType { get; }; add it");
        var methods = formatter.GetType().GetMethods().Where(method => method.Name == "Format").ToArray();
        if (methods.Length != 1)
        {
            throw Breach($"has {methods.Length} public methods named Format; keep exactly one");
        }
        _format = methods[0];
        var parameters = _format.GetParameters().Select(parameter => parameter.ParameterType);
        if (!parameters.SequenceEqual([typeof(object), typeof(TextWriter)]) || _format.ReturnType != typeof(bool))
        {
            throw Breach("needs the signature bool Format(object instance, TextWriter writer), with exactly these types");
        }
    }

    public string MimeType { get; }

    /// <returns>Null when the formatter declines the value by returning false.</returns>
    public JsonNode? Format(object value)
    {
        using var writer = new StringWriter();
        if (!(bool)_format.Invoke(_formatter, BindingFlags.DoNotWrapExceptions, null, [value, writer], null)!)
        {
            return null;
        }
        if (!Documents.MimeType.IsJson(MimeType))
        {
            return writer.ToString();
        }
        try
        {
            return NotebookJson.Parse(writer.ToString());
        }
        catch (JsonException)
        {
            throw Breach("wrote something that is not JSON; its MIME type says that it is");
        }
    }

    private NotebookException Breach(string what) =>
        new($"{_type.Name} cannot be displayed: its formatter {_formatter.GetType().Name} {what}.");
}
