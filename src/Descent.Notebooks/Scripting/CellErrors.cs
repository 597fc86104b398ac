using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Descent.Notebooks.Scripting;

/// <summary>Turns what Roslyn and the runtime say into errors on a cell's lines.</summary>
internal static class CellErrors
{
    private const string MissingFile = "CS0006";

    public static IReadOnlyList<CellError> FromDiagnostics(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        // A missing file makes all its names unknown; those errors only hide the cause.
        var missing = errors.Where(error => error.Id == MissingFile).ToArray();
        return [.. (missing.Length > 0 ? missing : errors).Select(FromDiagnostic)];
    }

    /// <summary>The exception with its line in the cell that ran, or in an earlier cell whose method threw.</summary>
    public static CellError FromException(Exception error, string cellId)
    {
        var frames = new StackTrace(error, fNeedFileInfo: true).GetFrames();
        var frame = frames.FirstOrDefault(frame => frame.GetFileName() == cellId);
        return new CellError(frame?.GetFileLineNumber(), Describe(error));
    }

    public static string Describe(Exception error)
    {
        var message = $"{error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")}";
        return error.InnerException is { } inner ? $"{message} ← {Describe(inner)}" : message;
    }

    private static CellError FromDiagnostic(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var message = diagnostic.Id == MissingFile ? MissingReference(diagnostic) : diagnostic.GetMessage();
        return new CellError(start.Line + 1, $"{diagnostic.Id} at column {start.Character + 1}: {message}");
    }

    private static string MissingReference(Diagnostic diagnostic)
    {
        var tree = diagnostic.Location.SourceTree!;
        var line = tree.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString().Trim();
        return PackageReference.IsIn(line)
            ? $"{line} asks for a package, and this tool loads none. Run this notebook in .NET Interactive."
            : $"{line} names a file that is not there. If it belongs to this repository, build it: dotnet build -c Release";
    }
}
