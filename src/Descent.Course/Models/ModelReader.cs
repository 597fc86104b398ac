using System.Text.Json;
using Descent.Models;

namespace Descent.Course.Models;

/// <summary>Reads a model's file, and says by name what is wrong with it.</summary>
internal sealed class ModelReader(string file)
{
    public double[] Read(string text, Model model)
    {
        using var document = Parse(text);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format)
            || format.ValueKind != JsonValueKind.String || format.GetString() != ModelText.Format)
        {
            throw new FormatException(
                $"{file} is no model: it does not say \"format\": \"{ModelText.Format}\". Pass a file that ModelFile.Save wrote.");
        }

        RequireVersion(Whole(root, "version", ""));
        RequireSame("is of the kind", Text(root, "kind", ""), ModelText.Kind(model));
        RequireSame("takes rows of the shape", ShapeOf(root, "input"), model.Input.ToString());
        RequireSame("gives rows of the shape", ShapeOf(root, "output"), model.Output.ToString());
        var layers = Items(root, "layers", "").Select((layer, index) => layer.ValueKind == JsonValueKind.String
            ? layer.GetString()!
            : throw Broken($"layer {index + 1} is {Shown(layer)}, where a text belongs"));
        RequireSame("has the layers", List(layers), List(ModelText.Layers(model)));
        JsonElement[] blocks = [.. Items(root, "blocks", "")];
        RequireSame("has the parameters", List(blocks.Select(Described)), List(model.Blocks.Select(Described)));
        return [.. blocks.Zip(model.Blocks).SelectMany(pair => Values(pair.First, pair.Second))];
    }

    private JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException broken)
        {
            throw new FormatException(
                Broken($"its JSON ends or breaks in line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}").Message, broken);
        }
    }

    private void RequireVersion(int version)
    {
        if (version > ModelText.Version)
        {
            throw new FormatException(
                $"{file} has format version {version}, but this library reads versions up to {ModelText.Version}. "
                + "Use the newer library that wrote the file, or save the model again with this one.");
        }

        if (version < 1)
        {
            throw Broken($"version is {version}, and the first version was 1");
        }
    }

    private void RequireSame(string what, string held, string expected)
    {
        if (held != expected)
        {
            throw new ArgumentException(
                $"{file} belongs to another model. The model in the file {what} {held}; expected was {expected}. "
                + "Make the model as it was when it was saved, or pass the file that was saved from this model.");
        }
    }

    private double[] Values(JsonElement element, ParameterBlock block)
    {
        double[] values =
        [
            .. Items(element, "values", $" of {block.Name}").Select((value, index) =>
                value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
                    ? number
                    : throw Broken($"{block.Name}[{index}] is {Shown(value)}, where a finite number belongs")),
        ];
        return values.Length == block.Count
            ? values
            : throw Broken($"{block.Name} has {values.Length} values, where {block.Rows} × {block.Columns} = {block.Count} belong");
    }

    private string Described(JsonElement block)
    {
        var name = Text(block, "name", " of a block");
        return Described(name, Whole(block, "rows", $" of {name}"), Whole(block, "columns", $" of {name}"));
    }

    private static string Described(ParameterBlock block) => Described(block.Name, block.Rows, block.Columns);

    private static string Described(string name, int rows, int columns) => $"{name} {rows} × {columns}";

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private string ShapeOf(JsonElement root, string name)
    {
        int[] extents =
        [
            .. Items(root, name, "").Select(extent =>
                extent.ValueKind == JsonValueKind.Number && extent.TryGetInt32(out var value) && value > 0
                    ? value
                    : throw Broken($"{name} holds {Shown(extent)}, where a whole number from 1 belongs")),
        ];
        return extents is [var channels, var height, var width]
            ? new Shape(channels, height, width).ToString()
            : throw Broken($"{name} has {extents.Length} numbers, where channels, height and width belong");
    }

    private JsonElement.ArrayEnumerator Items(JsonElement parent, string name, string of) =>
        Property(parent, name, of) is { ValueKind: JsonValueKind.Array } items
            ? items.EnumerateArray()
            : throw Broken($"{name}{of} is {Shown(parent.GetProperty(name))}, where a list belongs");

    private string Text(JsonElement parent, string name, string of) =>
        Property(parent, name, of) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!
            : throw Broken($"{name}{of} is {Shown(parent.GetProperty(name))}, where a text belongs");

    private int Whole(JsonElement parent, string name, string of) =>
        Property(parent, name, of) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value)
            ? value
            : throw Broken($"{name}{of} is {Shown(parent.GetProperty(name))}, where a whole number belongs");

    private JsonElement Property(JsonElement parent, string name, string of) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value)
            ? value
            : throw Broken($"{name}{of} is missing");

    /// <summary>The JSON of a value, at most its first characters.</summary>
    private static string Shown(JsonElement value) => value.GetRawText() is { Length: > 30 } text ? text[..30] + "…" : value.GetRawText();

    private FormatException Broken(string how) => new(
        $"{file} is broken: {how}. Get the file again from where it came, or save the model again with ModelFile.Save.");
}
