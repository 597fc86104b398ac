using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands;

/// <summary>
/// Where the notebooks are, and where the site goes: the nearest folder upwards that has <c>notebooks/</c>, or else the working directory
/// when notebooks lie in it.
/// </summary>
internal sealed partial class CourseFolder
{
    private CourseFolder(string root, string notebooks)
    {
        Notebooks = notebooks;
        Site = Path.Combine(root, "artifacts", "site");
    }

    /// <summary>The working directory, from which the user's paths count.</summary>
    public static string Here => Directory.GetCurrentDirectory();

    /// <summary>The folder in which the notebooks lie.</summary>
    public string Notebooks { get; }

    /// <summary>The folder into which their site is written.</summary>
    public string Site { get; }

    /// <exception cref="NotebookException">Neither the folder nor one above it has notebooks.</exception>
    public static CourseFolder Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var notebooks = Path.Combine(folder.FullName, "notebooks");
            if (Directory.Exists(notebooks))
            {
                return new CourseFolder(folder.FullName, notebooks);
            }
        }
        return Directory.EnumerateFiles(start, "*.ipynb").Any() ? new CourseFolder(start, start) : throw new NotebookException(
            "There are no notebooks here, and no folder notebooks/ here or above. " +
            "Change into the repository, or name a notebook: run path/to/notebook.ipynb");
    }

    /// <summary>The paths of the named notebooks, or of all in reading order when none is named.</summary>
    /// <param name="names">Paths, or names of notebooks without folder and extension.</param>
    /// <exception cref="NotebookException">None is named, and there is none.</exception>
    public static IReadOnlyList<string> PathsOf(IReadOnlyList<string> names) =>
        names.Count == 0 ? Find(Here).All() : [.. names.Select(PathOf)];

    private static string PathOf(string name) =>
        name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) || File.Exists(name)
            ? name
            : Path.GetRelativePath(Here, Path.Combine(Find(Here).Notebooks, name + ".ipynb"));

    private string[] All()
    {
        var all = Directory.GetFiles(Notebooks, "*.ipynb").OrderBy(Number).ThenBy(path => path, StringComparer.Ordinal).ToArray();
        return all.Length > 0
            ? all
            : throw new NotebookException("The folder notebooks/ has no .ipynb file. Save a notebook there, or name one elsewhere.");
    }

    // 2-lists comes before 10-files, and what has no number after both.
    private static long Number(string path) =>
        LeadingNumber().Match(Path.GetFileName(path)) is { Success: true } match ? long.Parse(match.Value) : long.MaxValue;

    [GeneratedRegex(@"^\d{1,9}")]
    private static partial Regex LeadingNumber();
}
