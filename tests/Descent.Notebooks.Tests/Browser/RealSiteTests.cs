using Descent.Notebooks.Documents;
using Descent.Notebooks.Publishing;
using Descent.Notebooks.Tests.Exercises;

namespace Descent.Notebooks.Tests.Browser;

/// <summary>The same as the fixture's pages, for the site that readers get. Its figures are made as the fixture's are.</summary>
[Collection(BrowserTests.Name)]
public sealed class RealSiteTests : IDisposable
{
    // For the nineteen notebooks that the course will have.
    private const int MostMegabytes = 25;

    private readonly string _folder = Directory.CreateTempSubdirectory("descent-real-site-").FullName;

    [SkippableFact]
    public void Every_page_of_the_committed_notebooks_holds_everything_that_is_asked_of_a_page()
    {
        Require.Browser();
        Require.Driver();
        Require.LocalAssets();
        Site.Write(CommittedNotebooks(), SiteIdentity.Of(CourseNotebooks.Folder), _folder);

        // Two browsers: one alone would be what the whole suite waits for.
        var pages = Directory.GetFiles(_folder, "*.html").OrderByDescending(page => new FileInfo(page).Length);
        Parallel.ForEach(pages.Select((page, index) => (page, index)).GroupBy(each => each.index % 2), half =>
        {
            using var chrome = new ChromeSession();
            foreach (var (page, _) in half)
            {
                SiteAssertions.PageHolds(chrome, page, looksIntoFigures: false);
            }
        });
    }

    [SkippableFact]
    public void The_site_of_the_committed_notebooks_is_small_enough_to_carry()
    {
        Require.LocalAssets();
        Site.Write(CommittedNotebooks(), SiteIdentity.Of(CourseNotebooks.Folder), _folder);

        var bytes = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        Assert.InRange(bytes, 0, MostMegabytes * 1024 * 1024);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Notebook[] CommittedNotebooks() =>
        [.. CourseNotebooks.Names.Select(name => Notebook.Load(Path.Combine(CourseNotebooks.Folder, name + ".ipynb")))];
}
