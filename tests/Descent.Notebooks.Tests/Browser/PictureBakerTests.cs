using Descent.Notebooks.Publishing;
using Descent.Notebooks.Tests.Publishing;

namespace Descent.Notebooks.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class PictureBakerTests
{
    [SkippableFact]
    public void Each_figure_becomes_a_card_of_twice_its_size_and_a_slider_is_a_line_of_text_at_its_active_step()
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
        // A margin of 16 on each side; a slider takes a line of 26.
        Assert.Equal([(1264, 864), (1464, 964), (1464, 1016), (1464, 1016), (1464, 1016)], files.Select(file => (file.Width, file.Height)));
        Assert.All(files, file => Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], file.Chunks.Distinct()));
        Assert.All(pictures, picture => Assert.InRange(picture.Length, 2_000, 60_000));
        Assert.Equal(pictures[2], pictures[3]);
        Assert.NotEqual(pictures[2], pictures[4]);
        const int Edge = 0xd5dae0, Ground = 0xf6f7f9, Text = 0x4d5661;
        var drawn = pictures.Select(PngFile.Pixels).ToArray();
        Assert.All(drawn.Zip(files), each => Assert.Equal((Edge, Ground), (each.First[0], each.First[4 * each.Second.Width + 4])));
        // The line of text: of the last 60 rows none but the slider's picture has anything on the ground.
        Assert.Contains(Text, drawn[2][(1464 * 950)..(1464 * 1000)]);
        Assert.Equal([Ground], drawn[1][(1464 * 940)..(1464 * 960)].Where((_, index) => index % 1464 is > 4 and < 1460).Distinct());
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
