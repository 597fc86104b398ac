using System.Security.Cryptography;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// The saved pictures of figures, as files of a site: for the map, and for readers whose browsers run no scripts. A file is named by what
/// it holds, so that a picture that is shown twice is kept once.
/// </summary>
internal sealed class SitePictures
{
    private const string FolderName = "pictures";

    private readonly string _folder;

    /// <param name="site">The site's folder; pictures of an earlier site in it go.</param>
    public SitePictures(string site)
    {
        _folder = Path.Combine(site, FolderName);
        foreach (var file in Directory.Exists(_folder) ? Directory.GetFiles(_folder, "*.png") : [])
        {
            File.Delete(file);
        }
    }

    /// <summary>Writes an output's picture and returns its address in the site; null when the output has none.</summary>
    public string? AddressOf(Output? output)
    {
        if (output?.TextOf(MimeType.Png) is not { } base64)
        {
            return null;
        }
        var picture = Convert.FromBase64String(base64);
        var name = Convert.ToHexStringLower(SHA256.HashData(picture))[..16] + ".png";
        Directory.CreateDirectory(_folder);
        File.WriteAllBytes(Path.Combine(_folder, name), picture);
        return $"{FolderName}/{name}";
    }
}
