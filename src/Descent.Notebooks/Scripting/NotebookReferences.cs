using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Descent.Notebooks.Scripting;

/// <summary>Resolves <c>#r "relative.dll"</c> from the notebook's folder, and what such a file needs from the file's own folder.</summary>
internal sealed class NotebookReferences(string folder) : MetadataReferenceResolver
{
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
        var neighbour = definition is PortableExecutableReference { FilePath: { } file }
            ? Path.Combine(Path.GetDirectoryName(file)!, referenceIdentity.Name + ".dll")
            : "";
        return File.Exists(neighbour) ? MetadataReference.CreateFromFile(neighbour) : null;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => folder.GetHashCode(StringComparison.Ordinal);
}
