using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>
/// nbformat's two spellings of a text: one string, or a list of lines that each keep their newline.
/// Both are read; the list is written, because it gives readable differences.
/// </summary>
internal static class Lines
{
    public static string Join(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(line => line?.ToString())),
        null => "",
        _ => node.ToString(),
    };

    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline + 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }
        return lines;
    }
}
