using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Descent.Notebooks.Publishing;
using Descent.Notebooks.Tests.Browser;

namespace Descent.Notebooks.Tests.Publishing;

public sealed class WebAssetsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("descent-assets-").FullName;

    [SkippableFact]
    public void The_hashes_that_pages_give_for_the_cdn_are_those_of_the_files_from_npm()
    {
        Require.LocalAssets();

        Assert.All(WebAssets.Installed.All, asset =>
            Assert.Equal(
                asset.Integrity,
                "sha384-" + Convert.ToBase64String(SHA384.HashData(File.ReadAllBytes(WebAssets.Installed.PathOf(asset))))));
    }

    [Fact]
    public void The_versions_that_pages_ask_of_the_cdn_are_those_of_the_lock_file_which_names_no_registry()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "package-lock.json"));
        var packages = JsonNode.Parse(text)!["packages"]!;

        Assert.All(WebAssets.Installed.All, asset =>
            Assert.Equal(asset.Version, packages["node_modules/" + asset.Package]!["version"]!.GetValue<string>()));
        Assert.DoesNotContain("\"resolved\"", text);
    }

    [Fact]
    public void Without_npm_pages_load_the_same_files_from_the_cdn_and_the_tool_says_so()
    {
        var installed = Path.Combine(AppContext.BaseDirectory, "assets");
        foreach (var file in WebAssets.OwnFiles.Append("icon.svg").Append("web-assets.json"))
        {
            File.Copy(Path.Combine(installed, file), Path.Combine(_folder, file));
        }
        var target = Path.Combine(_folder, "site");

        var plotly = WebAssets.Installed.Plotly;

        var site = Site.Write([SiteMap.Read(Fixture.Full())], Fixture.Identity, target, new WebAssets(_folder));

        Assert.Equal(
            "The site's pages load plotly.js, KaTeX and the highlighter from cdn.jsdelivr.net, because npm could not fetch them when " +
            "the tool was built. " +
            "To have it work offline, install npm and build again.", site.Notice);
        var page = File.ReadAllText(Path.Combine(target, "03-descent-in-one-dimension.html"));
        Assert.Contains(
            $"""<script defer src="https://cdn.jsdelivr.net/npm/plotly.js-dist-min@{plotly.Version}/plotly.min.js" """ +
            $"""integrity="{plotly.Integrity}" crossorigin="anonymous"></script>""",
            page);
        Assert.Matches(
            """<link rel="stylesheet" href="https://cdn.jsdelivr.net/npm/katex@[0-9.]+/dist/katex.min.css" integrity="sha384-""", page);
        Assert.False(Directory.Exists(Path.Combine(target, "assets", "lib")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
