using Descent.Models;

namespace Descent.Course.Models;

/// <summary>
/// Saves the parameters of a trained model and loads them again, digit for digit. The file is JSON: the kind of the model, its shapes, the
/// layers of a network, and each block of parameters by name. It holds numbers only; the model itself stands in your code.
/// </summary>
/// <example>
/// <code>
/// ModelFile.Save("xor.json", network, run.Best.Point);
/// var parameters = ModelFile.Load("xor.json", network);
/// </code>
/// </example>
public static class ModelFile
{
    /// <summary>
    /// Writes the parameters of a model. A file that is there already is replaced when the new one is complete, not before.
    /// </summary>
    /// <param name="path">The file, relative to the notebook.</param>
    /// <param name="model">The model.</param>
    /// <param name="parameters">As many finite numbers as the model has parameters.</param>
    /// <exception cref="ArgumentException">The model has another number of parameters, or one is NaN or infinite.</exception>
    public static void Save(string path, Model model, IReadOnlyList<double> parameters)
    {
        var content = ModelWriter.Write(model, [.. parameters]);

        // Written beside and moved: a full disk or an interrupted cell leaves the old file, never half of the new one.
        var target = Path.GetFullPath(path);
        var beside = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Reads the parameters of a model.</summary>
    /// <param name="path">The file, relative to the notebook.</param>
    /// <param name="model">The model that the file was saved from, made in the same way.</param>
    /// <returns>The flat vector of parameters.</returns>
    /// <exception cref="ArgumentException">The file belongs to another model; the message says how the two differ.</exception>
    /// <exception cref="FormatException">The file is broken, or of a newer version; the message says where.</exception>
    public static double[] Load(string path, Model model) => new ModelReader(Path.GetFileName(path)).Read(File.ReadAllText(path), model);
}
