using System.Reflection;
using System.Xml.Linq;
using Descent.Calculus;

namespace Descent.Tests.Architecture;

/// <summary>The walls between the projects: who may know whom.</summary>
public class WallTests
{
    private static readonly string[] s_forbiddenToMathematics =
        ["System.Text.Json", "System.Net", "System.Web", "System.Xml", "System.Private.Xml", "Newtonsoft", "Microsoft.DotNet", "Descent."];

    [Fact]
    public void The_library_references_the_framework_and_two_packages_of_numerics_only()
    {
        var references = typeof(Formula).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToArray();
        Assert.DoesNotContain(references, name => s_forbiddenToMathematics.Any(name.StartsWith));
        Assert.All(references, name => Assert.True(
            name is "MathNet.Numerics" || name.StartsWith("System.", StringComparison.Ordinal), $"Descent references {name}."));
        Assert.Equal(["MathNet.Numerics", "System.Numerics.Tensors"], PackagesOf("Descent"));
        Assert.Empty(ProjectsOf("Descent"));
    }

    [Fact]
    public void The_teaching_layer_references_the_library_and_no_tool() =>
        Assert.Equal(["Descent"], ProjectsOf("Descent.Course").Select(reference => reference.Name));

    [Fact]
    public void The_tool_knows_notebooks_and_neither_gradients_nor_figures()
    {
        // A reference that only makes the build wait hands over no types.
        Assert.DoesNotContain(ProjectsOf("Descent.Notebooks"), reference => reference.HandsOverTypes);
        Assert.All(Repository.Sources("Descent.Notebooks"), file => Assert.DoesNotContain(
            File.ReadLines(file),
            line => line.StartsWith("using Descent.", StringComparison.Ordinal) && !line.Contains("Descent.Notebooks")));
    }

    [Fact]
    public void The_library_shows_no_type_of_a_test_or_a_tool()
    {
        var friends = typeof(Formula).Assembly.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>();
        Assert.All(friends, friend => Assert.StartsWith("Descent.", friend.AssemblyName));
        Assert.DoesNotContain(friends, friend => friend.AssemblyName is "Descent.Course" or "Descent.Notebooks");
    }

    private static XDocument Project(string name) => XDocument.Load(Repository.Path("src", name, name + ".csproj"));

    private static string[] PackagesOf(string project) =>
        [.. Project(project).Descendants("PackageReference").Select(element => element.Attribute("Include")!.Value).Order()];

    private static (string Name, bool HandsOverTypes)[] ProjectsOf(string project) =>
    [
        .. Project(project).Descendants("ProjectReference").Select(element => (
            Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value.Replace('\\', '/')),
            element.Attribute("ReferenceOutputAssembly")?.Value != "false")),
    ];
}
