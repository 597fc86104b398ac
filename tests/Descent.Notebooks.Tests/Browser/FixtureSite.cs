using Descent.Notebooks.Publishing;
using Descent.Notebooks.Tests.Publishing;

namespace Descent.Notebooks.Tests.Browser;

/// <summary>The site of the fixture's notebooks, in a browser that its tests share.</summary>
public sealed class FixtureSite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("descent-site-").FullName;
    private ChromeSession? _chrome;

    internal const string FoldedPage = "04-partial-derivatives.html";

    internal const string MainPage = "03-descent-in-one-dimension.html";

    /// <summary>
    /// Opens a page; the first call writes the site and starts the browser, after the caller has checked that there is one.
    /// </summary>
    internal ChromeSession Open(string page)
    {
        Require.Browser();
        Require.Driver();
        Require.LocalAssets();
        if (_chrome is null)
        {
            Site.Write([Fixture.Before(), Fixture.Full(), Fixture.After()], Fixture.Identity, _folder);
            _chrome = new ChromeSession();
        }
        _chrome.ResetWidth();
        _chrome.Open(Path.Combine(_folder, page));
        return _chrome;
    }

    public void Dispose()
    {
        _chrome?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
