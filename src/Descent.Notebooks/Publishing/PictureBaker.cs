using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Draws figures as PNG for the places that run no scripts: GitHub, a printer, an editor in restricted mode.
/// The figures are drawn by plotly.js itself, all in one start of a browser without a window.
/// </summary>
internal static partial class PictureBaker
{
    /// <summary>The picture has twice the figure's size in pixels, so that it stays sharp on dense screens.</summary>
    public const int Scale = 2;

    /// <param name="figures">Plotly figures (<c>data</c> and <c>layout</c>); a slider is drawn at its active step.</param>
    /// <returns>One PNG for each figure, in the same order.</returns>
    /// <exception cref="PictureException">There is no browser, it failed or took too long, or plotly.js refused a figure.</exception>
    public static byte[][] Bake(IReadOnlyList<JsonNode> figures)
    {
        if (figures.Count == 0)
        {
            return [];
        }
        var browser = PictureBrowser.Find();
        var folder = Directory.CreateTempSubdirectory("notebook-pictures-").FullName;
        try
        {
            var page = Path.Combine(folder, "figures.html");
            File.WriteAllText(page, PicturePage.Html(figures, WebAssets.Installed));
            // Far longer than a busy machine needs: this only ends a browser that hangs.
            var limit = TimeSpan.FromSeconds(300 + 5 * figures.Count);
            var dom = Dump(browser, page, Path.Combine(folder, "profile"), limit);
            return [.. Enumerable.Range(0, figures.Count).Select(index => Picture(dom, index))];
        }
        finally
        {
            DeleteQuietly(folder);
        }
    }

    private static byte[] Picture(string dom, int index)
    {
        if (Find("data-picture") is { } picture)
        {
            return PicturePacker.Pack(Convert.FromBase64String(picture));
        }
        if (Find("data-refused") is { } reason)
        {
            throw new PictureException($"plotly.js refused figure {index} (counted from 0): {System.Net.WebUtility.HtmlDecode(reason)}");
        }
        throw new PictureException(
            $"The browser did not finish figure {index} (counted from 0). Make the figure smaller, or try another browser with " +
            $"{PictureBrowser.Variable}.");

        string? Find(string attribute)
        {
            var start = $"<p {attribute}=\"{index}\">";
            var at = dom.IndexOf(start, StringComparison.Ordinal);
            return at < 0 ? null : dom[(at + start.Length)..dom.IndexOf("</p>", at, StringComparison.Ordinal)];
        }
    }

    /// <summary>Opens a page and returns its document as it is when its scripts have come to rest.</summary>
    private static string Dump(string browser, string page, string profile, TimeSpan limit)
    {
        var start = new ProcessStartInfo(browser) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] arguments =
        [
            "--headless", "--dump-dom", "--virtual-time-budget=60000", "--window-size=1600,1200",
            // 3-D figures without a graphics card
            "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
            "--force-color-profile=srgb", "--no-first-run", "--disable-extensions", "--disable-background-networking",
            $"--user-data-dir={profile}",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        // Chromium's sandbox does not start for root, which is who one is in a container.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            start.ArgumentList.Add("--no-sandbox");
        }
        start.ArgumentList.Add(new Uri(page).AbsoluteUri);

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new PictureException(
                $"{Path.GetFileName(browser)} did not finish within {limit.TotalSeconds:0} s. Try again, or try another browser with " +
                $"{PictureBrowser.Variable}.");
        }
        if (process.ExitCode == 0)
        {
            return output.GetAwaiter().GetResult();
        }
        var complaint = ErrorLine().Match(errors.GetAwaiter().GetResult()).Value;
        throw new PictureException($"{Path.GetFileName(browser)} stopped with exit code {process.ExitCode}. {complaint}".TrimEnd());
    }

    /// <summary>A browser may hold files of its profile for a moment after it has ended; the system clears what stays.</summary>
    private static void DeleteQuietly(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    [GeneratedRegex(@"^.*(ERROR|FATAL|error).*$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
