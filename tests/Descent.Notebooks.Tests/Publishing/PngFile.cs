using System.Buffers.Binary;
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
}
