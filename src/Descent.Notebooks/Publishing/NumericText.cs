using System.Globalization;
using System.Text.RegularExpressions;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Compares texts exactly, but the numbers in them to a relative 1e-6: mathematical functions differ in their last digits
/// from one system to the next.
/// </summary>
internal static partial class NumericText
{
    private const double Relative = 1e-6;

    public static bool Close(double saved, double now, double allowed = 0) =>
        saved.Equals(now) || Math.Abs(saved - now) <= Math.Max(allowed, Relative * Math.Max(Math.Abs(saved), Math.Abs(now)));

    /// <returns>What differs first, in words, or null when nothing does.</returns>
    public static string? Difference(string saved, string now)
    {
        if (saved == now)
        {
            return null;
        }
        string[] savedWords = Number().Split(saved), nowWords = Number().Split(now);
        for (var i = 0; i < Math.Min(savedWords.Length, nowWords.Length); i++)
        {
            if (savedWords[i] == nowWords[i])
            {
                continue;
            }
            // Numbers stand at the odd places; a text is quoted with the number before it.
            if (i % 2 == 0)
            {
                return $"saved {Quote(savedWords, i - 1)}, now {Quote(nowWords, i - 1)}";
            }
            if (!Close(Parse(savedWords[i]), Parse(nowWords[i])))
            {
                return $"saved {savedWords[i]}, now {nowWords[i]}";
            }
        }
        return savedWords.Length == nowWords.Length ? null : $"saved {Quote(savedWords, 0)}, now {Quote(nowWords, 0)}";
    }

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    private static string Quote(string[] words, int from)
    {
        var text = string.Concat(words.Skip(from)).Trim().ReplaceLineEndings(" ");
        return text.Length > 60 ? $"\"{text[..60]}…\"" : $"\"{text}\"";
    }

    [GeneratedRegex(@"((?<![\w.])[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)")]
    private static partial Regex Number();
}
