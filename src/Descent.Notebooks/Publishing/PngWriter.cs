using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Descent.Notebooks.Publishing;

/// <summary>Writes a PNG with a palette, and nothing in it but the picture.</summary>
internal static class PngWriter
{
    private const byte Plain = 0, DifferenceFromAbove = 2, ColorPalette = 3;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="width">Pixels in a row.</param>
    /// <param name="colors">At most 256 colours, each as 0xRRGGBB.</param>
    /// <param name="indexes">For each pixel the place of its colour.</param>
    public static byte[] Write(int width, IReadOnlyList<int> colors, byte[] indexes)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), indexes.Length / width);
        (header[8], header[9]) = (8, ColorPalette);
        byte[] palette = [.. colors.SelectMany(color => new[] { (byte)(color >> 16), (byte)(color >> 8), (byte)color })];
        byte[] plain = Deflated(indexes, width, Plain), differences = Deflated(indexes, width, DifferenceFromAbove);
        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR", header);
        WriteChunk(png, "PLTE", palette);
        WriteChunk(png, "IDAT", plain.Length <= differences.Length ? plain : differences);
        WriteChunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Deflated(byte[] indexes, int width, byte filter)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            var row = new byte[width + 1];
            row[0] = filter;
            for (var at = 0; at < indexes.Length; at += width)
            {
                for (var i = 0; i < width; i++)
                {
                    var above = filter == Plain || at == 0 ? 0 : indexes[at + i - width];
                    row[i + 1] = (byte)(indexes[at + i] - above);
                }
                zlib.Write(row);
            }
        }
        return packed.ToArray();
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
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }
        return ~crc;
    }
}
