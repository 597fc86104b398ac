using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Tests.Documents;

public sealed class SiteSettingsTests : IDisposable
{
    private const string Allowed =
        "Allowed are the texts name, promise, explanation, illustration, icon, footer, glossary and predict, " +
        "exercises {modeVariable, learn, grade} and ledger {file, call, refused}; all but what stands in braces may be left out.";

    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private SiteSettings Read(string json)
    {
        File.WriteAllText(Path.Combine(_folder.Root, SiteSettings.FileName), json);
        return SiteSettings.In(_folder.Root);
    }

    [Fact]
    public void A_folder_without_the_file_says_nothing() => Assert.Equal(new SiteSettings(), SiteSettings.In(_folder.Root));

    [Fact]
    public void Every_part_is_read() => Assert.Equal(
        new SiteSettings
        {
            Name = "Steps", Promise = "One by one.", Explanation = "Read.", Illustration = "a.svg", Icon = "b.svg", Footer = "Free.",
            Glossary = "words.md", Predict = "**Guess**",
            Exercises = new ExerciseSettings("MODE", "mild", "strict"), Ledger = new LedgerSettings("ledger.md", "Decide", "withdrawn"),
        },
        Read("""
            {"name": "Steps", "promise": "One by one.", "explanation": "Read.", "illustration": "a.svg", "icon": "b.svg", "footer": "Free.",
             "glossary": "words.md", "predict": "**Guess**",
             "exercises": {"modeVariable": "MODE", "learn": "mild", "grade": "strict"},
             "ledger": {"file": "ledger.md", "call": "Decide", "refused": "withdrawn"}}
            """));

    [Theory]
    [InlineData("{\n \"name\": \"A\",\n \"promis\": \"B\"\n}", 3, "$.promis")]
    [InlineData("{\n \"name\": 7\n}", 2, "$.name")]
    [InlineData("{\"exercises\": {\"modeVariable\": \"MODE\", \"learn\": \"mild\"}}", 1, "$.exercises")]
    [InlineData("{\"exercises\": {\n\"grade\": []}}", 2, "$.exercises.grade")]
    [InlineData("{\n \"name\": \"A\",\n \"name\": \"B\"\n}", 3, "$.name")]
    [InlineData("[]", 1, "$")]
    public void What_no_site_has_is_refused_with_its_place_and_with_what_is_allowed(string json, int line, string path)
    {
        var message = Assert.Throws<NotebookException>(() => Read(json)).Message;
        Assert.Matches($@"^site\.json, line {line}, column \d+: ", message);
        Assert.EndsWith($": {path} is unknown, repeated, incomplete or of the wrong kind. {Allowed}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n \"name\": \"A\"\n \"footer\": \"B\"\n}", "site.json, line 3, column 2")]
    [InlineData("", "site.json, line 1, column 1")]
    public void What_is_no_json_is_refused_with_its_place(string json, string place) =>
        Assert.StartsWith(place, Assert.Throws<NotebookException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Exercises_answer_in_the_mode_that_the_folder_names_and_without_one_as_the_environment_says()
    {
        var notebook = _folder.Load("1");
        Assert.Null(ExerciseMode.Learn(notebook));
        File.WriteAllText(
            Path.Combine(notebook.Folder, SiteSettings.FileName),
            """{"exercises": {"modeVariable": "MODE", "learn": "mild", "grade": "strict"}}""");
        Assert.Equal(new ExerciseMode("MODE", "mild"), ExerciseMode.Learn(notebook));
        Assert.Equal(new ExerciseMode("MODE", "strict"), ExerciseMode.Grade(notebook));
    }
}
