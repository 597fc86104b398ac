using System.Text.Json;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// The files that every page needs: our own style sheet and script, and plotly.js, KaTeX and a highlighter.
/// The build puts them beside the tool; where npm could not fetch the others, pages link to the same files on a CDN,
/// checked by their hashes.
/// </summary>
internal sealed class WebAssets
{
    /// <summary>The icon's file in the assets folder, here and in a site.</summary>
    public const string IconFile = "icon.svg";

    /// <summary>The style sheet and the scripts of our own.</summary>
    public static IReadOnlyList<string> OwnFiles { get; } = ["site.css", "site.js", "figures.js", "search.js"];

    /// <summary>The assets beside the running tool.</summary>
    public static WebAssets Installed { get; } = new(Path.Combine(AppContext.BaseDirectory, "assets"));

    private readonly string _folder;

    /// <param name="folder">A folder with <see cref="OwnFiles"/>, icon.svg, web-assets.json and, where npm was there, <c>lib/</c>.</param>
    public WebAssets(string folder)
    {
        _folder = folder;
        var list = File.ReadAllText(Path.Combine(folder, "web-assets.json"));
        All = JsonSerializer.Deserialize<WebAsset[]>(list, JsonSerializerOptions.Web)!;
        AreLocal = All.All(asset => File.Exists(PathOf(asset)));
    }

    public IReadOnlyList<WebAsset> All { get; }

    /// <summary>False when the build could not fetch the files from npm, so that pages need a network.</summary>
    public bool AreLocal { get; }

    public WebAsset Plotly => Named("plotly.min.js");

    /// <summary>A site's own icon, or the tool's.</summary>
    public string IconOf(SiteIdentity site) =>
        site.Icon.Length > 0 ? site.Icon : File.ReadAllText(Path.Combine(_folder, IconFile)).TrimEnd();

    public WebAsset Named(string fileName) => All.Single(asset => Path.GetFileName(asset.File) == fileName);

    public string PathOf(WebAsset asset) => Path.Combine(_folder, asset.LocalPath);

    /// <summary>Copies everything that pages link to into a site's assets folder.</summary>
    public void CopyTo(string target)
    {
        var wanted = new List<string>(OwnFiles);
        if (AreLocal)
        {
            wanted.AddRange(Directory.GetFiles(Path.Combine(_folder, "lib"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_folder, file)));
        }
        foreach (var file in wanted)
        {
            var destination = Path.Combine(target, file);
            Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
            File.Copy(Path.Combine(_folder, file), destination, overwrite: true);
        }
    }
}
