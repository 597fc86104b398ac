using System.Text.Json.Nodes;
using Descent.Tests.Architecture;

namespace Descent.Course.Tests.Glossary;

/// <summary>Words are explained before they are used: the glossary says where, and the notebooks keep to it.</summary>
public class GlossaryTests
{
    internal static readonly string Notebooks = Repository.Path("notebooks");
    private static readonly IReadOnlyList<GlossaryTerm> s_terms = GlossaryTerm.Read(File.ReadAllText(Path.Combine(Notebooks,
        "glossary.md")));

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Notebooks, "*.ipynb").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_notebook_uses_a_term_that_a_later_one_introduces(string name) =>
        Assert.Empty(Prose.TooEarly(ProseOf(name), Number(name), s_terms));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_notebook_uses_every_term_that_it_introduces(string name)
    {
        var prose = ProseOf(name);
        var introduced = s_terms.Where(term => term.Notebook == Number(name)).ToArray();
        Assert.Empty(introduced.Where(term => !term.Patterns.Any(each => each.Pattern.IsMatch(prose))).Select(term => term.Forms[0]));
        Assert.All(introduced, term => Assert.Equal($"{name}.ipynb", term.Link));
    }

    [Fact]
    public void Every_row_is_read_and_the_terms_are_sorted_and_listed_once()
    {
        var rows = File.ReadLines(Path.Combine(Notebooks, "glossary.md"))
            .Count(line => line.StartsWith("| ", StringComparison.Ordinal)) - 1;
        Assert.Equal(rows, s_terms.Count);
        Assert.True(rows >= 50, $"Only {rows} terms.");
        var terms = s_terms.Select(term => term.Forms[0]).ToArray();
        Assert.Equal(terms.Order(StringComparer.OrdinalIgnoreCase), terms);
        var forms = s_terms.SelectMany(term => term.Forms).ToArray();
        Assert.Equal(forms.Distinct(StringComparer.OrdinalIgnoreCase), forms);
        Assert.All(s_terms, term => Assert.StartsWith(term.Notebook + "-", term.Link));
    }

    [Fact]
    public void A_term_used_too_early_is_found_with_the_words_around_it() => Assert.Equal(
        ["'gradient', which notebook 04 introduces: … Gradient descent follows the gradients, doesn't it? …"],
        TooEarly("02", "Gradient descent follows the gradients, doesn't it?"));

    [Theory]
    [InlineData("04", "The gradient is a list.")]
    [InlineData("02", "Gradient\ndescent follows the slope.")]
    [InlineData("02", "See [04 · the gradient](04-x.ipynb), `f.Gradient(x)`, $\\text{gradient}$ "
        + "and\n\n$$\\text{gradient}$$\n\n```csharp\n// gradient\n```\n")]
    [InlineData("02", "The slope.\n\n**Onward.** Then comes the gradient.\nAnd more of the gradient.")]
    [InlineData("02", "**What this does not show.** No gradient.\n\n**Onward.** The gradient.")]
    [InlineData("02", "A gradiental misprint.")]
    public void Links_code_formulas_and_what_looks_ahead_are_ignored(string notebook, string markdown) =>
        Assert.Empty(TooEarly(notebook, markdown));

    [Fact]
    public void What_follows_a_paragraph_that_looks_ahead_counts_again() =>
        Assert.Single(TooEarly("02", "**Onward.** Then comes the gradient.\n\nThe gradient again."));

    private static IEnumerable<string> TooEarly(string notebook, string markdown) => Prose.TooEarly(
        Prose.Of(markdown),
        notebook,
        GlossaryTerm.Read("| gradient | a list | [04](04-x.ipynb) | |\n| gradient descent | a rule | [00](00-x.ipynb) | |"));

    private static string ProseOf(string name) => Prose.Of(JsonNode.Parse(File.ReadAllText(Path.Combine(Notebooks, name + ".ipynb")))!);

    private static string Number(string name) => name.Split('-')[0];
}
