using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Tests;

/// <summary>Runs small notebooks in .NET Interactive's C# kernel, or in this tool's own.</summary>
internal static class KernelRuns
{
    public static Task<NotebookRun> InteractiveAsync(this NotebookFolder folder, params string[] codes) =>
        NotebookRunner.RunAsync(folder.Load(codes), TimeSpan.FromSeconds(30), kernel: Kernel.Of("dotnet-interactive"));

    public static Task<NotebookRun> OwnAsync(this NotebookFolder folder, params string[] codes) =>
        NotebookRunner.RunAsync(folder.Load(codes), TimeSpan.FromSeconds(30));

    /// <summary>Every output of every cell, as it would be saved, a line each.</summary>
    public static string[] Outputs(this NotebookRun run)
    {
        Assert.Empty(run.FailureLines);
        return [.. run.Cells.SelectMany(cell => cell.Outputs.Select(output => $"{cell.CellId}: {NotebookJson.ToLine(output.Json)}"))];
    }

    /// <summary>Every output of every cell: what it is, and its text.</summary>
    public static string[] Texts(this NotebookRun run) => [.. run.Cells.SelectMany(cell => cell.Outputs.Select(Text))];

    private static string Text(Output output) => output.Kind switch
    {
        "stream" => $"{output.Json["name"]}: {output.Text}",
        "error" => $"error: {output.Json["evalue"]}",
        _ => $"{output.Kind}: {string.Join(", ", output.Data.Select(form => $"{form.Key} {Lines.Join(form.Value)}"))}",
    };
}
