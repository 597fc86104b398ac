namespace Descent.Notebooks.Tests.Exercises;

/// <summary>The repository's own notebooks.</summary>
internal static class CourseNotebooks
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "notebooks");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];
}
