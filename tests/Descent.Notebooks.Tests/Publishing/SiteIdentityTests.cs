using Descent.Notebooks.Documents;
using Descent.Notebooks.Publishing;
using Descent.Notebooks.Tests.Exercises;

namespace Descent.Notebooks.Tests.Publishing;

public sealed class SiteIdentityTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Folder(string path) => Directory.CreateDirectory(Path.Combine(_folder.Root, path)).FullName;

    [Theory]
    [InlineData("linear-algebra", "Linear algebra")]
    [InlineData("my_course/notebooks", "My course")]
    [InlineData("Übungen/", "Übungen")]
    public void A_folder_that_says_nothing_gives_its_site_its_own_name_and_nothing_else(string path, string name) =>
        Assert.Equal(new SiteIdentity(name), SiteIdentity.Of(Folder(path)));

    [Fact]
    public void Texts_and_drawings_come_from_the_folder()
    {
        var folder = Folder("a");
        File.WriteAllText(Path.Combine(folder, "hill.svg"), "<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 1 1\"/>\n");
        File.WriteAllText(Path.Combine(folder, "site.json"), """{"name": "Hills", "footer": "Free.", "illustration": "hill.svg"}""");
        Assert.Equal(
            new SiteIdentity("Hills") { Footer = "Free.", Illustration = "<svg viewBox=\"0 0 1 1\"/>" }, SiteIdentity.Of(folder));
    }

    [Theory]
    [InlineData("nowhere.svg", "is not there")]
    [InlineData("site.json", "holds no <svg> element")]
    public void A_drawing_that_cannot_be_used_is_named(string path, string problem)
    {
        var folder = Folder("a");
        File.WriteAllText(Path.Combine(folder, "site.json"), $$"""{"icon": "{{path}}"}""");
        Assert.Equal(
            $"site.json: icon is {path}, which {problem}. " +
            "Give the path of an SVG file, seen from the folder of the notebooks, or leave it out.",
            Assert.Throws<NotebookException>(() => SiteIdentity.Of(folder)).Message);
    }

    [Fact]
    public void The_glossary_is_read_and_a_missing_one_is_named()
    {
        var folder = Folder("a");
        File.WriteAllText(Path.Combine(folder, "site.json"), """{"glossary": "words.md", "predict": "**Guess**"}""");
        Assert.Equal(
            "site.json: glossary is words.md, which is not there. " +
            "Give the path of a markdown file, seen from the folder of the notebooks, or leave it out.",
            Assert.Throws<NotebookException>(() => SiteIdentity.Of(folder)).Message);

        File.WriteAllText(Path.Combine(folder, "words.md"), "| term | meaning |\n|--|--|\n| hill, hilly | *high* ground |\n");
        var site = SiteIdentity.Of(folder);
        Assert.Equal(("**Guess**", "words.html"), (site.Predict, site.Glossary!.PageName));
        var term = Assert.Single(site.Glossary.Terms);
        Assert.Equal(("term-hill", "hill+hilly", "high ground"), (term.Id, string.Join('+', term.Forms), term.Meaning));
    }

    /// <summary>What a reader of this course's site meets first.</summary>
    [Fact]
    public void This_course_has_a_name_a_promise_two_drawings_and_a_licence()
    {
        var site = SiteIdentity.Of(CourseNotebooks.Folder);
        Assert.Equal(("Descent", "Gradient descent for neural networks, one idea at a time, in C#."), (site.Name, site.Promise));
        Assert.StartsWith("Descent is open source under the MIT licence.", site.Footer, StringComparison.Ordinal);
        Assert.Equal(("**Predict.**", "glossary.html"), (site.Predict, site.Glossary!.PageName));
        Assert.All([site.Illustration, site.Icon], drawing => Assert.Contains("var(--curve, #0072b2)", drawing, StringComparison.Ordinal));
    }
}
