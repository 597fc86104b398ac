namespace Descent.Notebooks.Publishing;

/// <summary>
/// The 256 colours that show a picture best. Where it has no more, they are its own. Else the colours of its areas, lines and letters are
/// kept exactly, and the many others (smoothed edges, shaded surfaces) are divided by median cut: the group with the largest squared error
/// is cut again and again (P. Heckbert, Color image quantization for frame buffer display, 1982, doi.org/10.1145/800064.801294).
/// </summary>
internal sealed class ColorPalette
{
    private const int Size = 256, MostExact = 128;

    /// <summary>A colour on more than this share of the pixels is kept exactly.</summary>
    private const double ExactShare = 0.001;

    private readonly Dictionary<int, byte> _indexes;

    private ColorPalette(int[] colors, IEnumerable<int> shown)
    {
        Colors = colors;
        _indexes = shown.ToDictionary(color => color, Nearest);
    }

    /// <summary>The colours from dark to bright, each as 0xRRGGBB.</summary>
    public IReadOnlyList<int> Colors { get; }

    public static ColorPalette Of(int[] pixels)
    {
        var counts = pixels.CountBy(color => color).OrderBy(pair => pair.Key).ToArray();
        var colors = counts.Length <= Size ? counts.Select(pair => pair.Key) : Chosen(counts, pixels.Length);
        return new ColorPalette([.. colors.Distinct().OrderBy(Brightness).ThenBy(color => color)], counts.Select(pair => pair.Key));
    }

    /// <summary>For each pixel the place of the colour that shows it.</summary>
    public byte[] IndexesOf(int[] pixels) => Array.ConvertAll(pixels, color => _indexes[color]);

    private static IEnumerable<int> Chosen(KeyValuePair<int, int>[] counts, int pixels)
    {
        var exact = counts.Where(pair => pair.Value > ExactShare * pixels).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Take(MostExact).Select(pair => pair.Key).ToHashSet();
        var groups = new List<ColorGroup> { new([.. counts.Where(pair => !exact.Contains(pair.Key))]) };
        while (exact.Count + groups.Count < Size && groups.MaxBy(group => group.Error) is { Error: > 0 } widest)
        {
            groups.Remove(widest);
            groups.AddRange(widest.Cut());
        }
        return exact.Concat(groups.Select(group => group.Mean));
    }

    private byte Nearest(int color)
    {
        var (nearest, least) = (0, int.MaxValue);
        for (var i = 0; i < Colors.Count; i++)
        {
            var red = (Colors[i] >> 16) - (color >> 16);
            var green = (Colors[i] >> 8 & 255) - (color >> 8 & 255);
            var blue = (Colors[i] & 255) - (color & 255);
            var distance = red * red + green * green + blue * blue;
            if (distance < least)
            {
                (nearest, least) = (i, distance);
            }
        }
        return (byte)nearest;
    }

    private static int Brightness(int color) => 299 * (color >> 16) + 587 * (color >> 8 & 255) + 114 * (color & 255);
}
