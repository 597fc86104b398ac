using Descent.Notebooks.Commands.Lint;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;
using Descent.Notebooks.Publishing;
using Descent.Notebooks.Tests.Publishing;

namespace Descent.Notebooks.Tests.Documents;

public sealed class PredictionsTests : IDisposable
{
    private const string Marker = "**Guess**";

    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static Notebook Asking() => Fixture.Notebook("a", "",
        Fixture.CodeCell("before", "1", Fixture.Plain("1")),
        Fixture.Markdown("question", "**Guess** what this is."),
        Fixture.CodeCell("silent", "var x = 1;"),
        Fixture.Markdown("prose", "Words between."),
        Fixture.CodeCell("answer", "x", Fixture.Plain("1")),
        Fixture.CodeCell("after", "x + 1", Fixture.Plain("2")),
        Fixture.Markdown("last", "**Guess** again, for nothing."));

    private static string MetadataOf(Notebook notebook, string id) =>
        NotebookJson.ToLine(notebook.Cells.Single(cell => cell.Id == id).Metadata);

    [Fact]
    public void The_next_cell_that_shows_anything_answers_a_question()
    {
        Assert.Equal(["answer"], Predictions.AnswersIn(Asking(), Marker).Select(cell => cell.Id));
        Assert.Empty(Predictions.AnswersIn(Asking(), "**guess**"));
        Assert.Empty(Predictions.AnswersIn(Asking(), null));
    }

    [Fact]
    public void An_answer_is_collapsed_for_every_editor_that_knows_how_and_what_was_one_is_opened_again()
    {
        var notebook = Asking();
        notebook.Cells[4].Metadata["tags"] = "kept";
        var after = notebook.Cells.Single(cell => cell.Id == "after");
        after.Metadata["jupyter"] = NotebookJson.Parse("""{"outputs_hidden": true, "source_hidden": true}""");
        after.Metadata["collapsed"] = true;

        Predictions.Collapse(notebook, Marker);

        Assert.Equal("""{"collapsed":true,"jupyter":{"outputs_hidden":true},"tags":"kept"}""", MetadataOf(notebook, "answer"));
        Assert.Equal("""{"jupyter":{"source_hidden":true}}""", MetadataOf(notebook, "after"));
        Assert.Equal("{}", MetadataOf(notebook, "before"));
        var text = notebook.ToText();
        Predictions.Collapse(notebook, Marker);
        Assert.Equal(text, notebook.ToText());
    }

    [Fact]
    public void Where_no_words_ask_the_cells_stay_as_they_are()
    {
        var notebook = Asking();
        notebook.Cells[0].Metadata["collapsed"] = true;
        var text = notebook.ToText();

        Predictions.Collapse(notebook, null);

        Assert.Equal(text, notebook.ToText());
    }

    [Fact]
    public void Saving_collapses_and_the_linter_tells_what_is_not_as_it_would_be_saved()
    {
        File.WriteAllText(Path.Combine(_folder.Root, "notebooks", SiteSettings.FileName), """{"predict": "**Guess**"}""");
        var notebook = Notebook.Parse(Asking().ToText(), _folder.PathOf("a"));
        notebook.Cells[0].Metadata["collapsed"] = true;
        Assert.Equal(["before", "answer"], OutputChecks.Answers(notebook).Select(finding => finding.CellId));

        var fresh = FreshNotebook.Of(new NotebookRun(
            notebook, [.. notebook.CodeCells.Select(cell => new CellRun(cell.Id, cell.Outputs, [], TimeSpan.Zero))], TimeSpan.Zero));

        Assert.Equal(["answer"], fresh.CodeCells.Where(Predictions.IsCollapsed).Select(cell => cell.Id));
        Assert.Empty(OutputChecks.Answers(fresh));
    }
}
