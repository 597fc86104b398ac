using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>What a site says about itself, ready to be written: texts, and drawings as SVG. Empty where its folder says nothing.</summary>
internal sealed record SiteIdentity(string Name)
{
    public string Promise { get; init; } = "";

    public string Explanation { get; init; } = "";

    public string Illustration { get; init; } = "";

    public string Icon { get; init; } = "";

    public string Footer { get; init; } = "";

    /// <summary>The words by which a cell asks for a guess; what it is asked about stays folded.</summary>
    public string Predict { get; init; } = "";

    /// <summary>The words that the site explains; null where its folder has no such file.</summary>
    public Glossary? Glossary { get; init; }

    /// <summary>
    /// The identity that a folder of notebooks gives itself in <c>site.json</c>; without a name there, that of the folder.
    /// </summary>
    /// <exception cref="NotebookException">The settings are malformed, or name a file that is not there.</exception>
    public static SiteIdentity Of(string notebooks)
    {
        var settings = SiteSettings.In(notebooks);
        return new SiteIdentity(settings.Name ?? NameOf(notebooks))
        {
            Promise = settings.Promise ?? "",
            Explanation = settings.Explanation ?? "",
            Illustration = Drawing(notebooks, "illustration", settings.Illustration),
            Icon = Drawing(notebooks, "icon", settings.Icon),
            Footer = settings.Footer ?? "",
            Predict = settings.Predict ?? "",
            Glossary = settings.Glossary is null ? null : GlossaryIn(notebooks, settings.Glossary),
        };
    }

    // A folder called "notebooks" tells nothing; the one that it lies in does.
    private static string NameOf(string folder)
    {
        var full = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var telling = full.Name.Equals("notebooks", StringComparison.OrdinalIgnoreCase) ? full.Parent ?? full : full;
        var words = telling.Name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? "Notebooks" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Drawing(string folder, string part, string? path)
    {
        if (path is null)
        {
            return "";
        }
        var file = Path.Combine(folder, path);
        var text = File.Exists(file) ? File.ReadAllText(file) : null;
        var start = text?.IndexOf("<svg", StringComparison.Ordinal) ?? -1;
        return start >= 0 ? text![start..].TrimEnd() : throw new NotebookException(
            $"{SiteSettings.FileName}: {part} is {path}, which {(text is null ? "is not there" : "holds no <svg> element")}. " +
            "Give the path of an SVG file, seen from the folder of the notebooks, or leave it out.");
    }

    private static Glossary GlossaryIn(string folder, string path)
    {
        var file = Path.Combine(folder, path);
        return File.Exists(file) ? Glossary.Parse(Path.GetFileName(path), File.ReadAllText(file)) : throw new NotebookException(
            $"{SiteSettings.FileName}: glossary is {path}, which is not there. " +
            "Give the path of a markdown file, seen from the folder of the notebooks, or leave it out.");
    }
}
