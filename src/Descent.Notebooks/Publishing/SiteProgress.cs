namespace Descent.Notebooks.Publishing;

/// <summary>
/// Places for what a reader has visited and finished. The page's script fills them from the browser's own storage; without it they stay
/// hidden.
/// </summary>
internal static class SiteProgress
{
    private const string Where = "The marks are kept in this browser and nowhere else.";

    /// <summary>The mark beside a notebook's name.</summary>
    public static string Mark(SitePage page) => $"""<span class="mark" data-page="{Markup.Text(page.FileName)}" hidden></span>""";

    /// <summary>The button at the end of a notebook.</summary>
    public static string Finish(SitePage page) => $"""
        <p class="finish" data-page="{Markup.Text(page.FileName)}" hidden>
        <button type="button" aria-pressed="false">I have finished this notebook</button> <span>{Where}</span></p>
        """;

    /// <summary>The line on the map that says where the marks are kept.</summary>
    public const string Note = $"""
        <p class="progress" hidden>Notebooks that you have visited or finished are marked. {Where}
        <button type="button">Forget them</button></p>
        """;
}
