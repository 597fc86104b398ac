using OpenQA.Selenium;

namespace Descent.Notebooks.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class SiteBrowserTests(FixtureSite site) : IClassFixture<FixtureSite>
{
    private const string FirstSlider = ".plot-slider input";

    [SkippableFact]
    public void A_notebook_page_holds_everything_that_is_asked_of_every_page()
    {
        var chrome = site.Open(FixtureSite.MainPage);

        SiteAssertions.PageHolds(chrome, new Uri(chrome.Driver.Url).LocalPath, looksIntoFigures: true);
    }

    [SkippableFact]
    public void The_course_map_holds_everything_that_is_asked_of_every_page()
    {
        var chrome = site.Open("index.html");

        SiteAssertions.PageHolds(chrome, new Uri(chrome.Driver.Url).LocalPath, looksIntoFigures: true);
        Assert.Equal(3, Count(chrome, ".card .plot-small .main-svg:first-child"));
        Assert.Equal(0, Count(chrome, "input"));
        Assert.Equal(
            ["Part I · The idea", "Part II · Many parameters"],
            chrome.Texts("return [...document.querySelectorAll('h2')].map(e => e.textContent)"));
    }

    [SkippableFact]
    public void Formulas_code_tables_and_figures_are_there()
    {
        var chrome = site.Open(FixtureSite.MainPage);

        Assert.Equal(12, Count(chrome, ".math .katex"));
        Assert.Equal(2, Count(chrome, ".math .katex-display"));
        Assert.True(Count(chrome, ".hljs-keyword") >= 3);
        Assert.Equal(2, Count(chrome, "table"));
        Assert.Equal(3, Count(chrome, ".plot .main-svg:first-child"));
        Assert.Equal(4, Count(chrome, "#cell-path .points .point"));
        Assert.Equal(10, Count(chrome, "#cell-slider .points .point"));
    }

    [SkippableFact]
    public void Dragging_the_slider_draws_another_path_and_says_which()
    {
        var chrome = site.Open(FixtureSite.MainPage);
        var slider = chrome.Driver.FindElement(By.CssSelector(FirstSlider));
        Assert.Equal("rate 0.3", VisiblePath(chrome));

        SiteAssertions.Drag(chrome, slider, to: 5);

        ChromeSession.Wait("the diverging path is drawn", () => VisiblePath(chrome) == "rate 1.05");
        Assert.Equal(
            "learning rate 1.05 · diverged",
            chrome.Script<string>("return document.querySelectorAll('.plot')[1].querySelector('.gtitle').textContent"));
        Assert.Equal("1.05", chrome.Script<string>("return document.querySelector('.plot-slider output').textContent"));
        Assert.Equal("1.05", slider.GetAttribute("aria-valuetext"));
    }

    [SkippableFact]
    public void Another_theme_keeps_the_slider_where_it_was_and_is_remembered()
    {
        var chrome = site.Open(FixtureSite.MainPage);
        var wasDark = SiteAssertions.IsDark(chrome);
        chrome.Driver.FindElement(By.CssSelector(FirstSlider)).SendKeys(Keys.Home);
        ChromeSession.Wait("the first path is drawn", () => VisiblePath(chrome) == "rate 0.05");

        SiteAssertions.SwitchTheme(chrome);

        Assert.Equal("rate 0.05", VisiblePath(chrome));
        chrome = site.Open("index.html");
        Assert.Equal(!wasDark, SiteAssertions.IsDark(chrome));
        SiteAssertions.SwitchTheme(chrome);
    }

    [SkippableFact]
    public void The_theme_follows_the_system_until_the_reader_chooses()
    {
        var chrome = site.Open(FixtureSite.MainPage);
        chrome.Script<object?>("localStorage.clear()");
        foreach (var theme in new[] { "dark", "light" })
        {
            chrome.SetSystemTheme(theme);
            site.Open(FixtureSite.MainPage);
            Assert.Equal(theme == "dark", SiteAssertions.IsDark(chrome));
        }
    }

    [SkippableFact]
    public void The_first_tab_stop_skips_to_the_content_and_contents_lead_to_sections()
    {
        var chrome = site.Open(FixtureSite.MainPage);

        chrome.Driver.SwitchTo().ActiveElement().SendKeys(Keys.Tab);

        Assert.Equal("Skip to the content", chrome.Driver.SwitchTo().ActiveElement().Text);
        Assert.Equal(
            ["The update rule", "Why 2/L?", "Drag the learning rate", "Exercises", "The update rule"],
            chrome.Texts("return [...document.querySelectorAll('.contents a')].map(e => e.textContent)"));
        chrome.Driver.FindElement(By.LinkText("Exercises")).Click();
        ChromeSession.Wait("the section is marked as the current one",
            () => chrome.Script<string?>("return document.querySelector('.contents [aria-current]')?.textContent") == "Exercises");
    }

