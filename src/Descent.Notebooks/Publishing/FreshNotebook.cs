using Descent.Notebooks.Display;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Publishing;

/// <summary>Puts a run's outputs, in the form in which they are saved, into a notebook.</summary>
internal static class FreshNotebook
{
    /// <summary>A copy of the run's notebook with the run's outputs, and those of its pictures that are still right.</summary>
    public static Notebook Of(NotebookRun run)
    {
        var copy = Notebook.Parse(run.Notebook.ToText(), run.Notebook.Path);
        Fill(copy, run, PicturesIn(run.Notebook));
        return copy;
    }

    /// <summary>Replaces the outputs of a notebook by those of its run; cells that were not run have none.</summary>
    /// <param name="notebook">The notebook that was run, or a copy of it.</param>
    /// <param name="run">The run.</param>
    /// <param name="pictures">PNG files in base64 by the hash of their figure.</param>
    public static void Fill(Notebook notebook, NotebookRun run, IReadOnlyDictionary<string, string> pictures)
    {
        foreach (var (index, cell) in notebook.CodeCells.Index())
        {
            var outputs = index < run.Cells.Count ? run.Cells[index].Outputs : [];
            cell.ExecutionCount = index < run.Cells.Count ? index + 1 : null;
            cell.Outputs = [.. outputs.Select(SavedOutputs.Of).Select(output => Illustrated(output, pictures))];
        }
    }

    /// <summary>The pictures that a notebook holds, in base64 by the hash of the figure they show.</summary>
    public static Dictionary<string, string> PicturesIn(Notebook notebook)
    {
        var pictures = new Dictionary<string, string>();
        foreach (var output in notebook.CodeCells.SelectMany(cell => cell.Outputs))
        {
            if (FigureHash.In(output) is { } hash && output.TextOf(MimeType.Png) is { } png) pictures[hash] = png;
        }
        return pictures;
    }

    private static Output Illustrated(Output output, IReadOnlyDictionary<string, string> pictures) =>
        FigureHash.In(output) is { } hash && pictures.TryGetValue(hash, out var png) ? SavedOutputs.WithPicture(output, png) : output;
}
