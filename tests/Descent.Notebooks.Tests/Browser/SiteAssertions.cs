using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

namespace Descent.Notebooks.Tests.Browser;

/// <summary>
/// What must hold for every page of a site, whichever notebooks it was written from. Each method looks at the page that is open.
/// </summary>
internal static class SiteAssertions
{
    /// <summary>
    /// Whether the reader sees another figure than at the last call: paths, where they are, their colours, texts. The page keeps them.
    /// </summary>
    private const string LooksDifferent = """
        const before = window.seen;
        window.seen = [...arguments[0].closest('.plot').querySelectorAll('.main-svg path, .main-svg text, .main-svg image')]
          .map(e => ['d', 'transform', 'style', 'href'].map(name => e.getAttribute(name)).join(' ') + ' ' + e.textContent).join('\n');
        return before !== window.seen
        """;

    /// <summary>All that can be said of one page.</summary>
    /// <param name="chrome">The browser.</param>
    /// <param name="file">The page.</param>
    /// <param name="looksIntoFigures">Whether axe-core looks at each mark of a figure, too, which takes most of its time.</param>
    public static void PageHolds(ChromeSession chrome, string file, bool looksIntoFigures)
    {
        chrome.ResetWidth();
        chrome.Open(file);
        AnswersAreFolded(chrome);
        FormulasAreTypeset(chrome);
        CodeIsHighlighted(chrome);
        FiguresAreDrawn(chrome);
        FiguresAreDescribed(chrome);
        SlidersChangeWhatIsDrawn(chrome);
        BothThemesAreAccessible(chrome, looksIntoFigures);
        FitsATelephone(chrome);
        NothingWentWrong(chrome);
    }

    /// <summary>
    /// What answers a question is out of sight until the fold is opened; then its figures are drawn. All folds stay open afterwards.
    /// </summary>
    public static void AnswersAreFolded(ChromeSession chrome)
    {
        Assert.Empty(chrome.Texts(
            "return [...document.querySelectorAll('.answer')].filter(e => e.open || e.querySelector('.main-svg')).map(e => e.outerHTML)"));
        chrome.Script<object?>("document.querySelectorAll('.answer, .solution').forEach(fold => { fold.open = true; })");
        ChromeSession.Wait("all figures behind folds are drawn", () => chrome.Script<bool>(
            "return [...document.querySelectorAll('.answer .plot')].every(e => e.querySelector('.main-svg')) " +
            "&& document.documentElement.dataset.ready === 'true'"));
    }

    public static void NothingWentWrong(ChromeSession chrome)
    {
        Assert.Empty(chrome.Errors());
        string[] local = ["file", "data", "blob"];
        Assert.All(chrome.Requests(), address => Assert.Contains(address.Split(':')[0], local));
    }

    public static void FormulasAreTypeset(ChromeSession chrome) => Assert.Empty(chrome.Texts("""
        return [...document.querySelectorAll('.math')]
          .filter(e => !e.querySelector('.katex') || e.querySelector('.katex-error')).map(e => e.textContent)
        """));

    public static void CodeIsHighlighted(ChromeSession chrome) => Assert.Empty(chrome.Texts("""
        return [...document.querySelectorAll('code.language-csharp')].filter(e => e.dataset.highlighted !== 'yes').map(e => e.textContent)
        """));

    /// <summary>Every figure shows data: points, lines, bars, cells or a surface, not only its axes.</summary>
    public static void FiguresAreDrawn(ChromeSession chrome) => Assert.Empty(chrome.Texts("""
        const drawn = ['.points path', '.js-line', '.js-fill', '.contourlayer path', '.heatmaplayer image', '.gl-container canvas']
          .map(part => '.plot-area ' + part).join();
        return [...document.querySelectorAll('.plot')]
          .filter(e => !e.querySelector('.main-svg') || e.querySelectorAll(drawn).length === 0)
          .map(e => e.querySelector('.plot-area').getAttribute('aria-label'))
        """));

    public static void FiguresAreDescribed(ChromeSession chrome) => Assert.Empty(chrome.Texts("""
        const poor = text => !text || text.length < 20 || text === 'A figure without a description.';
        return [...document.querySelectorAll('.plot-area, main img')]
          .filter(e => poor(e.getAttribute('aria-label') ?? e.alt)).map(e => e.outerHTML.slice(0, 200))
        """));

