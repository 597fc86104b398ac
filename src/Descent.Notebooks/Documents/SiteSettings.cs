using System.Text.Json;
using System.Text.Json.Serialization;

namespace Descent.Notebooks.Documents;

/// <summary>
/// What a folder of notebooks says about itself in <c>site.json</c>, beside them. Every part is optional, and so is the file: the site of
/// any folder has the folder's name for a title, and nothing that the tool would have to invent.
/// </summary>
internal sealed record SiteSettings
{
    public const string FileName = "site.json";

    private const string Allowed =
        "Allowed are the texts name, promise, explanation, illustration, icon, footer, glossary and predict, " +
        "exercises {modeVariable, learn, grade} and ledger {file, call, refused}; all but what stands in braces may be left out.";

    private static readonly JsonSerializerOptions s_strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The site's title.</summary>
    public string? Name { get; init; }

    /// <summary>One sentence below the title: what a reader gets.</summary>
    public string? Promise { get; init; }

    /// <summary>A few sentences more: how to use the notebooks.</summary>
    public string? Explanation { get; init; }

    /// <summary>
    /// The path of an SVG file that is drawn beside the title. Where it uses the page's colours <c>var(--curve, …)</c> and
    /// <c>var(--point, …)</c>, it follows the reader's theme.
    /// </summary>
    public string? Illustration { get; init; }

    /// <summary>The path of an SVG file for the browser's tab and the page's corner.</summary>
    public string? Icon { get; init; }

    /// <summary>The sentences at the foot of every page, such as the licence.</summary>
    public string? Footer { get; init; }

    /// <summary>
    /// The path of a markdown file whose table explains words: a term in the first column, its other forms behind commas; its meaning in
    /// the second.
    /// </summary>
    public string? Glossary { get; init; }

    /// <summary>The words by which a cell asks for a guess: what it is asked about stays folded (<see cref="Predictions"/>).</summary>
    public string? Predict { get; init; }

    public ExerciseSettings? Exercises { get; init; }

    public LedgerSettings? Ledger { get; init; }

    /// <summary>The settings of a folder of notebooks; all empty where it has no <c>site.json</c>.</summary>
    /// <exception cref="NotebookException">The file is not JSON, or holds what no site has.</exception>
    public static SiteSettings In(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return new SiteSettings();
        }
        var text = File.ReadAllText(path);
        try
        {
            using var syntax = JsonDocument.Parse(text);
        }
        catch (JsonException error)
        {
            throw new NotebookException(
                $"{Place(error)} is where it stops being JSON. Mend that line.", error);
        }
        try
        {
            return JsonSerializer.Deserialize<SiteSettings>(text, s_strict) ?? new SiteSettings();
        }
        catch (JsonException error)
        {
            throw new NotebookException(
                $"{Place(error)}: {error.Path} is unknown, repeated, incomplete or of the wrong kind. {Allowed}", error);
        }
    }

    private static string Place(JsonException error) =>
        $"{FileName}, line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}";
}
