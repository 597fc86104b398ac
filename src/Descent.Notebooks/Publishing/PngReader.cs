using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Descent.Notebooks.Publishing;

/// <summary>Reads the PNG files that browsers write (PNG specification, third edition).</summary>
internal static class PngReader
{
    private const int SignatureLength = 8, FirstChunk = 8, ColorRgb = 2, ColorRgba = 6;

    /// <returns>The picture, or null for anything but an opaque PNG of 8 bits a channel, RGB or RGBA, not interlaced.</returns>
    public static OpaquePicture? Read(ReadOnlySpan<byte> png)
    {
        if (png.Length < 33 || !png.StartsWith(PngWriter.Signature))
        {
            return null;
        }
        var (width, depth, interlaced) = (BinaryPrimitives.ReadInt32BigEndian(png[16..]), png[24], png[28] != 0);
        var channels = png[25] switch { ColorRgb => 3, ColorRgba => 4, _ => 0 };
        var isReadable = channels > 0 && depth == 8 && !interlaced;
        return isReadable ? Opaque(width, Unfiltered(Inflated(png), width * channels, channels), channels) : null;
    }

    private static byte[] Inflated(ReadOnlySpan<byte> png)
    {
        using var packed = new MemoryStream();
        for (var at = FirstChunk; at + SignatureLength < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png[at..]);
            if (Encoding.ASCII.GetString(png.Slice(at + 4, 4)) == "IDAT")
            {
                packed.Write(png.Slice(at + 8, length));
            }
            at += 12 + length;
        }
        packed.Position = 0;
        using var raw = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Decompress))
        {
            zlib.CopyTo(raw);
        }
        return raw.ToArray();
    }

    /// <summary>Undoes the prediction of each row from its left and upper neighbours (section 9 of the specification).</summary>
    private static byte[] Unfiltered(byte[] raw, int stride, int channels)
    {
        var bytes = new byte[raw.Length / (stride + 1) * stride];
        for (var (from, to) = (0, 0); to < bytes.Length; (from, to) = (from + stride + 1, to + stride))
        {
            for (var i = 0; i < stride; i++)
            {
                int left = i < channels ? 0 : bytes[to + i - channels], up = to == 0 ? 0 : bytes[to + i - stride];
                var corner = i < channels || to == 0 ? 0 : bytes[to + i - stride - channels];
                var predicted = raw[from] switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 };
                bytes[to + i] = (byte)(raw[from + 1 + i] + predicted);
            }
        }
        return bytes;
    }

    private static int Paeth(int left, int up, int corner)
    {
        int toLeft = Math.Abs(up - corner), toUp = Math.Abs(left - corner), toCorner = Math.Abs(left + up - 2 * corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static OpaquePicture? Opaque(int width, byte[] bytes, int channels)
    {
        var pixels = new int[bytes.Length / channels];
        for (var (i, at) = (0, 0); i < pixels.Length; (i, at) = (i + 1, at + channels))
        {
            if (channels == 4 && bytes[at + 3] != 255)
            {
                return null;
            }
            pixels[i] = bytes[at] << 16 | bytes[at + 1] << 8 | bytes[at + 2];
        }
        return new OpaquePicture(width, pixels);
    }
}
