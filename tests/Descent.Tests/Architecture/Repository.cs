namespace Descent.Tests.Architecture;

/// <summary>The repository that these tests were built from, found by walking up to the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The source files of a project below <c>src</c>, without those that the build writes.</summary>
    public static IEnumerable<string> Sources(string project)
    {
        var written = $"{System.IO.Path.DirectorySeparatorChar}obj{System.IO.Path.DirectorySeparatorChar}";
        return Directory.EnumerateFiles(Path("src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains(written, StringComparison.Ordinal));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "NotebookDemos.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("NotebookDemos.sln is in none of the folders above the tests.");
    }
}
