using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Tests.Browser;

/// <summary>
/// Skips a browser test, with the reason, where a reader's machine lacks what it needs; where <c>CI</c> is set it fails instead.
/// </summary>
internal static class Require
{
    public static void Browser() =>
        That(PictureBrowser.TryFind(out _), "No Chromium, Chrome or Edge is installed (on Debian and Ubuntu: apt install chromium).");

    public static void Driver() =>
        That(ChromeSession.DriverPath is not null, "No chromedriver is installed (on Debian and Ubuntu: apt install chromium-driver).");

    public static void LocalAssets() =>
        That(WebAssets.Installed.AreLocal, "npm did not fetch the web assets: install npm and build again.");

    private static void That(bool present, string reason)
    {
        if (present)
        {
            return;
        }
        Assert.True(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), reason);
        Skip.If(true, reason);
    }
}
