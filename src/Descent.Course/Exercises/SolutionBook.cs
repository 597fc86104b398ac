using Descent.Notebooks.Documents;

namespace Descent.Course.Exercises;

/// <summary>
/// The explained solutions: <c>solutions/NN.md</c> beside the notebooks, with one heading <c>## NN.k …</c> per exercise. A teacher who
/// hands out the notebooks without that folder keeps them.
/// </summary>
internal static class SolutionBook
{
    private const string Folder = "solutions";

    public static HelpText Solution(Exercise exercise) => Solution(exercise, Directory.GetCurrentDirectory());

    /// <param name="exercise">The exercise.</param>
    /// <param name="notebooks">The notebooks' folder, or the one above.</param>
    public static HelpText Solution(Exercise exercise, string notebooks)
    {
        var heading = $"{exercise.Heading} · solution";
        string[] folders = [Path.Combine(notebooks, Folder), Path.Combine(notebooks, "notebooks", Folder)];
        if (folders.FirstOrDefault(Directory.Exists) is not { } folder)
        {
            return new HelpText(heading, $"Your teacher has the solutions: these notebooks came without the folder `{Folder}`. "
                + $"`Hint(\"{exercise.Id}\")` may help.");
        }

        var file = Path.Combine(folder, exercise.Notebook + ".md");
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        return new HelpText(heading, SolutionSections.In(text)[exercise.Id].FirstOrDefault()
            ?? $"`{Folder}/{exercise.Notebook}.md` has no heading `## {exercise.Id}`, so this solution is missing.");
    }
}
