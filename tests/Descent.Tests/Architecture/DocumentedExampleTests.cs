using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Descent.Tests.Extension;

namespace Descent.Tests.Architecture;

/// <summary>The examples that the documentation gives for kinds of one's own are those that the tests run.</summary>
public partial class DocumentedExampleTests
{
    [Theory]
    [InlineData(typeof(SignDescent), "Optimizers/Optimizer.cs")]
    [InlineData(typeof(Quantile), "Costs/Cost.cs")]
    [InlineData(typeof(Doubling), "Minimization/LineSearches/LineSearch.cs")]
    [InlineData(typeof(CoordinateDescent), "Minimization/Methods/LineSearchMethod.cs")]
    public void The_example_is_the_one_in_the_documentation_and_needs_nothing_that_is_internal(Type example, string source)
    {
        var code = Code().Match(File.ReadAllText(Repository.Path("src", "Descent", source))).Groups["code"].Value;
        var documented = WebUtility.HtmlDecode(Margin().Replace(code, "")).Trim();
        var tested = File.ReadAllText(Repository.Path("tests", "Descent.Tests", "Extension", $"{example.Name}.cs"));
        Assert.Equal(documented, tested[tested.IndexOf("public sealed", StringComparison.Ordinal)..].Trim());

        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var overridden = example.GetMethods(Declared).Select(method => method.GetBaseDefinition()).Where(method => method.IsVirtual);
        Assert.All(overridden, method => Assert.True(method.IsPublic || method.IsFamily, $"{method} is not open to other assemblies."));
    }

    [GeneratedRegex("<code>(?<code>.*?)/// </code>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^/// ?", RegexOptions.Multiline)]
    private static partial Regex Margin();
}
