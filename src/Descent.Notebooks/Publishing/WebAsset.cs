namespace Descent.Notebooks.Publishing;

/// <summary>One script or style sheet that the pages load: a file of an npm package, at a fixed version.</summary>
/// <param name="Package">The npm package, such as <c>katex</c>.</param>
/// <param name="Version">The version that package-lock.json pins too.</param>
/// <param name="File">The file inside the package.</param>
/// <param name="Integrity">The SHA-384 of the file, as browsers check it.</param>
internal sealed record WebAsset(string Package, string Version, string File, string Integrity)
{
    /// <summary>Where the file stands below the site's assets folder.</summary>
    public string LocalPath => $"lib/{Package}/{File}";

    public string CdnAddress => $"https://cdn.jsdelivr.net/npm/{Package}@{Version}/{File}";
}
