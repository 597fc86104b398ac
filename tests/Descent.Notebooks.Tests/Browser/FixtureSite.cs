using Descent.Notebooks.Publishing;
using Descent.Notebooks.Tests.Publishing;

namespace Descent.Notebooks.Tests.Browser;

/// <summary>The site of the fixture's notebooks, in a browser that its tests share.</summary>
public sealed class FixtureSite : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("descent-site-").FullName;
    private ChromeSession? chrome;

    internal const string MainPage = "03-descent-in-one-dimension.html";

    /// <summary>Opens a page; the first call writes the site and starts the browser, after the caller has checked that there is one.</summary>
    internal ChromeSession Open(string page)
    {
        Require.Browser();
        Require.Driver();
        Require.LocalAssets();
        if (chrome is null)
        {
            Site.Write([Fixture.Before(), Fixture.Full(), Fixture.After()], folder);
            chrome = new ChromeSession();
        }
        chrome.ResetWidth();
        chrome.Open(Path.Combine(folder, page));
        return chrome;
    }

    public void Dispose()
    {
        chrome?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
