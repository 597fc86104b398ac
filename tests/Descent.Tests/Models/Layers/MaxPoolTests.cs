using Descent.Models;
using Descent.Models.Layers;

namespace Descent.Tests.Models.Layers;

public class MaxPoolTests
{
    [Fact]
    public void The_largest_of_each_window_stays_and_what_fills_no_window_is_left_out()
    {
        var network = new Network(new Shape(2, 3, 5), new MaxPool());
        double[] first = [1, 2, 3, 4, 99, 5, 0, -1, 7, 99, 99, 99, 99, 99, 99];
        double[] second = [-1, -2, -3, -4, 99, -5, -6, -7, -8, 99, 99, 99, 99, 99, 99];
        Assert.Equal(new Shape(2, 1, 2), network.Output);
        Assert.Equal([5, 7, -1, -3], network.Predict([], [.. first, .. second]));
    }

    [Fact]
    public void Of_equal_numbers_the_first_has_the_slope()
    {
        var pass = new MaxPool().CreatePass(new Shape(1, 2, 4), 2);
        double[] input = [3, 3, 1, 2, 3, 3, 2, 2, 0, 0, 0, 0, 0, 0, 0, 1];
        var back = Enumerable.Repeat(double.NaN, 16).ToArray();
        pass.Forward([], input, 2, null);
        pass.Backward([], input, [10, 20, 30, 40], [], back);
        Assert.Equal([10, 0, 0, 20, 0, 0, 0, 0, 30, 0, 0, 0, 0, 0, 0, 40], back);
    }

    [Fact]
    public void NaN_shows() =>
        Assert.Equal([double.NaN], new Network(new Shape(1, 2, 2), new MaxPool()).Predict([], [1, double.NaN, 3, 2]));

    [Fact]
    public void A_window_of_one_changes_nothing() =>
        Assert.Equal([1, 2, 3, 4], new Network(new Shape(1, 2, 2), new MaxPool(1)).Predict([], [1, 2, 3, 4]));

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Equal(
            "A window of 3 × 3 does not fit into 4 × 2 × 8 (channels × height × width). Try a smaller window, or for an image a shape such "
            + "as new Shape(1, 8, 8).",
            Assert.Throws<ArgumentException>(() => new Network(new Shape(4, 2, 8), new MaxPool(3))).Message);
        Assert.StartsWith("Size must be 1 or greater, but was 0", Assert.Throws<ArgumentOutOfRangeException>(() => new MaxPool(0)).Message);
    }
}
