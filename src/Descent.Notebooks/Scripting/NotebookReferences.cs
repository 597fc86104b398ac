using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Descent.Notebooks.Scripting;

/// <summary>
/// Resolves <c>#r "relative.dll"</c> from the notebook's folder, and what such a file needs from the file's own folder. The core
/// library of F#, which every file written in F# needs, is the one beside this tool: one process can load only one version of it.
/// </summary>
internal sealed class NotebookReferences(string folder) : MetadataReferenceResolver
{
    private const string FSharpCore = "FSharp.Core";

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var found = new[] { Path.Combine(folder, reference), Path.Combine(FrameworkReferences.Folder, reference + ".dll") }
            .FirstOrDefault(File.Exists);
        return found is null ? [] : [MetadataReference.CreateFromFile(Path.GetFullPath(found), properties)];
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        var file = referenceIdentity.Name + ".dll";
        if (referenceIdentity.Name == FSharpCore)
        {
            return MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, file));
        }
        var neighbour = definition is PortableExecutableReference { FilePath: { } path }
            ? Path.Combine(Path.GetDirectoryName(path)!, file)
            : "";
        return File.Exists(neighbour) ? MetadataReference.CreateFromFile(neighbour) : null;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => folder.GetHashCode(StringComparison.Ordinal);
}
