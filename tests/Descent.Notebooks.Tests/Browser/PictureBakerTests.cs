using Descent.Notebooks.Publishing;
using Descent.Notebooks.Tests.Publishing;

namespace Descent.Notebooks.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class PictureBakerTests
{
    [SkippableFact]
    public void Each_figure_becomes_a_picture_of_twice_its_size_and_a_slider_is_drawn_at_its_active_step()
    {
        Require.Browser();
        var withoutSize = Figures.Parabola();
        withoutSize["layout"]!.AsObject().Remove("width");
        withoutSize["layout"]!.AsObject().Remove("height");
        var third = Figures.LearningRates();
        var sixth = Figures.LearningRates();
        sixth["layout"]!["sliders"]![0]!["active"] = 5;

        // One start of the browser for all, which is what saving a notebook does.
        var pictures = PictureBaker.Bake([Figures.Surface(), withoutSize, third, third, sixth]);

        var files = pictures.Select(PngFile.Read).ToArray();
        Assert.Equal([(1200, 800), (1400, 900), (1400, 900), (1400, 900), (1400, 900)], files.Select(file => (file.Width, file.Height)));
        Assert.All(files, file => Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], file.Chunks.Distinct()));
        Assert.All(pictures, picture => Assert.InRange(picture.Length, 2_000, 60_000));
        Assert.Equal(pictures[2], pictures[3]);
        Assert.NotEqual(pictures[2], pictures[4]);
    }

    [SkippableFact]
    public void A_figure_that_plotly_refuses_is_named()
    {
        Require.Browser();
        var broken = Figures.Parse("""{"data": 7, "layout": {}}""");

        var error = Assert.Throws<PictureException>(() => PictureBaker.Bake([Figures.Parabola(), broken]));

        Assert.Equal("plotly.js refused figure 1 (counted from 0): its data is not a list of traces", error.Message);
    }

    [Fact]
    public void No_figures_need_no_browser() => Assert.Empty(PictureBaker.Bake([]));

    [Fact]
    public void Without_a_browser_the_message_says_what_to_install()
    {
        var error = Assert.Throws<PictureException>(() => PictureBrowser.Find(null, ["/no/such/browser"]));

        Assert.Equal(
            "Pictures need a browser, and none was found. Install Chromium, Chrome or Edge (on Debian and Ubuntu: apt install chromium), " +
            "or set NOTEBOOKS_BROWSER to the program of one.", error.Message);
    }

    [Fact]
    public void A_browser_that_is_named_but_missing_is_not_replaced_by_another()
    {
        var error = Assert.Throws<PictureException>(() => PictureBrowser.Find("/no/such/browser", [Environment.ProcessPath!]));

        Assert.Equal(
            "NOTEBOOKS_BROWSER names /no/such/browser, and there is no such file. Set it to the program of Chromium, Chrome or Edge, or " +
            "unset it to search the usual places.",
            error.Message);
    }
}
