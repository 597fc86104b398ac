using System.Diagnostics;
using System.Runtime.InteropServices;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Tests.Commands;

/// <summary>The built tool as its users start it: a process, from a folder, with arguments.</summary>
internal static class Tool
{
    public static async Task<ToolRun> RunAsync(string folder, params string[] arguments)
    {
        var host = Path.GetFullPath("../../../dotnet", RuntimeEnvironment.GetRuntimeDirectory());
        using var process = Process.Start(new ProcessStartInfo(host, [typeof(WorkerProcess).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries), (await errors).Trim());
    }
}

internal sealed record ToolRun(int ExitCode, string[] Lines, string Errors);
