using System.Text.Json.Nodes;
using Descent.Notebooks.Display;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Writes a run's outputs into its notebook file. A picture whose figure is unchanged is kept, so that saving twice
/// changes nothing; the others are baked, all in one call.
/// </summary>
/// <param name="bake">Turns figures into PNG files; throws where no browser is installed.</param>
internal sealed class NotebookSaver(Func<IReadOnlyList<JsonNode>, byte[][]> bake)
{
    /// <summary>Saves a run in which every cell passed. The file is written at the very end, or not at all.</summary>
    /// <exception cref="PictureException">Pictures are needed and cannot be made.</exception>
    public void Save(NotebookRun run)
    {
        var pictures = FreshNotebook.PicturesIn(run.Notebook);
        var missing = run.Cells.SelectMany(cell => cell.Outputs).Select(SavedOutputs.Of)
            .Where(output => FigureHash.In(output) is { } hash && !pictures.ContainsKey(hash))
            .DistinctBy(FigureHash.In).ToArray();
        var baked = missing.Length == 0 ? [] : bake([.. missing.Select(output => output.Data[MimeType.Plotly]!)]);
        foreach (var (output, png) in missing.Zip(baked)) pictures[FigureHash.In(output)!] = Convert.ToBase64String(png);

        FreshNotebook.Fill(run.Notebook, run, pictures);
        run.Notebook.Save();
    }
}
