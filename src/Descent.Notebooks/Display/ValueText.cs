using System.Collections;
using System.Globalization;

namespace Descent.Notebooks.Display;

/// <summary>The text of a value that brings no formatters: invariant, so that a saved output reads the same everywhere.</summary>
internal static class ValueText
{
    private const int MostItems = 20;

    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool truth => truth ? "true" : "false",
        IEnumerable items => OfItems(items),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string OfItems(IEnumerable items)
    {
        var shown = new List<string>();
        // One more than is shown tells a long sequence from a complete one without walking an endless one.
        foreach (var item in items)
        {
            if (shown.Count == MostItems)
            {
                return $"[ {string.Join(", ", shown)}, … {CountOf(items)}]";
            }
            shown.Add(Of(item));
        }
        return shown.Count == 0 ? "[ ]" : $"[ {string.Join(", ", shown)} ]";
    }

    private static string CountOf(IEnumerable items) => items is ICollection { Count: var count } ? $"({count} in all) " : "";
}
