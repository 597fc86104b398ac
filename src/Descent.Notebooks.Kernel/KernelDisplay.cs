using System.Text.Json;
using System.Text.Json.Nodes;
using Descent.Notebooks.Display;
using Descent.Notebooks.Documents;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using KernelFormatter = Microsoft.DotNet.Interactive.Formatting.Formatter;

namespace Descent.Notebooks.Interactive;

/// <summary>
/// The bundle of a value that the kernel shows. It is the one that this tool makes of the value, so that both kernels leave the same
/// outputs, unless somebody asked for the kernel's own: by a MIME type, by a registered formatter, or by a type that only the kernel knows.
/// </summary>
internal static class KernelDisplay
{
    // Marks what the kernel makes of an object that has no formatter.
    private const string ObjectTree = "class=\"dni-treeview\"";

    /// <exception cref="NotebookException">The value's type breaks the display convention.</exception>
    public static JsonObject BundleOf(DisplayEvent shown) =>
        IsKernelsOwn(shown) ? new(shown.FormattedValues.Select(ToEntry)) : MimeBundle.Of(shown.Value);

    /// <summary>Whether a reader would see the value's inside unfolded, property by property.</summary>
    public static bool IsObjectTree(DisplayEvent shown) =>
        shown.FormattedValues.Any(form => form.MimeType == MimeType.Html && form.Value.Contains(ObjectTree, StringComparison.Ordinal));

    private static bool IsKernelsOwn(DisplayEvent shown)
    {
        var type = shown.Value?.GetType() ?? typeof(object);
        return shown.Value is IHtmlContent or FormattedValue or IEnumerable<FormattedValue>
            || type.IsDefined(typeof(TypeFormatterSourceAttribute), inherit: true)
            || !KernelFormatter.GetPreferredMimeTypesFor(type).SequenceEqual(shown.FormattedValues.Select(form => form.MimeType))
            || KernelFormatter.RegisteredFormatters(includeDefaults: false).Any(formatter => formatter.Type.IsAssignableFrom(type));
    }

    private static KeyValuePair<string, JsonNode?> ToEntry(FormattedValue form) =>
        new(form.MimeType, MimeType.IsJson(form.MimeType) ? ToJson(form.Value) : form.Value);

    private static JsonNode? ToJson(string text)
    {
        try
        {
            return NotebookJson.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
