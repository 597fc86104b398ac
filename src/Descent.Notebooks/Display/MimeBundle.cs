using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Display;

/// <summary>
/// What an object looks like: an ordered bundle of MIME types. Objects that follow the display convention of .NET Interactive
/// (<see cref="FormatterSource"/>) say so themselves; anything else is plain text.
/// </summary>
internal static class MimeBundle
{
    private static readonly ConcurrentDictionary<Type, FormatterSource?> s_sources = new();

    /// <exception cref="NotebookException">The object's type breaks the display convention; the message names it.</exception>
    public static JsonObject Of(object? value)
    {
        if (value is null || s_sources.GetOrAdd(value.GetType(), FormatterSource.Find) is not { } source)
        {
            return PlainOf(value);
        }

        var bundle = new JsonObject();
        foreach (var mimeType in source.MimeTypes)
        {
            var node = source.Formats(mimeType) ? source.Format(mimeType, value) : Standard(mimeType, value);
            if (node is not null)
            {
                bundle[mimeType] = node;
            }
        }
        return bundle.Count == 0 ? PlainOf(value) : bundle;
    }

    private static JsonObject PlainOf(object? value) => new() { [MimeType.Plain] = ValueText.Of(value) };

    // .NET Interactive knows how to make these three of any object, so a type may list them without a formatter.
    private static JsonNode? Standard(string mimeType, object value) => mimeType switch
    {
        MimeType.Html => $"<pre>{WebUtility.HtmlEncode(ValueText.Of(value))}</pre>",
        MimeType.Json => JsonSerializer.SerializeToNode(value, value.GetType()),
        _ => ValueText.Of(value),
    };
}
