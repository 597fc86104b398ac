using System.Text.Json.Nodes;

namespace Descent.Course.Figures;

/// <summary>A slider under a figure: its steps switch series on and off and change the layout.</summary>
/// <param name="Parameter">The name of what the slider changes.</param>
/// <param name="Range">From which value to which it runs, "0.01 to 1.05"; null where values have no order.</param>
/// <param name="Active">The step shown at first.</param>
/// <param name="Steps">The steps in order.</param>
internal sealed record Slider(string Parameter, string? Range, int Active, IReadOnlyList<SliderStep> Steps);

/// <summary>One position of a slider.</summary>
/// <param name="Label">The parameter's value and the outcome.</param>
/// <param name="Visible">For each series, whether it is drawn.</param>
/// <param name="Layout">The layout attributes that differ between steps.</param>
internal sealed record SliderStep(string Label, IReadOnlyList<bool> Visible, JsonObject Layout);
