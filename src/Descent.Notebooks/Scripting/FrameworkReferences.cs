using Microsoft.CodeAnalysis;

namespace Descent.Notebooks.Scripting;

/// <summary>
/// The assemblies a cell sees without asking: those of the shared framework, and none of this tool's own
/// (Roslyn, Spectre, …), so that a notebook that runs here runs in .NET Interactive too.
/// </summary>
internal static class FrameworkReferences
{
    public static string Folder { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Folder)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
