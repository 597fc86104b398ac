using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Publishing;

/// <summary>A notebook with the outputs of a run in the form in which they are saved: what is shown, compared and written.</summary>
internal static class FreshNotebook
{
    /// <summary>
    /// A copy of the run's notebook with the run's outputs, and with those of its pictures whose figure is unchanged. Cells that were not
    /// run have no outputs; those that answer a question are collapsed.
    /// </summary>
    public static Notebook Of(NotebookRun run)
    {
        var notebook = Notebook.Parse(run.Notebook.ToText(), run.Notebook.Path);
        var pictures = PicturesIn(run.Notebook);
        foreach (var (index, cell) in notebook.CodeCells.Index())
        {
            var outputs = index < run.Cells.Count ? run.Cells[index].Outputs : [];
            cell.ExecutionCount = index < run.Cells.Count ? index + 1 : null;
            cell.Outputs = [.. outputs.Select(output => Illustrated(SavedOutput.Of(output), pictures))];
        }
        Predictions.Collapse(notebook, SiteSettings.In(notebook.Folder).Predict);
        return notebook;
    }

    /// <summary>Draws the pictures that the notebook's figures lack, all in one call, so that saving twice draws once.</summary>
    /// <param name="notebook">The notebook with its outputs in saved form.</param>
    /// <param name="bake">Turns figures into PNG files; throws where no browser is installed, and the notebook stays as it is.</param>
    /// <exception cref="PictureException">Pictures are needed and cannot be made.</exception>
    public static void Illustrate(Notebook notebook, Func<IReadOnlyList<JsonNode>, byte[][]> bake)
    {
        var bare = notebook.CodeCells.SelectMany(cell => cell.Outputs)
            .Where(output => FigureHash.In(output) is not null && !output.Data.ContainsKey(MimeType.Png))
            .DistinctBy(FigureHash.In).ToArray();
        if (bare.Length == 0)
        {
            return;
        }
        var pictures = bare.Zip(bake([.. bare.Select(output => output.Data[MimeType.Plotly]!)]))
            .ToDictionary(pair => FigureHash.In(pair.First)!, pair => Convert.ToBase64String(pair.Second));
        foreach (var cell in notebook.CodeCells)
        {
            cell.Outputs = [.. cell.Outputs.Select(output => Illustrated(output, pictures))];
        }
    }

    // The pictures that a notebook holds, in base64 by the hash of the figure they show. An older form of packing is brought up to date.
    private static Dictionary<string, string> PicturesIn(Notebook notebook)
    {
        var pictures = new Dictionary<string, string>();
        foreach (var output in notebook.CodeCells.SelectMany(cell => cell.Outputs))
        {
            if (FigureHash.In(output) is { } hash && output.TextOf(MimeType.Png) is { } png)
            {
                pictures[hash] = Convert.ToBase64String(PicturePacker.Pack(Convert.FromBase64String(png)));
            }
        }
        return pictures;
    }

    private static Output Illustrated(Output output, Dictionary<string, string> pictures) =>
        FigureHash.In(output) is { } hash && pictures.TryGetValue(hash, out var png) ? SavedOutput.WithPicture(output, png) : output;
}
