using System.Diagnostics;
using System.Runtime.InteropServices;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Tests.Commands;

/// <summary>The built tool as its users start it: a process, from a folder, with arguments.</summary>
internal static class Tool
{
    public static Task<ToolRun> RunAsync(string folder, params string[] arguments) => RunAsync(folder, browser: null, arguments);

    /// <param name="folder">The working directory.</param>
    /// <param name="browser">The program that the tool is told to draw pictures with, or null for one that it finds itself.</param>
    /// <param name="arguments">Verb and options.</param>
    public static async Task<ToolRun> RunAsync(string folder, string? browser, string[] arguments)
    {
        var host = Path.GetFullPath("../../../dotnet", RuntimeEnvironment.GetRuntimeDirectory());
        using var process = Process.Start(new ProcessStartInfo(host, [typeof(WorkerProcess).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NOTEBOOKS_BROWSER"] = browser },
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries), (await errors).Trim());
    }
}

internal sealed record ToolRun(int ExitCode, string[] Lines, string Errors);
