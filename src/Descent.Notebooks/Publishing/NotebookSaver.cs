using System.Text.Json.Nodes;
using Descent.Notebooks.Display;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Writes a run's outputs into its notebook file. A picture whose figure is unchanged is kept, so that saving twice
/// changes nothing; the others are baked, all in one call.
/// </summary>
/// <param name="bake">Turns figures into PNG files; throws a <see cref="NotebookException"/> where no browser is installed.</param>
internal sealed class NotebookSaver(Func<IReadOnlyList<JsonNode>, byte[][]> bake)
{
    /// <summary>Saves a run in which every cell passed. The file is written at the very end, or not at all.</summary>
    /// <exception cref="NotebookException">Pictures are needed and cannot be made.</exception>
    public void Save(NotebookRun run)
    {
        var saved = run.Cells.Select(cell => cell.Outputs.Select(SavedOutputs.Of).ToArray()).ToArray();
        var pictures = PicturesIn(run.Notebook);
        Bake([.. saved.SelectMany(outputs => outputs)], pictures);
        foreach (var (index, cell) in run.Notebook.CodeCells.Index())
        {
            cell.ExecutionCount = index + 1;
            cell.Outputs = [.. saved[index].Select(output =>
                FigureHash.In(output) is { } hash ? SavedOutputs.WithPicture(output, pictures[hash]) : output)];
        }
        run.Notebook.Save();
    }

    private static Dictionary<string, string> PicturesIn(Notebook notebook)
    {
        var pictures = new Dictionary<string, string>();
        foreach (var output in notebook.CodeCells.SelectMany(cell => cell.Outputs))
        {
            if (FigureHash.In(output) is { } hash && output.TextOf(MimeType.Png) is { } png) pictures[hash] = png;
        }
        return pictures;
    }

    private void Bake(IEnumerable<Output> outputs, Dictionary<string, string> pictures)
    {
        var missing = outputs.Where(output => FigureHash.In(output) is { } hash && !pictures.ContainsKey(hash))
            .DistinctBy(FigureHash.In).ToArray();
        if (missing.Length == 0) return;
        var baked = bake([.. missing.Select(output => output.Data[MimeType.Plotly]!)]);
        foreach (var (output, png) in missing.Zip(baked)) pictures[FigureHash.In(output)!] = Convert.ToBase64String(png);
    }
}