    [SkippableFact]
    public void A_folded_figure_is_drawn_to_the_width_of_the_page_when_it_is_opened_and_its_slider_moves()
    {
        var chrome = site.Open(FixtureSite.FoldedPage);
        Assert.Equal((0, 0), (Count(chrome, ".main-svg"), Count(chrome, FirstSlider)));

        chrome.Driver.FindElement(By.CssSelector(".answer > summary")).SendKeys(Keys.Enter);

        ChromeSession.Wait("the figure is drawn", () => Count(chrome, FirstSlider) == 1);
        Assert.Equal(
            chrome.Script<long>("return document.querySelector('.plot').clientWidth"),
            chrome.Script<long>("return document.querySelector('.main-svg').clientWidth"));
        SiteAssertions.SlidersChangeWhatIsDrawn(chrome);
    }

    [SkippableFact]
    public void On_paper_folds_are_open_no_control_is_left_and_figures_are_as_narrow_as_the_page_and_white()
    {
        const int Paper = 672;   // A4, within the margins that the page asks for
        var chrome = site.Open(FixtureSite.FoldedPage);
        if (!SiteAssertions.IsDark(chrome))
        {
            SiteAssertions.SwitchTheme(chrome);
        }

        chrome.Script<object?>("dispatchEvent(new Event('beforeprint'))");
        chrome.SetMedium("print");
        chrome.SetWidth(Paper);

        ChromeSession.Wait("the figure behind the fold is drawn", () => Count(chrome, ".plot .main-svg:first-child") == 1);
        Assert.Empty(chrome.Texts(
            "return [...document.querySelectorAll('button, input, select, summary')].filter(e => e.checkVisibility())" +
            ".map(e => e.outerHTML)"));
        Assert.Equal(["true"], chrome.Texts("return [...document.querySelectorAll('details.answer')].map(e => String(e.open))"));
        Assert.InRange(chrome.Script<long>("return document.querySelector('.main-svg').getBoundingClientRect().right"), 400, Paper);
        Assert.Equal("rgb(255, 255, 255)", chrome.Script<string>("return document.querySelector('.main-svg').style.background"));

        chrome.SetMedium("");
        chrome.ResetWidth();
        chrome.Script<object?>("dispatchEvent(new Event('afterprint'))");
        Assert.True(SiteAssertions.IsDark(chrome));
        Assert.Equal(["false"], chrome.Texts("return [...document.querySelectorAll('details.answer')].map(e => String(e.open))"));
    }

