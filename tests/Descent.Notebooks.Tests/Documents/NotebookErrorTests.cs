using Descent.Notebooks.Commands.Lint;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Tests.Documents;

public class NotebookErrorTests
{
    private static string MessageOf(string text) =>
        Assert.Throws<NotebookException>(() => Notebook.Parse(text, "folder/a.ipynb")).Message;

    [Fact]
    public void A_missing_notebook_lists_what_the_folder_has()
    {
        using var folder = new NotebookFolder();
        folder.Write("02-derivatives");
        folder.Write("01-cost");
        var path = folder.PathOf("03-descend");
        var error = Assert.Throws<NotebookException>(() => Notebook.Load(path));
        Assert.Equal($"There is no notebook {path}. Its folder has: 01-cost.ipynb, 02-derivatives.ipynb.", error.Message);
    }

    [Fact]
    public void A_missing_notebook_in_an_empty_folder_asks_for_a_path()
    {
        using var folder = new NotebookFolder();
        var path = folder.PathOf("a");
        var error = Assert.Throws<NotebookException>(() => Notebook.Load(path));
        Assert.Equal($"There is no notebook {path}, and no other notebook in its folder. Give a path to an .ipynb file.", error.Message);
    }

    [Fact]
    public void Text_that_is_not_JSON_names_line_and_column() => Assert.Equal(
        "a.ipynb is not JSON: line 2, column 10. Mend that line, or restore the file from version control.",
        MessageOf("{\n \"cells\" [] }"));

    [Fact]
    public void A_repeated_key_is_refused_because_one_of_its_values_would_be_lost() =>
        Assert.StartsWith("a.ipynb is not JSON: ", MessageOf("""{"nbformat": 4, "nbformat": 4}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("null")]
    [InlineData("""{"name": "package"}""")]
    public void JSON_that_is_no_notebook_says_what_one_is(string text) => Assert.Equal(
        "a.ipynb is JSON but not a notebook: it has no nbformat number. A notebook is what Jupyter or VS Code saves as .ipynb.",
        MessageOf(text));

    [Theory]
    [InlineData("""{"nbformat": 4, "nbformat_minor": 5}""")]
    [InlineData("""{"nbformat": 4, "nbformat_minor": 5, "cells": [{"cell_type": "code"}]}""")]
    [InlineData("""{"nbformat": 4, "nbformat_minor": 5, "cells": [{"cell_type": "code", "source": 3}]}""")]
    [InlineData("""{"nbformat": 4, "nbformat_minor": 5, "cells": ["code"]}""")]
    public void A_notebook_without_proper_cells_says_what_a_cell_needs(string text) => Assert.Equal(
        "a.ipynb is JSON but not a notebook: it needs \"cells\", a list of objects that each have a cell_type and a source.",
        MessageOf(text));

    [Theory]
    [InlineData("""{"cell_type": 3, "id": 7, "source": "", "execution_count": "x", "outputs": [{"output_type": 1, "text": [2]}]}""", "{}")]
    [InlineData(
        """{"cell_type": "code", "source": "", "metadata": [], "outputs": [{"data": 5}]}""",
        """{"kernelspec": [], "language_info": "C#"}""")]
    [InlineData("""{"cell_type": "code", "source": "", "metadata": {"polyglot_notebook": 1}}""", "[]")]
    public void A_notebook_with_strange_values_is_read_and_lint_says_what_is_wrong(string cell, string metadata)
    {
        var text = $$"""{"nbformat": 4, "nbformat_minor": 5, "cells": [{{cell}}], "metadata": {{metadata}}}""";
        Assert.NotEmpty(LintRule.Findings(Notebook.Parse(text, "a.ipynb")));
    }

    [Fact]
    public void Format_3_says_how_to_upgrade() => Assert.Equal(
        "a.ipynb is nbformat 3; this tool reads 4.5. Upgrade it: jupyter nbconvert --to notebook --inplace a.ipynb",
        MessageOf("""{"nbformat": 3, "nbformat_minor": 0, "worksheets": []}"""));

    [Fact]
    public void Format_4_4_says_how_to_upgrade() => Assert.Equal(
        "a.ipynb is nbformat 4.4; this tool reads 4.5, the first with cell ids. " +
        "Set \"nbformat_minor\": 5 and give every cell an \"id\" such as \"second-try\".",
        MessageOf("""{"nbformat": 4, "nbformat_minor": 4, "cells": []}"""));

    [Theory]
    [InlineData("""{"kernelspec": {"name": "python3", "language": "python"}}""", "python")]
    [InlineData("""{"language_info": {"name": "F#"}}""", "F#")]
    public void A_notebook_in_another_language_is_refused_by_name(string metadata, string language) => Assert.Equal(
        $"a.ipynb is a {language} notebook; this tool runs C# only. Choose the kernel .NET (C#), or run it with its own kernel.",
        MessageOf($$"""{"cells": [], "metadata": {{metadata}}, "nbformat": 4, "nbformat_minor": 5}"""));
}
