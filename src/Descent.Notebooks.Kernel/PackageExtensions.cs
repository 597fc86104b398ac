using System.Reflection;
using Microsoft.DotNet.Interactive;

namespace Descent.Notebooks.Interactive;

/// <summary>
/// What a package brings along for the kernel, in <c>interactive-extensions/dotnet</c>: classes that register formatters, such as
/// Plotly.NET.Interactive's, or a script. The kernel's libraries restore packages; only its published program loads this.
/// </summary>
internal static class PackageExtensions
{
    public static async Task LoadAsync(ResolvedPackageReference package, Microsoft.DotNet.Interactive.Kernel kernel)
    {
        if (package.PackageRoot is null)
        {
            return;
        }
        var folder = new DirectoryInfo(Path.Combine(package.PackageRoot, "interactive-extensions", "dotnet"));
        if (!folder.Exists)
        {
            return;
        }

        foreach (var file in folder.GetFiles("*.dll"))
        {
            foreach (var extension in ExtensionsIn(Assembly.LoadFrom(file.FullName)))
            {
                await extension.OnLoadAsync(kernel);
            }
        }
        var script = new FileInfo(Path.Combine(folder.FullName, "extension.dib"));
        if (script.Exists)
        {
            await kernel.LoadAndRunInteractiveDocument(script);
        }
    }

    private static IEnumerable<IKernelExtension> ExtensionsIn(Assembly assembly) =>
        from type in assembly.ExportedTypes
        where type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IKernelExtension))
        select (IKernelExtension)Activator.CreateInstance(type)!;
}
