using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands;

/// <summary>Where the notebooks are, and where the site goes: the nearest folder upwards that has <c>notebooks/</c>.</summary>
internal sealed class CourseFolder
{
    private readonly string _root;

    private CourseFolder(string root) => _root = root;

    /// <summary>The working directory, from which the user's paths count.</summary>
    public static string Here => Directory.GetCurrentDirectory();

    public string Site => Path.Combine(_root, "artifacts", "site");

    private string Notebooks => Path.Combine(_root, "notebooks");

    /// <exception cref="NotebookException">Neither the folder nor one above it has <c>notebooks/</c>.</exception>
    public static CourseFolder Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "notebooks"))) return new CourseFolder(folder.FullName);
        }
        throw new NotebookException(
            "There is no folder notebooks/ here or above. Change into the repository, or name a notebook: run path/to/notebook.ipynb");
    }

    /// <summary>The paths of the named notebooks, or of all in reading order when none is named.</summary>
    /// <param name="names">Paths, or names of notebooks of the course without folder and extension.</param>
    /// <exception cref="NotebookException">None is named, and there is none.</exception>
    public static IReadOnlyList<string> PathsOf(IReadOnlyList<string> names) =>
        names.Count == 0 ? Find(Here).All() : [.. names.Select(PathOf)];

    private static string PathOf(string name) =>
        name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) || File.Exists(name)
            ? name
            : Path.GetRelativePath(Here, Path.Combine(Find(Here).Notebooks, name + ".ipynb"));

    private string[] All()
    {
        var all = Directory.GetFiles(Notebooks, "*.ipynb").Order(StringComparer.Ordinal).ToArray();
        return all.Length > 0
            ? all
            : throw new NotebookException("The folder notebooks/ has no .ipynb file. Save a notebook there, or name one elsewhere.");
    }
}
