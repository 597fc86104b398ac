namespace Descent.Course.Figures;

/// <summary>The bar that explains a figure's colours.</summary>
/// <param name="Title">What the colours stand for.</param>
public sealed record ColorBar(ColorBarTitle Title)
{
    /// <summary>In pixels.</summary>
    public double Thickness => 14;

    /// <summary>In pixels.</summary>
    public double OutlineWidth => 0;
}

/// <summary>The title of a colour bar.</summary>
/// <param name="Text">What the colours stand for.</param>
/// <param name="Side">Where it stands. Default "right", running along the bar.</param>
public sealed record ColorBarTitle(string Text, string Side = "right");
