namespace Descent.Course.Figures;

/// <summary>How a line is drawn.</summary>
/// <param name="Color">A colour, of <see cref="Palette"/> as a rule.</param>
/// <param name="Width">In pixels. Default 2.</param>
/// <param name="Dash">"solid", "dash", "dot", "dashdot" … Default solid.</param>
/// <param name="Shape">"linear", or "hv" for stairs. Default linear.</param>
internal sealed record LineStyle(string Color, double Width = 2, string? Dash = null, string? Shape = null)
{
    /// <summary>Always false: plotly.js may not leave out points that it thinks nobody sees, for corners appear on smooth curves.</summary>
    public bool Simplify => false;
}
