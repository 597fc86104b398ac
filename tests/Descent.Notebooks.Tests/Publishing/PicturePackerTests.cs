using System.Buffers.Binary;
using System.IO.Compression;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Tests.Publishing;

public sealed class PicturePackerTests
{
    /// <summary>Two RGBA pixels a row; one row for each of the five ways in which PNG predicts a row.</summary>
    private static readonly byte[][] s_filtered =
    [
        [0, 10, 20, 30, 255, 40, 50, 60, 255],
        [1, 10, 20, 30, 255, 30, 30, 30, 0],
        [2, 1, 1, 1, 0, 1, 1, 1, 0],
        [3, 5, 5, 5, 128, 5, 5, 5, 0],
        [4, 1, 2, 3, 0, 1, 2, 3, 0],
    ];

    [Fact]
    public void A_packed_picture_has_the_same_pixels_without_opacity_and_nothing_but_the_picture()
    {
        var packed = PicturePacker.Pack(Png(s_filtered, s_comment: true));

        var file = PngFile.Read(packed);
        Assert.Equal((2, 5), (file.Width, file.Height));
        Assert.Equal(["IHDR", "IDAT", "IEND"], file.Chunks);
        Assert.Equal(
            [
                10, 20, 30, 40, 50, 60,
                10, 20, 30, 40, 50, 60,
                11, 21, 31, 41, 51, 61,
                10, 15, 20, 30, 38, 45,
                11, 17, 23, 31, 40, 48,
            ],
            Pixels(packed));
    }

    [Fact]
    public void A_picture_with_a_transparent_pixel_is_left_alone()
    {
        var png = Png([[0, 1, 2, 3, 0, 4, 5, 6, 255]]);

        Assert.Same(png, PicturePacker.Pack(png));
    }

    [Fact]
    public void A_packed_picture_packs_to_itself()
    {
        var packed = PicturePacker.Pack(Png(s_filtered));

        Assert.Equal(packed, PicturePacker.Pack(packed));
    }

    /// <summary>The rows of an RGB picture that was written without or with row differences.</summary>
    private static byte[] Pixels(byte[] png)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var raw = new MemoryStream();
        zlib.CopyTo(raw);
        var above = new byte[6];
        return [.. raw.ToArray().Chunk(7).SelectMany(row => above = row[0] == 0 ? row[1..] : [.. row[1..].Zip(above, (value, up) => (byte)(value + up))])];
    }

    private static byte[] Png(byte[][] rows, bool s_comment = false)
    {
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest))
            foreach (var row in rows) zlib.Write(row);
        byte[] header = [0, 0, 0, 2, 0, 0, 0, (byte)rows.Length, 8, 6, 0, 0, 0];
        byte[] text = s_comment ? Chunk("tEXt", "date\0today"u8.ToArray()) : [];
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. text, .. Chunk("IDAT", pixels.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A chunk without a valid checksum, which nobody reads here.</summary>
    private static byte[] Chunk(string name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. System.Text.Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
    }
}
