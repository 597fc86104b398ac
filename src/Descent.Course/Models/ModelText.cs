using Descent.Models;

namespace Descent.Course.Models;

/// <summary>What writer and reader of a model's file agree on.</summary>
internal static class ModelText
{
    public const string Format = "Descent model";

    /// <summary>The version that is written, and the newest that is read.</summary>
    public const int Version = 1;

    public static string Kind(Model model) => model.GetType().Name;

    /// <summary>A network's layers with their settings; of other models none, for their blocks say all.</summary>
    public static string[] Layers(Model model) => model is Network network ? [.. network.Layers.Select(layer => layer.ToString())] : [];
}
