using System.Text.Json;
using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Execution;

/// <summary>
/// One line from a worker: <c>ready</c> once, then for each request any number of <c>stdout</c>, <c>stderr</c> (text),
/// <c>display</c>, <c>update</c>, <c>result</c> (MIME bundle), <c>finding</c> and <c>error</c> (line, message), and a closing
/// <c>done</c>, which also stands at the very end.
/// </summary>
/// <param name="Kind">One of the constants below.</param>
/// <param name="Text">Console text, or the message of an error or a finding.</param>
/// <param name="Data">The MIME bundle of what is shown.</param>
/// <param name="Line">The cell's line, from 1, that an error or a finding is about.</param>
/// <param name="Id">Names a display, so that an update can replace it.</param>
internal sealed record CellEvent(string Kind, string? Text = null, JsonObject? Data = null, int? Line = null, string? Id = null)
{
    public const string Ready = "ready", Done = "done";
    public const string Stdout = "stdout", Stderr = "stderr", Display = "display", Update = "update", Result = "result";
    public const string Error = "error", Finding = "finding";

    public string ToLine()
    {
        var json = new JsonObject { ["event"] = Kind };
        if (Text is not null)
        {
            json["text"] = Text;
        }
        if (Data is not null)
        {
            json["data"] = Data.DeepClone();
        }
        if (Line is not null)
        {
            json["line"] = Line;
        }
        if (Id is not null)
        {
            json["id"] = Id;
        }
        return NotebookJson.ToLine(json);
    }

    /// <summary>What is no event was written past the worker, straight to the process's standard output: console text.</summary>
    public static CellEvent Parse(string line)
    {
        try
        {
            if (NotebookJson.Parse(line) is JsonObject json && json["event"] is JsonValue kind)
            {
                return new CellEvent(
                    kind.GetValue<string>(),
                    json["text"]?.GetValue<string>(),
                    json["data"] as JsonObject,
                    json["line"]?.GetValue<int>(),
                    json["id"]?.GetValue<string>());
            }
        }
        catch (JsonException)
        {
            // Falls through: plain text.
        }
        return new CellEvent(Stdout, line + "\n");
    }
}
