using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>
/// The text of a notebook's file: indented as everywhere, but in the JSON that outputs show, a figure's above all, a list of numbers, words
/// and the like is one line. With a number on each line, most bytes of a figure would be indentation.
/// </summary>
internal sealed class NotebookText
{
    // From the notebook to what an output shows, by its MIME type; null is any place of a list.
    private static readonly string?[] s_way = ["cells", null, "outputs", null, "data"];

    private const int Elsewhere = -1;
    private static readonly int s_shown = s_way.Length + 1;

    private readonly Utf8JsonWriter _writer;

    private NotebookText(Utf8JsonWriter writer) => _writer = writer;

    public static string Of(JsonObject notebook)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, NotebookJson.Indented))
        {
            new NotebookText(writer).Write(notebook, 0);
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <param name="node">What is written.</param>
    /// <param name="place">How many steps of the way led there, or whether it is beside the way or at its end.</param>
    private void Write(JsonNode? node, int place)
    {
        switch (node)
        {
            case JsonObject members:
                _writer.WriteStartObject();
                foreach (var (key, value) in members)
                {
                    _writer.WritePropertyName(key);
                    Write(value, Step(place, key));
                }
                _writer.WriteEndObject();
                break;
            case JsonArray { Count: > 0 } items when place == s_shown && items.All(item => item is JsonValue or null):
                WriteLine(items);
                break;
            case JsonArray items:
                _writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(item, Step(place, null));
                }
                _writer.WriteEndArray();
                break;
            case null:
                _writer.WriteNullValue();
                break;
            default:
                node.WriteTo(_writer);
                break;
        }
    }

    private static int Step(int place, string? key) =>
        place == s_shown ? s_shown
        : place == s_way.Length ? key is not null && MimeType.IsJson(key) ? s_shown : Elsewhere
        : place != Elsewhere && s_way[place] == key ? place + 1
        : Elsewhere;

    // The writer puts what it does not format where it stands, so a list within a list brings its own new line.
    private void WriteLine(JsonArray items)
    {
        var start = items.Parent is JsonArray ? "\n" + new string(' ', _writer.CurrentDepth) : "";
        _writer.WriteRawValue(start + NotebookJson.ToLine(items), skipInputValidation: true);
    }
}
