using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Tests.Publishing;

public sealed class SiteMapTests
{
    [Fact]
    public void A_notebook_says_itself_what_the_map_shows_of_it()
    {
        var page = SiteMap.Read(Fixture.Full());

        Assert.Equal("I · The idea", page.Part);
        Assert.Equal("03", page.Number);
        Assert.Equal("Descent in one dimension", page.Title);
        Assert.Equal("How far should one step go? Too short and you never arrive; too long and you climb the other side.", page.Summary);
        Assert.Equal([("Time", "45 minutes"), ("Prerequisites", "02 Derivatives, C# basics")], page.Facts);
        Assert.Equal("45 minutes", page.Time);
        Assert.Equal(
            [
                @"write the update rule x_{t+1} = x_t - \alpha f'(x_t) from memory",
                "say which learning rates converge",
                "choose when to stop",
            ],
            page.Objectives);
        Assert.Equal("03-descent-in-one-dimension.html", page.FileName);
    }

    [Fact]
    public void A_notebook_that_says_nothing_is_listed_by_its_file_name()
    {
        var page = SiteMap.Read(Fixture.Notebook("playground", ""));

        Assert.Equal(("playground", "", "", ""), (page.Title, page.Summary, page.Number, page.Time));
        Assert.Empty(page.Objectives);
    }

    [Fact]
    public void Parts_stand_in_the_order_of_the_notebooks()
    {
        var parts = SiteMap.Parts(new[] { Fixture.Before(), Fixture.Full(), Fixture.After() }.Select(SiteMap.Read));

        Assert.Equal([("I · The idea", 2), ("II · Many parameters", 1)], parts.Select(part => (part.Part, part.Pages.Count)));
    }
}
