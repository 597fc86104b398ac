using Descent.Notebooks.Commands.Lint;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Tests.Commands;

public sealed class LedgerLintTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public LedgerLintTests()
    {
        Put("site.json", """{ "ledger": { "file": "debts.md", "call": "Debt.Pay", "refused": "bounced" } }""");
        Put("debts.md", "# Debts\n\n## 1.1\n\n> a crown\n\n## 1.2\n\n### not an entry\n");
    }

    public void Dispose() => _folder.Dispose();

    private void Put(string file, string text) => File.WriteAllText(Path.Combine(_folder.Root, "notebooks", file), text);

    private IReadOnlyList<LintFinding> Findings(string name) => [.. LedgerChecks.Entries(Notebook.Load(_folder.PathOf(name)))];

    [Fact]
    public void Each_entry_is_settled_once_in_whichever_notebook()
    {
        _folder.Write("01-a", "Debt.Pay(\"1.1\", 1)", "Debt.Payment(\"1.1\")");
        _folder.Write("02-b", "Debt.Pay(\n    \"1.2\")");
        Assert.Empty(Findings("01-a"));
        Assert.Empty(Findings("02-b"));
    }

    [Fact]
    public void What_no_notebook_settles_is_told_in_the_first()
    {
        _folder.Write("01-a", "Debt.Pay(\"1.1\")");
        _folder.Write("02-b", "// nothing");
        Assert.Equal([new LintFinding(null, "no cell of any notebook settles 1.2 of debts.md")], Findings("01-a"));
        Assert.Empty(Findings("02-b"));
    }

    [Fact]
    public void What_is_settled_twice_is_told_with_both_places()
    {
        _folder.Write("01-a", "Debt.Pay(\"1.1\")", "Debt.Pay(\"1.1\")", "Debt.Pay(\"1.2\")");
        _folder.Write("02-b", "Debt.Pay(\"1.2\")");
        Assert.Equal(
            [
                new LintFinding("two", "1.1 is settled twice, here and in one"),
                new LintFinding("three", "1.2 is settled twice, here and in 02-b.ipynb"),
            ],
            Findings("01-a"));
        Assert.Equal([new LintFinding("one", "1.2 is settled twice, here and in 01-a.ipynb")], Findings("02-b"));
    }

    [Fact]
    public void An_id_that_the_ledger_does_not_have_is_a_finding()
    {
        _folder.Write("01-a", "Debt.Pay(\"1.1\")", "Debt.Pay(\"1.2\")", "Debt.Pay(\"9.9\")");
        Assert.Equal([new LintFinding("three", "debts.md has no entry 9.9")], Findings("01-a"));
    }

    [Fact]
    public void An_entry_that_links_notebooks_is_settled_in_one_of_them()
    {
        Put("debts.md", "## 1.1\n\n[1](01-a.ipynb)\n\n## 1.2\n\nSee [2](02-b.ipynb#three), not [x](other.md).\n\n## 1.3\n");
        _folder.Write("01-a", "Debt.Pay(\"1.1\")", "Debt.Pay(\"1.2\")");
        _folder.Write("02-b", "Debt.Pay(\"1.3\")");
        Assert.Equal([new LintFinding("two", "1.2 is settled here, but its entry in debts.md links 02-b.ipynb")], Findings("01-a"));
        Assert.Empty(Findings("02-b"));
    }

    [Fact]
    public void An_output_that_refuses_is_a_finding()
    {
        var notebook = Notebook.Load(_folder.Write("01-a", "Debt.Pay(\"1.1\")", "Debt.Pay(\"1.2\")", "\"bounced\""));
        foreach (var cell in notebook.CodeCells.Skip(1))
        {
            cell.Outputs = [Output.ExecuteResult(new() { ["text/plain"] = "The cheque bounced." }, 1)];
        }

        Assert.Equal([new LintFinding("two", "the saved output says \"bounced\"")], LedgerChecks.Entries(notebook));
    }

    [Fact]
    public void A_ledger_that_is_not_there_is_a_finding()
    {
        Put("site.json", """{ "ledger": { "file": "nowhere.md", "call": "Debt.Pay", "refused": "bounced" } }""");
        _folder.Write("01-a", "Debt.Pay(\"1.1\")");
        Assert.Equal([new LintFinding(null, "site.json names the ledger nowhere.md, but there is no such file")], Findings("01-a"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "name": "A site without a ledger" }""")]
    public void Without_a_ledger_there_is_nothing_to_check(string site)
    {
        Put("site.json", site);
        _folder.Write("01-a", "Debt.Pay(\"9.9\")");
        Assert.Empty(Findings("01-a"));
    }

    [Fact]
    public void A_neighbour_that_cannot_be_read_does_not_end_the_check()
    {
        Put("02-broken.ipynb", "{");
        _folder.Write("01-a", "Debt.Pay(\"1.1\")", "Debt.Pay(\"1.2\")");
        Assert.Empty(Findings("01-a"));
    }
}
