namespace Descent.Course.Figures;

/// <summary>The bar that explains a figure's colours.</summary>
/// <param name="Title">What the colours stand for.</param>
/// <param name="TickVals">Where its ticks stand, in the numbers that are coloured.</param>
/// <param name="TickText">What they say.</param>
internal sealed record ColorBar(ColorBarTitle Title, IReadOnlyList<double> TickVals, IReadOnlyList<string> TickText)
{
    /// <summary>The room that a bar takes on the right of a figure, in pixels.</summary>
    internal const int Room = 90;

    /// <summary>In pixels.</summary>
    public double Thickness => 14;

    /// <summary>In pixels.</summary>
    public double OutlineWidth => 0;
}
