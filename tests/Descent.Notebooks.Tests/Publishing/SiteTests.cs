using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Tests.Publishing;

public sealed class SiteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("descent-site-").FullName;

    [Theory]
    [InlineData("index.html")]
    [InlineData("02-derivatives.html")]
    [InlineData("03-descent-in-one-dimension.html")]
    [InlineData("04-partial-derivatives.html")]
    [InlineData("search.html")]
    [InlineData("words.html")]
    public void Pages_are_valid_their_ids_are_unique_and_every_link_leads_somewhere(string file)
    {
        Write(Fixture.Before(), Fixture.Full(), Fixture.After());
        var page = Read(file);

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("[href], [src]"), element =>
        {
            var address = element.GetAttribute("href") ?? element.GetAttribute("src")!;
            if (address.StartsWith("https://arxiv.org/", StringComparison.Ordinal))
            {
                return;
            }
            var parts = address.Split('#');
            if (parts[0].Length > 0)
            {
                Assert.True(File.Exists(Path.Combine(_folder, parts[0])), address);
            }
            if (parts.Length > 1 && parts[0].Length == 0)
            {
                Assert.Contains(parts[1], ids);
            }
        });
    }

    [Fact]
    public void Pages_carry_what_the_site_says_about_itself()
    {
        Write(Fixture.Full());
        var (index, page) = (Read("index.html"), Read("03-descent-in-one-dimension.html"));

        Assert.Equal("Small steps · One idea & one notebook.", index.Title);
        Assert.Equal("Small steps", index.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["One idea & one notebook.", "Read, then run.", "Start reading"],
            index.QuerySelectorAll(".hero p").Select(p => p.TextContent));
        Assert.NotNull(index.QuerySelector(".illustration > svg > path"));
        Assert.Equal("Descent in one dimension · Small steps", page.Title);
        Assert.Equal("Small steps", page.QuerySelector(".home")!.TextContent);
        Assert.Equal("Free for everyone.", page.QuerySelector("footer")!.TextContent);
    }

    [Fact]
    public void A_site_that_says_nothing_about_itself_has_a_title_and_no_empty_places()
    {
        Site.Write([Fixture.Notebook("1-hello", "", Fixture.Markdown("text", "# Hello"))], new SiteIdentity("My notebooks"), _folder);
        var index = Read("index.html");

        Assert.Equal(("My notebooks", "My notebooks"), (index.Title, index.QuerySelector("h1")!.TextContent));
        Assert.Equal(["Start reading"], index.QuerySelectorAll(".hero p").Select(p => p.TextContent));
        Assert.Empty(index.QuerySelectorAll("footer, .illustration"));
        Assert.NotNull(index.QuerySelector(".home svg"));
        Assert.Equal("Hello · My notebooks", Read("1-hello.html").Title);
    }

    [Fact]
    public void Links_to_notebooks_lead_to_their_pages_and_links_to_other_files_keep_only_their_text()
    {
        Write(Fixture.Before(), Fixture.Full());
        var paragraph = Read("03-descent-in-one-dimension.html").QuerySelectorAll("article p").Single(
            p => p.TextContent.StartsWith("See the rule"));

        Assert.Equal(
            ["#the-update-rule", "02-derivatives.html#derivatives", "https://arxiv.org/abs/1412.6980"],
            paragraph.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            "See the rule, the derivative or the solutions; the paper is online.", paragraph.TextContent.ReplaceLineEndings(" "));
    }

    [Fact]
    public void Headings_have_ids_of_their_own_even_when_two_cells_use_the_same_words()
    {
        Write(Fixture.Full());

        Assert.Equal(
            ["the-update-rule", "why-2-l", "drag-the-learning-rate", "exercises", "the-update-rule-2"],
            Read("03-descent-in-one-dimension.html").QuerySelectorAll("article h2, article h3").Select(heading => heading.Id));
    }

    [Fact]
    public void Outputs_stand_below_their_cell_in_the_richest_form_that_needs_no_trust()
    {
        Write(Fixture.Full());
        var page = Read("03-descent-in-one-dimension.html");

        Assert.Equal("x = 0.000126 after 10 steps\n", page.QuerySelector("#cell-loop pre.output")!.TextContent);
        Assert.Equal("0.3333333333333333", page.QuerySelector("#cell-number pre.output")!.TextContent);
        Assert.Equal("text-align: right;", page.QuerySelector("#cell-table td:last-child")!.GetAttribute("style"));
        Assert.Equal("InvalidOperationException on purpose", page.QuerySelector("#cell-fails .output-error p")!.TextContent);
        Assert.Equal(Fixture.Alt, page.QuerySelector("#cell-path .plot-area")!.GetAttribute("aria-label"));
        Assert.Equal(Fixture.Alt, page.QuerySelector("#cell-path .plot-description p")!.TextContent);
    }

    [Fact]
    public void Text_from_a_notebook_cannot_become_markup_or_end_a_script()
    {
        var figure = Figures.Parabola();
        figure["layout"]!["title"] = "</script><!-- <script>";
        Write(Fixture.Notebook("evil", "<part>",
            Fixture.CodeCell(
                "code", "var a = b < c && \"<i>\";", Fixture.Stream("stdout", "<b>bold</b>"),
                Fixture.Figure(figure, "an \"alt\" <text> of some length"))));
        var page = Read("evil.html");

        Assert.Empty(page.QuerySelectorAll("b, i, part, text"));
        Assert.Equal("var a = b < c && \"<i>\";", page.QuerySelector("code")!.TextContent);
        Assert.Equal("an \"alt\" <text> of some length", page.QuerySelector(".plot-area")!.GetAttribute("aria-label"));
        var json = System.Text.Json.Nodes.JsonNode.Parse(page.QuerySelector(".plot script")!.TextContent)!;
        Assert.Equal("</script><!-- <script>", json["layout"]!["title"]!.GetValue<string>());
    }

    [Fact]
    public void The_map_shows_a_saved_picture_or_else_a_small_live_figure()
    {
        byte[] picture = [1, 2, 3];
        Write(
            Fixture.Notebook("01-saved", "",
                Fixture.CodeCell("slider", "s", Fixture.Figure(Figures.LearningRates(), "a slider")),
                Fixture.CodeCell("plot", "p", Fixture.Figure(Figures.Parabola(), Fixture.Alt, picture))),
            Fixture.Notebook("02-live", "", Fixture.CodeCell("plot", "p", Fixture.Figure(Figures.Parabola(), Fixture.Alt))),
            Fixture.Notebook("03-none", "", Fixture.Markdown("text", "# Words only")));
        var cards = Read("index.html").QuerySelectorAll(".card").ToArray();

        // Named by what it holds: SHA-256 of the bytes 1, 2, 3.
        Assert.Equal("pictures/039058c6f2c0cb49.png", cards[0].QuerySelector("img")!.GetAttribute("src"));
        Assert.Equal(Fixture.Alt, cards[0].QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal(picture, File.ReadAllBytes(Path.Combine(_folder, "pictures", "039058c6f2c0cb49.png")));
        Assert.NotNull(cards[1].QuerySelector(".plot-small script"));
        Assert.Empty(cards[2].QuerySelectorAll(".picture"));
        Assert.Equal(
            ["01-saved.html", "02-live.html", "03-none.html"], cards.Select(card => card.QuerySelector("h3 a")!.GetAttribute("href")));
    }

    [Fact]
    public void Pages_lead_to_their_neighbours_and_to_the_notebook_itself()
    {
        var notebooks = new[] { Fixture.Before(), Fixture.Full(), Fixture.After() };
        Write(notebooks);
        var page = Read("03-descent-in-one-dimension.html");

        Assert.Equal("02-derivatives.html", page.QuerySelector(".bar [rel=prev]")!.GetAttribute("href"));
        Assert.Equal("04-partial-derivatives.html", page.QuerySelector(".bar [rel=next]")!.GetAttribute("href"));
        Assert.Equal("notebooks/03-descent-in-one-dimension.ipynb", page.QuerySelector("a[download]")!.GetAttribute("href"));
        var download = Descent.Notebooks.Documents.Notebook.Parse(
            File.ReadAllText(Path.Combine(_folder, "notebooks", "03-descent-in-one-dimension.ipynb")), "03-descent-in-one-dimension.ipynb");
        Assert.Equal(notebooks[1].Cells.Select(cell => cell.Source), download.Cells.Select(cell => cell.Source));
        Assert.All(download.CodeCells, cell => Assert.Empty(cell.Outputs));
        Assert.Null(Read("02-derivatives.html").QuerySelector(".bar [rel=prev]"));
    }

    [Fact]
    public void Writing_twice_gives_the_same_pages()
    {
        Write(Fixture.Full());
        var first = File.ReadAllText(Path.Combine(_folder, "03-descent-in-one-dimension.html"));
        Write(Fixture.Full());

        Assert.Equal(first, File.ReadAllText(Path.Combine(_folder, "03-descent-in-one-dimension.html")));
    }

    [Fact]
    public void What_answers_a_question_is_folded_and_the_rest_is_open()
    {
        Write(Fixture.Before(), Fixture.Full(), Fixture.After());

        var fold = Assert.Single(Read("03-descent-in-one-dimension.html").QuerySelectorAll("details.answer"));
        Assert.Equal("cell-loop", fold.ParentElement!.Id);
        Assert.Equal("Show what happened", fold.FirstElementChild!.TextContent);
        Assert.Equal("x = 0.000126 after 10 steps\n", fold.LastElementChild!.TextContent);
        Assert.False(fold.HasAttribute("open"));
        Assert.NotNull(Read("04-partial-derivatives.html").QuerySelector("#cell-slider > details.answer > .plot"));
        Assert.Empty(Read("02-derivatives.html").QuerySelectorAll("details.answer"));
    }

    [Fact]
    public void The_solution_of_an_exercise_is_folded_below_it_where_there_is_one()
    {
        using var course = new NotebookFolder();
        var solutions = Directory.CreateDirectory(Path.Combine(course.Root, "notebooks", "solutions")).FullName;
        File.WriteAllText(Path.Combine(solutions, "01.md"), "# Book\n\n## 01.1 Two\n\nAdd *one*:\n\n```csharp\nvar two = 1 + 1;\n```\n");
        var cell = Fixture.CodeCell("two", "var two = 0;\nCheck(two)", Fixture.Plain("not yet"));
        cell["metadata"]!["nbgrader"] = new System.Text.Json.Nodes.JsonObject { ["solution"] = true };
        var notebook = Fixture.Notebook("01-a", "", Fixture.Markdown("text", "# A\n\n**01.1 · Two.** Make a two of the rule."), cell);
        Write(Notebook.Parse(notebook.ToText(), course.PathOf("01-a")));

        var fold = Assert.Single(Read("01-a.html").QuerySelectorAll("#cell-two > details.solution"));
        Assert.False(fold.HasAttribute("open"));
        Assert.Equal(("Show the solution", "Add one:"), (fold.QuerySelector("summary")!.TextContent, fold.QuerySelector("p")!.TextContent));
        Assert.Equal("var two = 1 + 1;\n", fold.QuerySelector("code.language-csharp")!.TextContent);
        Assert.DoesNotContain("Add one", File.ReadAllText(Path.Combine(_folder, "search-index.js")), StringComparison.Ordinal);

        Write(notebook);
        Assert.Empty(Read("01-a.html").QuerySelectorAll("details.solution"));
    }

    [Fact]
    public void A_term_is_linked_where_prose_first_uses_it_and_leads_to_its_row()
    {
        Write(Fixture.Before(), Fixture.Full());
        var page = Read("03-descent-in-one-dimension.html");

        var links = page.QuerySelectorAll("a.term").ToArray();
        Assert.Equal(
            [
                ("rule", "words.html#term-rule", "what is done again and again"),
                ("learning rates", "words.html#term-learning-rate", "how far to go"),
                ("derivative", "words.html#term-derivative", "how steep a \"curve\" is"),
                ("minimum", "words.html#term-minimum", "a lowest place"),
            ],
            links.Select(link => (link.TextContent, link.GetAttribute("href"), link.GetAttribute("title"))));
        Assert.All(links, link => Assert.Null(link.Closest("h1, h2, h3, pre, code, .output")));
        var words = Read("words.html");
        Assert.All(links, link => Assert.NotNull(words.QuerySelector(link.GetAttribute("href")![10..])));
        Assert.Equal("02-derivatives.html", words.QuerySelector("#term-derivative a")!.GetAttribute("href"));
        Assert.Empty(words.QuerySelectorAll("a.term"));
    }

    [Fact]
    public void Every_page_lists_all_notebooks_and_marks_its_own()
    {
        Write(Fixture.Before(), Fixture.Full(), Fixture.After());
        string[] names = ["02 · Derivatives", "03 · Descent in one dimension", "04 · Partial derivatives and the gradient", "Glossary"];
        string?[] files = ["02-derivatives.html", "03-descent-in-one-dimension.html", "04-partial-derivatives.html", "words.html"];

        foreach (var file in files.Append("index.html").Append("search.html"))
        {
            var entries = Read(file!).QuerySelectorAll(".menu nav a").ToArray();
            Assert.Equal(names, entries.Select(entry => entry.TextContent));
            Assert.Equal(files, entries.Select(entry => entry.GetAttribute("href")));
            var current = entries.Where(entry => entry.HasAttribute("aria-current"));
            Assert.Equal(files.Where(each => each == file), current.Select(entry => entry.GetAttribute("href")));
        }
    }

    [Fact]
    public void The_search_knows_each_stretch_of_each_page_and_each_term()
    {
        Write(Fixture.Before(), Fixture.Full());

        var script = File.ReadAllText(Path.Combine(_folder, "search-index.js"));
        Assert.StartsWith("window.searchIndex = [", script, StringComparison.Ordinal);
        var sections = System.Text.Json.Nodes.JsonNode.Parse(script["window.searchIndex = ".Length..^2])!.AsArray()
            .Select(section => section!.AsArray().Select(part => part!.GetValue<string>()).ToArray()).ToArray();
        string[] addresses =
        [
            "02-derivatives.html", "03-descent-in-one-dimension.html", "03-descent-in-one-dimension.html#the-update-rule",
            "03-descent-in-one-dimension.html#why-2-l", "03-descent-in-one-dimension.html#drag-the-learning-rate",
            "03-descent-in-one-dimension.html#exercises", "03-descent-in-one-dimension.html#the-update-rule-2",
            "words.html#term-derivative", "words.html#term-learning-rate", "words.html#term-minimum", "words.html#term-rule",
        ];
        Assert.Equal(addresses, sections.Select(section => section[0]));
        Assert.Equal(["03 · Descent in one dimension", "Drag the learning rate"], sections[4][1..3]);
        Assert.StartsWith("Watch where the path turns. Explore.Over(\"learning rate\"", sections[4][3], StringComparison.Ordinal);
        Assert.Equal(["Glossary", "minimum, minima", "a lowest place"], sections[9][1..]);
    }

    [Fact]
    public void Without_scripts_a_figure_is_its_picture_and_a_formula_its_source()
    {
        Write(Fixture.Notebook("01-saved", "",
            Fixture.Markdown("text", @"The rate $\alpha$."),
            Fixture.CodeCell("plot", "p", Fixture.Figure(Figures.Parabola(), Fixture.Alt, [1, 2, 3]))));
        var page = Read("01-saved.html");

        Assert.Equal(@"\alpha", page.QuerySelector(".math")!.TextContent);
        Assert.Contains(
            "<img src=\"pictures/039058c6f2c0cb49.png\"", page.QuerySelector(".plot-area noscript")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(["039058c6f2c0cb49.png"], Directory.GetFiles(Path.Combine(_folder, "pictures")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_notebook_that_stopped_names_the_cell()
    {
        var page = SiteMap.Read(Fixture.Full()) with { Failure = new SiteFailure("number", "line 1: <no>") };
        Site.Write([page], Fixture.Identity, _folder);

        var banner = Read("03-descent-in-one-dimension.html").QuerySelector(".banner")!;
        Assert.Equal("This notebook stopped at the cell number", banner.QuerySelector("strong")!.TextContent);
        Assert.Equal("#cell-number", banner.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("line 1: <no>", banner.QuerySelector("code")!.TextContent);
        Assert.Equal(
            "Notebook 03 · 45 minutes · stopped when this site was made", Read("index.html").QuerySelector(".facts")!.TextContent.Trim());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(params Notebook[] notebooks)
    {
        var site = Site.Write(notebooks, Fixture.Identity, _folder);
        Assert.Equal(Path.Combine(_folder, "index.html"), site.IndexFile);
    }

    /// <summary>Reads a page as strictly as the standard reads: any error in its syntax is thrown.</summary>
    private IHtmlDocument Read(string file) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(File.ReadAllText(Path.Combine(_folder, file)));
}
