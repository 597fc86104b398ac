using Descent.Course.Figures;

namespace Descent.Course.Tests.Gallery;

/// <summary>One picture of the gallery.</summary>
/// <param name="Kind">The method that makes it: "Plot.Contour".</param>
/// <param name="Shows">What the example is, in a few words.</param>
/// <param name="Make">Makes the figure.</param>
public sealed record GalleryEntry(string Kind, string Shows, Func<Figure> Make)
{
    public override string ToString() => $"{Kind} · {Shows}";
}
