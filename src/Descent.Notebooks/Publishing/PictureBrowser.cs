using System.Diagnostics.CodeAnalysis;

namespace Descent.Notebooks.Publishing;

/// <summary>Finds a browser that can draw pictures without a window: Chromium, Chrome or Edge.</summary>
internal static class PictureBrowser
{
    /// <summary>The environment variable that names a browser's program when it is not in a usual place.</summary>
    public const string Variable = "NOTEBOOKS_BROWSER";

    private static readonly string[] s_names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] s_macApplications =
    [
        "Chromium.app/Contents/MacOS/Chromium",
        "Google Chrome.app/Contents/MacOS/Google Chrome",
        "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] s_windowsPrograms =
        [@"Chromium\Application\chrome.exe", @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <exception cref="PictureException">The variable names a file that does not exist.</exception>
    public static bool TryFind([NotNullWhen(true)] out string? program)
    {
        program = Choose(Environment.GetEnvironmentVariable(Variable), Candidates());
        return program is not null;
    }

    /// <exception cref="PictureException">There is no browser.</exception>
    public static string Find() => Find(Environment.GetEnvironmentVariable(Variable), Candidates());

    /// <param name="named">The variable's value, which goes before everything else.</param>
    /// <param name="candidates">The programs that may exist, the preferred one first.</param>
    public static string Find(string? named, IEnumerable<string> candidates) =>
        Choose(named, candidates) ?? throw new PictureException(
            "Pictures need a browser, and none was found. Install Chromium, Chrome or Edge (on Debian and Ubuntu: apt install chromium), " +
            $"or set {Variable} to the program of one.");

    private static string? Choose(string? named, IEnumerable<string> candidates)
    {
        if (string.IsNullOrEmpty(named))
        {
            return candidates.FirstOrDefault(File.Exists);
        }
        return File.Exists(named) ? named : throw new PictureException(
            $"{Variable} names {named}, and there is no such file. Set it to the program of Chromium, Chrome or Edge, or unset it to " +
            "search the usual places.");
    }

    private static IEnumerable<string> Candidates()
    {
        var extension = OperatingSystem.IsWindows() ? ".exe" : "";
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name + extension)));
        return onPath.Concat(UsualPlaces());
    }

    private static IEnumerable<string> UsualPlaces()
    {
        if (OperatingSystem.IsMacOS())
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            return new[] { "/Applications", Path.Combine(home, "Applications") }
                .SelectMany(folder => s_macApplications.Select(application => Path.Combine(folder, application)));
        }
        if (OperatingSystem.IsWindows())
        {
            Environment.SpecialFolder[] folders =
            [
                Environment.SpecialFolder.ProgramFiles,
                Environment.SpecialFolder.ProgramFilesX86,
                Environment.SpecialFolder.LocalApplicationData,
            ];
            return folders
                .Select(Environment.GetFolderPath)
                .SelectMany(folder => s_windowsPrograms.Select(program => Path.Combine(folder, program)));
        }
        return ["/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"];
    }
}
