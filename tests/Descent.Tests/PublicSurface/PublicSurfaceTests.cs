using System.Reflection;
using Descent.Optimizers;
using Descent.Tests.Architecture;

namespace Descent.Tests.PublicSurface;

/// <summary>
/// What others can build on is written down in PublicSurface.txt: a change of it shows in a review. Documentation of every public
/// member is the compiler's business (CS1591).
/// </summary>
public class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_one_that_is_written_down()
    {
        var actual = SurfaceText.Of(typeof(Optimizer).Assembly);
        var file = Repository.Path("tests", "Descent.Tests", "PublicSurface", "PublicSurface.txt");
        if (Environment.GetEnvironmentVariable("DESCENT_ACCEPT") == "1")
        {
            File.WriteAllText(file, actual);
        }

        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        var (gone, added) = (Lines(expected).Except(Lines(actual)).ToArray(), Lines(actual).Except(Lines(expected)).ToArray());
        Assert.True(
            expected == actual,
            $"""
            The public surface of Descent has changed. If that is meant, run the test once with the variable DESCENT_ACCEPT=1, which
            writes tests/Descent.Tests/PublicSurface/PublicSurface.txt anew, and commit the file.
            gone:  {string.Join("\n       ", gone)}
            added: {string.Join("\n       ", added)}
            """);
    }

    [Fact]
    public void No_public_type_is_open_to_inheritance_by_accident()
    {
        // Abstract kinds are meant to be extended or form a closed family; everything else is sealed.
        var open = typeof(Optimizer).Assembly.GetExportedTypes().Where(type => type.IsClass && !type.IsAbstract && !type.IsSealed);
        Assert.Empty(open);
    }

    private static string[] Lines(string text) => text.Split('\n');
}
