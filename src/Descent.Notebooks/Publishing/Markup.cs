using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Descent.Notebooks.Publishing;

/// <summary>Puts text and data into HTML so that they mean themselves, whatever characters they hold.</summary>
internal static class Markup
{
    /// <summary>Relaxed, so that a figure's text stays readable; <c>&lt;</c> alone is escaped, below.</summary>
    private static readonly JsonSerializerOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Text for an element or a quoted attribute.</summary>
    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>JSON for a script element: no <c>&lt;</c> in it, so that no text inside can end the element or open a comment.</summary>
    public static string Json(JsonNode node) => node.ToJsonString(s_compact).Replace("<", "\\u003c");
}
