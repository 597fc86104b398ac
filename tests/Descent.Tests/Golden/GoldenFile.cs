using System.Text.Json;

namespace Descent.Tests.Golden;

/// <summary>Reads the reference values that are embedded in this assembly; see README.md beside them.</summary>
internal static class GoldenFile
{
    public static JsonElement Read(string name)
    {
        using var stream = typeof(GoldenFile).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"'{name}' is not embedded; put it into the folder Golden.");
        return JsonDocument.Parse(stream).RootElement;
    }

    public static double[] Numbers(this JsonElement element) => [.. element.EnumerateArray().Select(e => e.GetDouble())];

    /// <summary>The numbers of an array of arrays, however deep, in their order.</summary>
    public static double[] Flat(this JsonElement element) => element.ValueKind == JsonValueKind.Number
        ? [element.GetDouble()]
        : [.. element.EnumerateArray().SelectMany(Flat)];

    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();
}
