using Descent.Models;

namespace Descent.Tests.Models;

public class ShapeTests
{
    [Fact]
    public void A_vector_a_sequence_and_an_image_count_their_numbers()
    {
        Assert.Equal((1, 1, 7, 7), Extents(new Shape(7)));
        Assert.Equal((1, 5, 2, 10), Extents(new Shape(5, 2)));
        Assert.Equal((3, 4, 2, 24), Extents(new Shape(3, 4, 2)));
        Assert.Equal(new Shape(1, 1, 7), new Shape(7));
        Assert.NotEqual(new Shape(2, 4), new Shape(4, 2));

        static (int, int, int, int) Extents(Shape shape) => (shape.Channels, shape.Height, shape.Width, shape.Size);
    }

    [Fact]
    public void Its_text_leaves_out_what_is_1_in_front() => Assert.Equal(
        "7, 2 × 7, 5 × 1, 2 × 1 × 7, 3 × 8 × 6, 1",
        string.Join(", ", new Shape(7), new Shape(2, 7), new Shape(5, 1), new Shape(2, 1, 7), new Shape(3, 8, 6), new Shape(1)));

    [Fact]
    public void A_number_below_1_is_refused_by_name()
    {
        static string Message(Func<Shape> make) => Assert.Throws<ArgumentOutOfRangeException>(() => make()).Message;
        Assert.StartsWith("channels must be 1 or greater, but was 0. A shape counts from 1.", Message(() => new Shape(0, 2, 2)));
        Assert.StartsWith("height must be 1 or greater, but was 0.", Message(() => new Shape(0, 2)));
        Assert.StartsWith("width must be 1 or greater, but was -1.", Message(() => new Shape(-1)));
    }
}
