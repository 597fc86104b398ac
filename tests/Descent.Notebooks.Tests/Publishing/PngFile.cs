using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Descent.Notebooks.Tests.Publishing;

/// <summary>What a PNG file says about itself.</summary>
internal sealed record PngFile(int Width, int Height, IReadOnlyList<string> Chunks)
{
    public static PngFile Read(byte[] bytes)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], bytes[..8]);
        var chunks = new List<string>();
        for (var at = 8; at < bytes.Length;)
        {
            chunks.Add(Encoding.ASCII.GetString(bytes, at + 4, 4));
            at += 12 + BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
        }
        return new PngFile(
            BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)), chunks);
    }

    /// <summary>The colours of a picture with a palette, row by row from the top, written without or with row differences.</summary>
    public static int[] Pixels(byte[] png)
    {
        var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        var palette = png.AsSpan(41, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33))).ToArray().Chunk(3)
            .Select(color => color[0] << 16 | color[1] << 8 | color[2]).ToArray();
        var data = 41 + 3 * palette.Length + 4;
        using var zlib = new ZLibStream(
            new MemoryStream(png, data + 8, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(data))), CompressionMode.Decompress);
        using var raw = new MemoryStream();
        zlib.CopyTo(raw);
        var above = new byte[width];
        return
        [
            .. raw.ToArray().Chunk(width + 1)
                .SelectMany(row => above = row[0] == 0 ? row[1..] : [.. row[1..].Zip(above, (value, up) => (byte)(value + up))])
                .Select(index => palette[index]),
        ];
    }
}
