using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.PackageManagement;

namespace Descent.Notebooks.Interactive;

/// <summary>.NET Interactive as its published program puts it together, as far as a C# notebook needs it.</summary>
internal static class CSharpNotebookKernel
{
    public static CompositeKernel Create()
    {
        var csharp = new CSharpKernel().UseKernelHelpers().UseWho().UseValueSharing();
        csharp.UseNugetDirective(static async (kernel, packages) =>
        {
            kernel.AddAssemblyReferences(packages.SelectMany(package => package.AssemblyPaths));
            foreach (var package in packages)
            {
                await PackageExtensions.LoadAsync(package, kernel.RootKernel);
            }
        });
        csharp.UseTimeDirective();

        var root = new CompositeKernel { new HtmlKernel(), new JavaScriptKernel() };
        root.Add(csharp, ["c#", "C#"]);
        root.DefaultKernelName = csharp.Name;
        return root.UseImportMagicCommand();
    }
}
