namespace Descent.Notebooks.Publishing;

/// <summary>
/// Writes a browser's PNG again with a palette of 256 colours, at about a quarter of its size: browsers compress for speed, and a figure
/// has few colours. What the eye can tell apart stays as it was; the same picture always gives the same bytes.
/// </summary>
internal static class PicturePacker
{
    /// <param name="png">A picture as a canvas writes it: 8 bits a channel, RGB or RGBA, not interlaced.</param>
    /// <returns>
    /// The picture with a palette; <paramref name="png"/> itself when it has one already, when some pixel is not opaque, or when it is no
    /// such PNG.
    /// </returns>
    public static byte[] Pack(byte[] png)
    {
        if (PngReader.Read(png) is not { } picture)
        {
            return png;
        }
        var palette = ColorPalette.Of(picture.Pixels);
        return PngWriter.Write(picture.Width, palette.Colors, palette.IndexesOf(picture.Pixels));
    }
}
