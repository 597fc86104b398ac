namespace Descent.Course.Experiments;

/// <summary>The words for the six verdicts, in the ledger as in the panels.</summary>
internal static class VerdictWords
{
    private static readonly Dictionary<Verdict, string> s_words = new()
    {
        [Verdict.Confirmed] = "confirmed",
        [Verdict.Conditional] = "true, with conditions",
        [Verdict.Imprecise] = "imprecise",
        [Verdict.Undefined] = "undefined as stated",
        [Verdict.Refuted] = "refuted",
        [Verdict.Definition] = "definition",
    };

    public static IEnumerable<string> All => s_words.Values;

    public static string Of(Verdict verdict) => s_words[verdict];

    public static Verdict? Read(string words) => s_words.ContainsValue(words) ? s_words.First(pair => pair.Value == words).Key : null;
}