    /// <summary>
    /// Each slider is dragged with the mouse to its end and sent back to its start with the keyboard; both change the figure.
    /// </summary>
    public static void SlidersChangeWhatIsDrawn(ChromeSession chrome)
    {
        foreach (var slider in chrome.Driver.FindElements(By.CssSelector(".plot-slider input")))
        {
            var last = chrome.Script<long>("return Number(arguments[0].max)", slider);
            chrome.Script<bool>(LooksDifferent, slider);
            Drag(chrome, slider, to: chrome.Script<long>("return Number(arguments[0].value)", slider) == last ? 0 : last);
            ChromeSession.Wait("a dragged slider changes its figure", () => chrome.Script<bool>(LooksDifferent, slider));

            ChromeSession.Wait("the figure comes to rest", () => !chrome.Script<bool>(LooksDifferent, slider));
            slider.SendKeys(chrome.Script<long>("return Number(arguments[0].value)", slider) == 0 ? Keys.End : Keys.Home);
            ChromeSession.Wait("a slider moved by a key changes its figure", () => chrome.Script<bool>(LooksDifferent, slider));
        }
    }

    /// <summary>Presses the mouse on the slider's thumb, moves it in small steps, and lets it go.</summary>
    public static void Drag(ChromeSession chrome, IWebElement slider, long to)
    {
        chrome.Script<object?>("arguments[0].scrollIntoView({block: 'center'})", slider);
        const int Thumb = 20;
        var last = chrome.Script<long>("return Number(arguments[0].max)", slider);
        int Offset(long value) => (int)Math.Round((slider.Size.Width - Thumb) * ((double)value / last - 0.5));
        var (start, end) = (Offset(chrome.Script<long>("return Number(arguments[0].value)", slider)), Offset(to));
        // A move takes a quarter of a second unless told: over all sliders of a site, minutes.
        var actions = new Actions(chrome.Driver, TimeSpan.FromMilliseconds(20)).MoveToElement(slider, start, 0).ClickAndHold();
        for (var part = 1; part <= 8; part++)
        {
            actions.MoveByOffset((end - start) * part / 8 - (end - start) * (part - 1) / 8, 0);
        }
        actions.Release().Perform();
        Assert.Equal(to, chrome.Script<long>("return Number(arguments[0].value)", slider));
    }

    /// <summary>
    /// axe-core finds nothing (contrast of text included) in the theme that is set and, after the button, nothing about colours in the
    /// other, which stays: a theme changes nothing else.
    /// </summary>
    public static void BothThemesAreAccessible(ChromeSession chrome, bool looksIntoFigures = true)
    {
        var where = looksIntoFigures ? "document" : "{ exclude: ['.main-svg'] }";
        NothingIsInaccessible(chrome, where, "{}");
        SwitchTheme(chrome);
        NothingIsInaccessible(chrome, where, "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }");
    }

    /// <summary>
    /// Presses the theme's button with the keyboard and waits until every figure with colours for both themes is redrawn.
    /// </summary>
    public static void SwitchTheme(ChromeSession chrome)
    {
        var wasDark = IsDark(chrome);
        chrome.Driver.FindElement(By.CssSelector("button.theme")).SendKeys(Keys.Enter);
        Assert.NotEqual(wasDark, IsDark(chrome));
        ChromeSession.Wait("figures have the theme's colours", () => chrome.Script<bool>("""
            const table = e => JSON.parse(e.querySelector('script').textContent).layout;
            const probe = document.createElement('i');
            const spelled = colour => { probe.style.color = colour; return probe.style.color; };
            const same = (a, b) => spelled(a) === spelled(b);
            return [...document.querySelectorAll('.plot')].every(e => {
              const layout = table(e), light = layout.paper_bgcolor, dark = layout.meta?.dark?.[light];
              return !light || same(e.querySelector('.main-svg').style.background, arguments[0] && dark ? dark : light);
            })
            """, !wasDark));
    }

    public static bool IsDark(ChromeSession chrome) =>
        chrome.Script<bool>("return document.querySelector('button.theme').getAttribute('aria-pressed') === 'true'");

    private static void NothingIsInaccessible(ChromeSession chrome, string where, string rules)
    {
        chrome.Script<object?>("if (!window.axe) { " + File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")) + " }");
        var violations = chrome.AsyncScript<string>($$"""
            const done = arguments[arguments.length - 1];
            axe.run({{where}}, { resultTypes: ['violations'], preload: false, ...{{rules}} }).then(result => done(result.violations
              .map(v => `${v.id}: ${v.help}\n` + v.nodes.map(n => `  ${n.html.slice(0, 160)} ${n.failureSummary}`).join('\n'))
              .join('\n')))
            """);
        Assert.True(violations.Length == 0, violations);
    }

    public static void FitsATelephone(ChromeSession chrome)
    {
        chrome.SetWidth(380);
        Assert.Equal(380, chrome.Script<long>("return innerWidth"));
        ChromeSession.Wait("the page is no wider than a telephone of 380 pixels",
            () => chrome.Script<long>("return document.documentElement.scrollWidth") <= 380);
        chrome.ResetWidth();
    }
}
