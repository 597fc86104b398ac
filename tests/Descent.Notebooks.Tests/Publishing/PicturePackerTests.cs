using System.Buffers.Binary;
using System.IO.Compression;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Tests.Publishing;

public sealed class PicturePackerTests
{
    private const int White = 0xffffff, Blue = 0x0072b2;

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
    public void Up_to_256_colours_are_kept_exactly_and_nothing_but_the_picture_survives()
    {
        var packed = PicturePacker.Pack(Png(s_filtered, comment: true));

        var file = PngFile.Read(packed);
        Assert.Equal((2, 5), (file.Width, file.Height));
        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], file.Chunks);
        Assert.Equal(
            [0x0a141e, 0x28323c, 0x0a141e, 0x28323c, 0x0b151f, 0x29333d, 0x0a0f14, 0x1e262d, 0x0b1117, 0x1f2830],
            PngFile.Pixels(packed));
    }

    [Fact]
    public void Areas_and_lines_keep_their_colour_beside_a_shading_of_thousands_which_nobody_can_tell_from_the_original()
    {
        // Half white, a blue line, and below it a shading of 100 × 64 colours.
        var pixels = new int[100, 128];
        for (var y = 0; y < 128; y++)
        {
            for (var x = 0; x < 100; x++)
            {
                pixels[x, y] = y < 63 ? White : y == 63 ? Blue : (100 + x) << 16 | (150 + (y - 64)) << 8 | 255;
            }
        }
        var original = Enumerable.Range(0, 128).SelectMany(y => Enumerable.Range(0, 100).Select(x => pixels[x, y])).ToArray();

        var packed = PicturePacker.Pack(Png(Rows(original, 100)));
        var shown = PngFile.Pixels(packed);

        Assert.Equal(original[..6400], shown[..6400]);
        Assert.Equal(256, shown.Distinct().Count());
        Assert.InRange(original.Zip(shown, Distance).Max(), 1, 8);
        Assert.Equal(packed, PicturePacker.Pack(Png(Rows(original, 100))));
    }

    [Fact]
    public void A_packed_picture_packs_to_itself()
    {
        var packed = PicturePacker.Pack(Png(s_filtered));

        Assert.Same(packed, PicturePacker.Pack(packed));
    }

    [Fact]
    public void A_picture_with_a_transparent_pixel_is_left_alone()
    {
        var png = Png([[0, 1, 2, 3, 0, 4, 5, 6, 255]]);

        Assert.Same(png, PicturePacker.Pack(png));
    }

    [Fact]
    public void What_is_no_png_is_left_alone()
    {
        byte[] jpeg = [0xff, 0xd8, .. new byte[100]];

        Assert.Same(jpeg, PicturePacker.Pack(jpeg));
    }

    /// <summary>The largest difference in a channel.</summary>
    private static int Distance(int a, int b) =>
        Math.Max(Math.Abs((a >> 16) - (b >> 16)), Math.Max(Math.Abs((a >> 8 & 255) - (b >> 8 & 255)), Math.Abs((a & 255) - (b & 255))));

    private static byte[][] Rows(int[] pixels, int width) =>
        [.. pixels.Chunk(width).Select(row => new byte[] { 0 }.Concat(row.SelectMany(
            color => new byte[] { (byte)(color >> 16), (byte)(color >> 8), (byte)color, 255 })).ToArray())];

    private static byte[] Png(byte[][] rows, bool comment = false)
    {
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest))
        {
            foreach (var row in rows)
            {
                zlib.Write(row);
            }
        }
        byte[] header = [0, 0, 0, (byte)(rows[0].Length / 4), 0, 0, 0, (byte)rows.Length, 8, 6, 0, 0, 0];
        byte[] text = comment ? Chunk("tEXt", "date\0today"u8.ToArray()) : [];
        return
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR", header), .. text, .. Chunk("IDAT", pixels.ToArray()), .. Chunk("IEND", []),
        ];
    }

    /// <summary>A chunk without a valid checksum, which nobody reads here.</summary>
    private static byte[] Chunk(string name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. System.Text.Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
    }
}
