using System.Reflection;
using System.Text.RegularExpressions;
using Descent.Course.Figures;
using Descent.Minimization;

namespace Descent.PlotlyNet.Tests;

/// <summary>Only the bridge sees Plotly.NET and F#; what does not use it pays nothing for it.</summary>
public partial class WallTests
{
    [Fact]
    public void Neither_the_library_nor_the_course_refers_to_Plotly_NET_or_FSharp()
    {
        foreach (var assembly in new[] { typeof(Minimizer).Assembly, typeof(Figure).Assembly })
        {
            Assert.DoesNotContain(assembly.GetReferencedAssemblies(), IsForeign);
        }

        Assert.Contains(typeof(ChartExtensions).Assembly.GetReferencedAssemblies(), IsForeign);
    }

    [Fact]
    public void Only_the_bridge_and_its_tests_have_the_packages()
    {
        string[] folders = [Path.Combine(Root(), "src"), Path.Combine(Root(), "tests")];
        var projects = folders.SelectMany(folder => Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Where(file => Package().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(["Descent.PlotlyNet"], projects);
    }

    [Fact]
    public void The_folder_that_notebooks_refer_to_has_no_core_library_of_FSharp_and_no_file_of_the_course()
    {
        var files = Directory.GetFiles(Path.Combine(Root(), "artifacts", "plotly"), "*.dll").Select(Path.GetFileName);
        Assert.Equal(
            [
                "Descent.PlotlyNet.dll", "DynamicObj.dll", "Fable.Core.dll", "Giraffe.ViewEngine.dll", "Newtonsoft.Json.dll",
                "Plotly.NET.CSharp.dll", "Plotly.NET.dll",
            ],
            files.Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(Root(), "artifacts", "plotly", "fsharp", "FSharp.Core.dll")));
    }

    private static bool IsForeign(AssemblyName name) => name.Name is "Plotly.NET" or "Plotly.NET.CSharp" or "FSharp.Core" or "DynamicObj";

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NotebookDemos.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(@"PackageReference Include=""Plotly\.NET(\.CSharp)?""")]
    private static partial Regex Package();
}
