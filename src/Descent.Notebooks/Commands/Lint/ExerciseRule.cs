using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>
/// An exercise's cell ends in its check, so that running it shows the answer, and carries the metadata by which nbgrader finds and
/// grades it. nbgrader's id is the cell's, which stays when the cell moves.
/// </summary>
internal sealed class ExerciseRule : LintRule
{
    public override string Name => "exercise";

    public override string Remedy => "Copy another exercise's cell.";

    public override IEnumerable<Finding> Check(Notebook notebook)
    {
        var exercises = ExerciseCell.In(notebook);
        foreach (var exercise in exercises)
        {
            var expected = Metadata(exercise.Cell.Id);
            if (!JsonNode.DeepEquals(exercise.Cell.Metadata["nbgrader"], expected))
            {
                yield return new Finding(exercise.Cell.Id, $"metadata.nbgrader is not {NotebookJson.ToLine(expected)}");
            }
            if (exercise.Check.TrimEnd().Contains('\n') || !exercise.Check.TrimEnd().EndsWith(')'))
            {
                yield return new Finding(exercise.Cell.Id, $"the check of {exercise.Id} is not the last line, without a semicolon");
            }
        }
        foreach (var (id, count) in exercises.CountBy(exercise => exercise.Id).Where(pair => pair.Value > 1))
        {
            yield return new Finding(null, $"{count} cells check exercise {id}");
        }
    }

    private static JsonObject Metadata(string cellId) => new()
    {
        ["cell_type"] = "code",
        ["grade"] = true,
        ["grade_id"] = cellId,
        ["locked"] = false,
        ["points"] = 1,
        ["schema_version"] = 3,
        ["solution"] = true,
        ["task"] = false,
    };
}
