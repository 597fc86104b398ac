using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Descent.Models;

namespace Descent.Course.Models;

/// <summary>The JSON of a model, complete before any of it reaches a file.</summary>
internal static class ModelWriter
{
    // The file stands by itself, so that × and − need no escapes.
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Model model, double[] parameters)
    {
        Check(model, parameters);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_options))
        {
            writer.WriteStartObject();
            writer.WriteString("format", ModelText.Format);
            writer.WriteNumber("version", ModelText.Version);
            writer.WriteString("kind", ModelText.Kind(model));
            WriteShape(writer, "input", model.Input);
            WriteShape(writer, "output", model.Output);
            writer.WriteStartArray("layers");
            foreach (var layer in ModelText.Layers(model))
            {
                writer.WriteStringValue(layer);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("blocks");
            foreach (var block in model.Blocks)
            {
                WriteBlock(writer, block, parameters.AsSpan(block.Start, block.Count));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteShape(Utf8JsonWriter writer, string name, Shape shape)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue($"[{shape.Channels}, {shape.Height}, {shape.Width}]");
    }

    private static void WriteBlock(Utf8JsonWriter writer, ParameterBlock block, ReadOnlySpan<double> values)
    {
        writer.WriteStartObject();
        writer.WriteString("name", block.Name);
        writer.WriteNumber("rows", block.Rows);
        writer.WriteNumber("columns", block.Columns);
        writer.WritePropertyName("values");

        // On one line: the shortest digits from which the same number is read, whatever the reader's culture writes for a point.
        var digits = values.ToArray().Select(value => value.ToString("R", CultureInfo.InvariantCulture));
        writer.WriteRawValue($"[{string.Join(", ", digits)}]");
        writer.WriteEndObject();
    }

    private static void Check(Model model, double[] parameters)
    {
        if (parameters.Length != model.ParameterCount)
        {
            throw new ArgumentException(
                $"parameters has {parameters.Length} numbers, but the {ModelText.Kind(model)} has {model.ParameterCount} parameters. "
                + "Pass the vector that was trained with this model, such as run.Best.Point.",
                nameof(parameters));
        }

        foreach (var block in model.Blocks)
        {
            for (var i = 0; i < block.Count; i++)
            {
                if (!double.IsFinite(parameters[block.Start + i]))
                {
                    throw new ArgumentException(
                        $"{block.Name}[{i}] is {parameters[block.Start + i]}, so the model has diverged and is of no use to anyone. "
                        + "Save parameters that are finite numbers; run.Best.Point is the best point of a run.",
                        nameof(parameters));
                }
            }
        }
    }
}
