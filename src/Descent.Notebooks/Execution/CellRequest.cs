using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Execution;

/// <summary>One line to a worker: run this code as the cell of this id.</summary>
internal sealed record CellRequest(string Id, string Code)
{
    public string ToLine() => NotebookJson.ToLine(new JsonObject { ["id"] = Id, ["code"] = Code });

    public static CellRequest Parse(string line)
    {
        var json = NotebookJson.Parse(line)!;
        return new CellRequest(json["id"]!.GetValue<string>(), json["code"]!.GetValue<string>());
    }
}
