using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Descent.Tests.Architecture;

/// <summary>A file that <c>dotnet run file.cs</c> starts may not make machine code at run time: the library works there, too.</summary>
public class WithoutDynamicCodeTests
{
    [Fact]
    public void The_sample_of_the_readme_gives_the_same_numbers_without_dynamic_code()
    {
        var here = new StringWriter();
        ReadmeSample.Write(here);
        var expected = here.ToString().ReplaceLineEndings("\n");
        Assert.StartsWith("dynamic code: True\n2x - 4\n2 x - 4\nGradientTolerance after 91 steps", expected);
        Assert.Equal(expected.Replace("dynamic code: True", "dynamic code: False"), RunWithoutDynamicCode().ReplaceLineEndings("\n"));
    }

    private static string RunWithoutDynamicCode()
    {
        string Built(string end) => System.IO.Path.Combine(AppContext.BaseDirectory, "Descent.Tests" + end);
        var configuration = JsonNode.Parse(File.ReadAllText(Built(".runtimeconfig.json")))!;
        var properties = configuration["runtimeOptions"]!["configProperties"]!;
        properties["System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported"] = false;
        var file = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid()}.runtimeconfig.json");
        try
        {
            File.WriteAllText(file, configuration.ToJsonString());
            var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
            using var process = Process.Start(new ProcessStartInfo(
                dotnet, ["exec", "--runtimeconfig", file, "--depsfile", Built(".deps.json"), Built(".dll")])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output + errors.Result;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
