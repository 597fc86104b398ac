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

        SiteAssertions.PageHolds(chrome, new Uri(chrome.Driver.Url).LocalPath);
    }

    [SkippableFact]
    public void The_course_map_holds_everything_that_is_asked_of_every_page()
    {
        var chrome = site.Open("index.html");

        SiteAssertions.PageHolds(chrome, new Uri(chrome.Driver.Url).LocalPath);
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

    private static string VisiblePath(ChromeSession chrome) => chrome.Script<string>(
        "return document.querySelectorAll('.plot-area')[1].data.filter((trace, index) => index > 0 && trace.visible).map(trace => " +
        "trace.name).join()");

    private static long Count(ChromeSession chrome, string selector) =>
        chrome.Script<long>("return document.querySelectorAll(arguments[0]).length", selector);
}
