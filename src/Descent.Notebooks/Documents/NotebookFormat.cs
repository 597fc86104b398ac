using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>What a JSON document must have to be read as one of our notebooks; each refusal says what to try.</summary>
internal static class NotebookFormat
{
    public static JsonObject Check(JsonNode? root, string file)
    {
        if (root is not JsonObject json || json["nbformat"] is not JsonValue format || !format.TryGetValue<int>(out var major))
        {
            throw new NotebookException(
                $"{file} is JSON but not a notebook: it has no nbformat number. " +
                "A notebook is what Jupyter or VS Code saves as .ipynb.");
        }
        var minor = json["nbformat_minor"] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
        if (major != 4)
        {
            throw new NotebookException(
                $"{file} is nbformat {major}; this tool reads 4.5. Upgrade it: jupyter nbconvert --to notebook --inplace {file}");
        }
        if (minor < 5)
        {
            throw new NotebookException(
                $"{file} is nbformat 4.{minor}; this tool reads 4.5, the first with cell ids. " +
                "Set \"nbformat_minor\": 5 and give every cell an \"id\" such as \"second-try\".");
        }
        if (json["cells"] is not JsonArray cells || !cells.All(IsCell))
        {
            throw new NotebookException(
                $"{file} is JSON but not a notebook: it needs \"cells\", " +
                "a list of objects that each have a cell_type and a source.");
        }
        CheckLanguage(json, file);
        return json;
    }

    private static bool IsCell(JsonNode? node) =>
        node is JsonObject cell && cell["cell_type"] is JsonValue && IsText(cell["source"])
        && (cell["outputs"] is null || cell["outputs"] is JsonArray outputs && outputs.All(output => output is JsonObject));

    private static bool IsText(JsonNode? node) => node switch
    {
        JsonArray lines => lines.All(line => line is JsonValue value && value.TryGetValue<string>(out _)),
        JsonValue value => value.TryGetValue<string>(out _),
        _ => false,
    };

    private static void CheckLanguage(JsonObject json, string file)
    {
        var language = NameAt(json, "kernelspec", "language") ?? NameAt(json, "language_info", "name");
        if (language is null || language.ToUpperInvariant() is "C#" or "CSHARP")
        {
            return;
        }
        throw new NotebookException(
            $"{file} is a {language} notebook; this tool runs C# only. Choose the kernel .NET (C#), or run it with its own kernel.");
    }

    private static string? NameAt(JsonObject json, string section, string key) =>
        ((json["metadata"] as JsonObject)?[section] as JsonObject)?[key]?.ToString();
}
