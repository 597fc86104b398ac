namespace Descent.Notebooks.Tests.Exercises;

/// <summary>The repository's own notebooks.</summary>
internal static class CourseNotebooks
{
    public static string Folder { get; } = Find();

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NotebookDemos.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "notebooks");
    }
}
