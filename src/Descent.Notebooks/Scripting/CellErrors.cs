using System.Diagnostics;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Scripting;

/// <summary>Turns what the compiler and the runtime say into errors on a cell's lines.</summary>
internal static class CellErrors
{
    private const string MissingFile = "CS0006";

    public static IReadOnlyList<CellError> FromCompiler(IEnumerable<CompilerMessage> messages)
    {
        var errors = messages.OrderBy(error => error.Line).ThenBy(error => error.Column).ToArray();
        // A missing file makes all its names unknown; those errors only hide the cause.
        var missing = errors.Where(error => error.Id == MissingFile).ToArray();
        return [.. (missing.Length > 0 ? missing : errors).Select(FromCompiler)];
    }

    /// <summary>The exception with its line in the cell that ran, or in an earlier cell whose method threw.</summary>
    public static CellError FromException(Exception error, string cellId)
    {
        var frames = new StackTrace(error, fNeedFileInfo: true).GetFrames();
        var frame = frames.FirstOrDefault(frame => frame.GetFileName() == cellId);
        return new CellError(frame?.GetFileLineNumber(), Describe(error));
    }

    /// <summary>What went wrong while a cell's value was turned into what a reader sees.</summary>
    public static CellError FromDisplay(Exception error) =>
        new(null, error is NotebookException ? error.Message : $"its value cannot be displayed: {Describe(error)}");

    public static string Describe(Exception error)
    {
        var message = $"{error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")}";
        return error.InnerException is { } inner ? $"{message} ← {Describe(inner)}" : message;
    }

    private static CellError FromCompiler(CompilerMessage error)
    {
        var text = error.Id == MissingFile ? MissingReference(error.Code.Trim()) : error.Text;
        return new CellError(error.Line, $"{error.Id} at column {error.Column}: {text}");
    }

    private static string MissingReference(string line) =>
        PackageReference.IsIn(line)
            ? $"{line} asks for a package, which the tool's own kernel does not load. Run this notebook with --kernel dotnet-interactive"
            : $"{line} names a file that is not there. If it belongs to this repository, build it: dotnet build -c Release";
}
