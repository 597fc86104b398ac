using Descent.Notebooks.Execution;
using Microsoft.DotNet.Interactive;

namespace Descent.Notebooks.Interactive;

/// <summary>What leaves a cell passed, and its reader in .NET Interactive with something that the author does not see.</summary>
internal static class Findings
{
    /// <summary>Measured on the published kernel 1.0.712001 behind Jupyter: the first value stays.</summary>
    public static CellEvent LostUpdate { get; } = Finding(
        null,
        "updates a display, which readers in .NET Interactive do not see: it names another display than it has shown. " +
        "Display the new value too.");

    /// <summary>A warning that the kernel prints below the cell, in a pink box.</summary>
    public static CellEvent Warning(Diagnostic warning)
    {
        var start = warning.LinePositionSpan.Start;
        // What is about a reference has no place in the cell.
        var placed = warning.LinePositionSpan.End != start;
        var place = placed ? $" at column {start.Character + 1}" : "";
        return Finding(
            placed ? start.Line + 1 : null,
            $".NET Interactive shows a warning, {warning.Code}{place}: {warning.Message.TrimEnd('.')}. " +
            $"Mend it, or silence it in the cell: #pragma warning disable {warning.Code}");
    }

    /// <summary>A value without formatters, which the kernel unfolds property by property.</summary>
    public static CellEvent ObjectTree(object? value) => Finding(
        null,
        $"shows {NameOf(value!.GetType())}, which brings no formatters, so that .NET Interactive unfolds it into a page-long tree. " +
        "Print it with Console.WriteLine, or give its type formatters by a TypeFormatterSource attribute.");

    private static CellEvent Finding(int? line, string text) => new(CellEvent.Finding, text, Line: line);

    private static string NameOf(Type type) => type.Name switch
    {
        ['<', ..] => "an object of a nameless type",
        var name => $"a {name.Split('`')[0]}",
    };
}
