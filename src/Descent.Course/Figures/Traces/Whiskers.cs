namespace Descent.Course.Figures;

/// <summary>Lines above and below points or bars: a range, or a confidence interval.</summary>
/// <param name="Array">How far each one reaches up from its point.</param>
/// <param name="ArrayMinus">How far each one reaches down.</param>
/// <param name="Color">A colour, of <see cref="Palette"/> as a rule.</param>
internal sealed record Whiskers(IReadOnlyList<double> Array, IReadOnlyList<double> ArrayMinus, string Color)
{
    /// <summary>Always "data": lengths are in the axis's units.</summary>
    public string Type => "data";

    /// <summary>Always false: up and down may differ.</summary>
    public bool Symmetric => false;

    /// <summary>In pixels.</summary>
    public double Thickness => 1.5;

    /// <summary>The length of the end strokes in pixels, to one side.</summary>
    public double Width => 5;
}