    [SkippableFact]
    public void Arrow_keys_turn_pages_but_not_while_a_slider_has_the_focus()
    {
        var chrome = site.Open(FixtureSite.MainPage);
        Assert.Equal(
            "On a keyboard: ← for the previous notebook, → for the next.", chrome.Driver.FindElement(By.CssSelector(".keys")).Text);
        chrome.Driver.FindElement(By.CssSelector(FirstSlider)).SendKeys(Keys.ArrowRight);
        Assert.EndsWith(FixtureSite.MainPage, chrome.Driver.Url, StringComparison.Ordinal);

        chrome.Driver.FindElement(By.TagName("body")).SendKeys(Keys.ArrowRight);
        ChromeSession.Wait("the next page opens", () => chrome.Driver.Url.EndsWith(FixtureSite.FoldedPage, StringComparison.Ordinal));
        chrome.Driver.FindElement(By.TagName("body")).SendKeys(Keys.ArrowLeft);
        ChromeSession.Wait("the page before opens", () => chrome.Driver.Url.EndsWith(FixtureSite.MainPage, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Visited_and_finished_notebooks_are_marked_until_the_reader_has_them_forgotten()
    {
        var chrome = site.Open("index.html");
        chrome.Script<object?>("localStorage.clear()");
        chrome = site.Open("index.html");
        Assert.Equal(["", "", ""], Marks(chrome));
        site.Open("02-derivatives.html");
        site.Open(FixtureSite.MainPage);
        var finish = chrome.Driver.FindElement(By.CssSelector(".finish button"));
        finish.SendKeys(Keys.Enter);
        ChromeSession.Wait("the button is pressed", () => finish.GetAttribute("aria-pressed") == "true");

        // The browser hands what one page stores to the next a moment later.
        ChromeSession.Wait("the marks arrive", () => Marks(site.Open("index.html")).Contains("✓ finished"));
        Assert.Equal(["visited", "✓ finished", ""], Marks(chrome));
        Assert.StartsWith(
            "Notebooks that you have visited or finished are marked. The marks are kept in this browser and nowhere else.",
            chrome.Driver.FindElement(By.CssSelector(".progress")).Text, StringComparison.Ordinal);
        chrome.Driver.FindElement(By.CssSelector(".progress button")).SendKeys(Keys.Enter);
        Assert.Equal(["", "", ""], Marks(chrome));
    }

    [SkippableFact]
    public void The_search_finds_words_in_headings_first_and_leads_to_their_place()
    {
        var chrome = site.Open("search.html");
        SiteAssertions.BothThemesAreAccessible(chrome);

        chrome.Driver.FindElement(By.Id("query")).SendKeys("drag rat");

        Assert.Equal(
            ["Drag the learning rate"], chrome.Texts("return [...document.querySelectorAll('.results a')].map(e => e.textContent)"));
        Assert.Equal("1 place", chrome.Driver.FindElement(By.CssSelector("[role=status]")).Text);
        chrome.Driver.FindElement(By.CssSelector(".results a")).Click();
        ChromeSession.Wait("the section opens",
            () => chrome.Driver.Url.EndsWith(FixtureSite.MainPage + "#drag-the-learning-rate", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Eighty_four_characters_of_code_fit_a_page_of_1400_pixels_and_the_copy_button_covers_none_on_a_telephone()
    {
        var chrome = site.Open(FixtureSite.MainPage);
        chrome.SetWidth(1400);
        const string Overflow = """
            const code = document.querySelector('#cell-number code');
            code.textContent = 'x'.repeat(arguments[0]);
            return code.parentElement.scrollWidth - code.parentElement.clientWidth;
            """;
        Assert.Equal(0, chrome.Script<long>(Overflow, 84));
        Assert.InRange(chrome.Script<long>(Overflow, 90), 1, 100);

        chrome.SetWidth(390);
        Assert.Empty(chrome.Texts("""
            const covers = (button, line) => button.bottom > line.top && button.left < line.right && button.top < line.bottom;
            return [...document.querySelectorAll('.code')].filter(box => {
              const range = document.createRange();
              range.selectNodeContents(box.querySelector('code'));
              const button = box.querySelector('.copy').getBoundingClientRect();
              return [...range.getClientRects()].some(line => covers(button, line));
            }).map(box => box.textContent)
            """));
        chrome.ResetWidth();
    }

    [SkippableFact]
    public void A_table_that_does_not_fit_says_so_and_its_code_keeps_names_whole()
    {
        var chrome = site.Open(FixtureSite.MainPage);
        const string Table = "#cell-table .scroll";
        const string Hint = "return getComputedStyle(document.querySelector('#cell-table .scroll-hint')).display";
        Assert.Equal("none", chrome.Script<string>(Hint));

        chrome.SetWidth(390);
        chrome.Script<object?>(
            "document.querySelector('#cell-table td').innerHTML = `<code>${'AVeryLongName'.repeat(4)}</code>`;" +
            "dispatchEvent(new Event('resize'))");

        Assert.Equal("block", chrome.Script<string>(Hint));
        var frame = chrome.Driver.FindElement(By.CssSelector(Table));
        Assert.Equal(("0", "Table, scrolls sideways"), (frame.GetAttribute("tabindex"), frame.GetAttribute("aria-label")));
        Assert.Equal(1, chrome.Script<long>("return document.querySelector('#cell-table td code').getClientRects().length"));
        chrome.ResetWidth();
    }

    private static IReadOnlyList<string> Marks(ChromeSession chrome) =>
        chrome.Texts("return [...document.querySelectorAll('.card .mark')].map(e => e.hidden ? '' : e.textContent)");

    private static string VisiblePath(ChromeSession chrome) => chrome.Script<string>(
        "return document.querySelectorAll('.plot-area')[1].data.filter((trace, index) => index > 0 && trace.visible).map(trace => " +
        "trace.name).join()");

    private static long Count(ChromeSession chrome, string selector) =>
        chrome.Script<long>("return document.querySelectorAll(arguments[0]).length", selector);
}
