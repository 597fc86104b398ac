using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Writes a browser's PNG again at about half its size, pixel for pixel the same: browsers compress for speed
/// and keep an opacity that an opaque figure does not need. Only the chunks that hold the picture survive.
/// </summary>
internal static class PicturePacker
{
    private const int HeaderLength = 8, ColorRgb = 2, ColorRgba = 6;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="png">A PNG as a canvas writes it: 8 bits a channel, RGB or RGBA, not interlaced.</param>
    /// <returns>The same picture as RGB, or <paramref name="png"/> itself when some pixel is not opaque.</returns>
    public static byte[] Pack(byte[] png)
    {
        var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        var channels = png[25] switch { ColorRgb => 3, ColorRgba => 4, _ => 0 };
        if (channels == 0) return png;
        var rows = Unfilter(Inflate(png), width * channels, channels);
        if (channels == 4 && rows.Any(row => HasTransparency(row))) return png;

        var colors = rows.Select(row => ToRgb(row, channels)).ToArray();
        var plain = Deflate(colors, (row, _) => row, filter: 0);
        var differences = Deflate(colors, Difference, filter: 2);
        return Write(width, height, plain.Length <= differences.Length ? plain : differences);
    }

    private static byte[] Inflate(byte[] png)
    {
        using var packed = new MemoryStream();
        for (var at = HeaderLength; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT") packed.Write(png, at + 8, length);
            at += 12 + length;
        }
        packed.Position = 0;
        using var raw = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Decompress)) zlib.CopyTo(raw);
        return raw.ToArray();
    }

    /// <summary>Undoes the prediction of each row from its left and upper neighbours (PNG specification, section 9).</summary>
    private static List<byte[]> Unfilter(byte[] raw, int stride, int channels)
    {
        var rows = new List<byte[]>();
        var above = new byte[stride];
        for (var at = 0; at < raw.Length; at += stride + 1)
        {
            var row = raw[(at + 1)..(at + 1 + stride)];
            for (var i = 0; i < stride; i++)
            {
                int left = i < channels ? 0 : row[i - channels], up = above[i], corner = i < channels ? 0 : above[i - channels];
                row[i] += (byte)(raw[at] switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
            }
            rows.Add(row);
            above = row;
        }
        return rows;
    }

    private static int Paeth(int left, int up, int corner)
    {
        int toLeft = Math.Abs(up - corner), toUp = Math.Abs(left - corner), toCorner = Math.Abs(left + up - 2 * corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static bool HasTransparency(byte[] row)
    {
        for (var i = 3; i < row.Length; i += 4)
            if (row[i] != 255) return true;
        return false;
    }

    private static byte[] ToRgb(byte[] row, int channels) =>
        channels == 3 ? row : [.. row.Where((_, index) => index % 4 != 3)];

    private static byte[] Difference(byte[] row, byte[]? above) =>
        above is null ? row : [.. row.Zip(above, (value, up) => (byte)(value - up))];

    private static byte[] Deflate(byte[][] rows, Func<byte[], byte[]?, byte[]> predict, byte filter)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            for (var index = 0; index < rows.Length; index++)
            {
                zlib.WriteByte(filter);
                zlib.Write(predict(rows[index], index == 0 ? null : rows[index - 1]));
            }
        }
        return packed.ToArray();
    }

    private static byte[] Write(int width, int height, byte[] pixels)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, ColorRgb);
        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR", header);
        WriteChunk(png, "IDAT", pixels);
        WriteChunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void WriteChunk(MemoryStream png, string name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        png.Write(number);
    }

    /// <summary>CRC-32 as PNG uses it, bit by bit: a picture's few kilobytes do not need a table.</summary>
    private static uint Checksum(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
