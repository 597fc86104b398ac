using System.Collections.ObjectModel;
using System.Text.Json.Nodes;
using Descent.Notebooks.Publishing;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Descent.Notebooks.Tests.Browser;

/// <summary>A browser without a window and without a network, in which tests open pages from disk.</summary>
internal sealed class ChromeSession : IDisposable
{
    private readonly ChromeDriver _driver;

    public ChromeSession()
    {
        PictureBrowser.TryFind(out var program);
        var options = new ChromeOptions { BinaryLocation = program };
        options.AddArguments(
            "--headless", "--window-size=1280,900", "--host-resolver-rules=MAP * ~NOTFOUND", "--force-prefers-reduced-motion",
            "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader");
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            options.AddArgument("--no-sandbox");
        }
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference("performance", LogLevel.All);
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(DriverPath), Path.GetFileName(DriverPath));
        service.SuppressInitialDiagnosticInformation = true;
        _driver = new ChromeDriver(service, options, TimeSpan.FromMinutes(2));
        _driver.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMinutes(1);
    }

    /// <summary>The program that drives the browser; null when none is installed.</summary>
    public static string? DriverPath { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromedriver", "chromedriver.exe" }.Select(name => Path.Combine(folder, name)))
        .Append("/usr/lib/chromium/chromedriver")
        .FirstOrDefault(File.Exists);

    public IWebDriver Driver => _driver;

    /// <summary>Opens a page and waits until its script has drawn everything.</summary>
    public void Open(string file)
    {
        _driver.Navigate().GoToUrl(new Uri(file));
        Wait("the page is ready", () => Script<bool>("return document.documentElement.dataset.ready === 'true'"));
    }

    /// <summary>Lays the page out for a screen of another width, which a window could not take.</summary>
    public void SetWidth(int pixels) => _driver.ExecuteCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        new Dictionary<string, object?> { ["width"] = pixels, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    public void ResetWidth() => _driver.ExecuteCdpCommand("Emulation.clearDeviceMetricsOverride", []);

    /// <param name="theme"><c>dark</c> or <c>light</c>: what the system prefers from now on.</param>
    public void SetSystemTheme(string theme) => _driver.ExecuteCdpCommand(
        "Emulation.setEmulatedMedia",
        new Dictionary<string, object?>
        {
            ["features"] = new[] { new Dictionary<string, object?> { ["name"] = "prefers-color-scheme", ["value"] = theme } },
        });

    /// <param name="medium"><c>print</c>, or nothing for a screen.</param>
    public void SetMedium(string medium) =>
        _driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?> { ["media"] = medium });

    public T Script<T>(string script, params object[] arguments) => (T)_driver.ExecuteScript(script, arguments)!;

    public T AsyncScript<T>(string script, params object[] arguments) => (T)_driver.ExecuteAsyncScript(script, arguments)!;

    public IReadOnlyList<string> Texts(string script) => [.. Script<ReadOnlyCollection<object>>(script).Select(item => (string)item)];

    /// <summary>
    /// What the browser complained about since the last call: errors only, for plotly.js leaves hints about its own speed.
    /// </summary>
    public IReadOnlyList<string> Errors() =>
        [.. _driver.Manage().Logs.GetLog(LogType.Browser).Where(entry => entry.Level == LogLevel.Severe).Select(entry => entry.Message)];

    /// <summary>The addresses that the browser asked for since the last call.</summary>
    public IReadOnlyList<string> Requests() =>
    [
        .. _driver.Manage().Logs.GetLog("performance")
            .Select(entry => JsonNode.Parse(entry.Message)!["message"]!)
            .Where(message => message["method"]!.GetValue<string>() == "Network.requestWillBeSent")
            .Select(message => message["params"]!["request"]!["url"]!.GetValue<string>()),
    ];

    public static void Wait(string what, Func<bool> holds)
    {
        var limit = DateTime.UtcNow.AddSeconds(30);
        while (!holds())
        {
            Assert.True(DateTime.UtcNow < limit, $"Waited 30 s until {what}, in vain.");
            Thread.Sleep(50);
        }
    }

    public void Dispose() => _driver.Quit();
}
