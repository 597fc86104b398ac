using System.Text.Json.Nodes;

namespace Descent.Course.Figures;

/// <summary>
/// Writes the slider below a figure. A step's label says value and outcome; the slider shows the one it stands at in full.
/// </summary>
internal static class SliderJson
{
    /// <summary>The room that a slider takes below the figure, in pixels.</summary>
    public const int Height = 80;

    public static JsonObject Write(Slider slider) => new()
    {
        ["active"] = slider.Active,
        ["x"] = 0.02,
        ["len"] = 0.96,
        ["y"] = 0,
        ["yanchor"] = "top",
        ["pad"] = new JsonObject { ["t"] = 62 },
        ["bgcolor"] = Palette.Grid,
        ["activebgcolor"] = Palette.Vermillion,
        ["bordercolor"] = Palette.Muted,
        ["tickcolor"] = Palette.Muted,

        // The label of a step carries its outcome and is too long to stand under its tick; the current value shows it in full.
        ["font"] = new JsonObject { ["size"] = 1, ["color"] = "rgba(0,0,0,0)" },
        ["currentvalue"] = new JsonObject
        {
            ["prefix"] = slider.Parameter + " ",
            ["suffix"] = slider.Range is null ? "" : $"<span style=\"font-size:12px\">&nbsp;&nbsp;&nbsp;({slider.Range})</span>",
            ["xanchor"] = "left",
            ["font"] = new JsonObject { ["size"] = 15, ["color"] = Palette.Ink },
        },
        ["steps"] = new JsonArray([.. slider.Steps.Select(Write)]),
    };

    private static JsonObject Write(SliderStep step) => new()
    {
        ["label"] = step.Label,
        ["method"] = "update",
        ["args"] = new JsonArray(
            new JsonObject { ["visible"] = new JsonArray([.. step.Visible.Select(visible => JsonValue.Create(visible))]) },
            step.Layout.DeepClone()),
    };
}
