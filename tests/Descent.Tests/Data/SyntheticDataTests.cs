using Descent.Data;
using Descent.Numerics;
using Descent.Tests.Golden;

namespace Descent.Tests.Data;

public class SyntheticDataTests
{
    public static TheoryData<string, Func<int, Dataset>> Seeded => new()
    {
        { "7 rows of 1 features", seed => SyntheticData.Line(7, seed: seed) },
        { "7 rows of 2 features: 4 0, 3 1", seed => SyntheticData.Moons(7, seed: seed) },
        { "7 rows of 2 features: 4 0, 3 1", seed => SyntheticData.Circles(7, seed: seed) },
        { "7 rows of 2 features: 4 0, 3 1", seed => SyntheticData.Spirals(7, seed: seed) },
        { "7 rows of 2 features: 3 0, 4 1", seed => SyntheticData.Xor(7, 0.1, seed) },
        { "7 rows of 2 features: 3 0, 2 1, 2 2", seed => SyntheticData.Blobs(7, seed: seed) },
        { "7 rows of 2 features", seed => SyntheticData.NoisySensors(7, seed: seed) },
    };

    [Theory]
    [MemberData(nameof(Seeded))]
    public void The_seed_decides(string text, Func<int, Dataset> make)
    {
        Assert.Equal(text, $"{make(1)}");
        Assert.Equal(make(5).Features.ToArray(), make(5).Features.ToArray());
        Assert.NotEqual(make(5).Features.ToArray(), make(6).Features.ToArray());
    }

    [Fact]
    public void Without_noise_the_rows_lie_on_their_curves()
    {
        Rows(SyntheticData.Line(20, 3, -1, 0), (row, y) => Assert.Equal(3 * row[0] - 1, y, 1e-15));
        Rows(SyntheticData.Circles(20, 0), (row, inner) => Assert.Equal(inner == 0 ? 1 : 0.5, Length(row[0], row[1]), 1e-15));
        Rows(SyntheticData.Moons(20, 0), (row, half) =>
        {
            Assert.Equal(1, half == 0 ? Length(row[0], row[1]) : Length(row[0] - 1, row[1] - 0.5), 1e-15);
            Assert.True(half == 0 ? row[1] >= 0 : row[1] <= 0.5);
        });
        Rows(SyntheticData.Spirals(20, 0), (row, arm) =>
        {
            var radius = Length(row[0], row[1]);
            Assert.InRange(radius, 0.1 - 1e-12, 1 + 1e-12);
            Assert.Equal((arm == 0 ? 1 : -1) * radius * Math.Cos(3 * Math.PI * radius), row[0], 1e-12);
        });
        Rows(SyntheticData.Blobs(20, 4, 0), (row, k) => Assert.Equal([3 * Math.Cos(k * Math.PI / 2), 3 * Math.Sin(k * Math.PI / 2)], row));
        Rows(SyntheticData.NoisySensors(20, 0), (row, truth) => Assert.Equal([truth, truth], row));
    }

    [Fact]
    public void Moons_end_where_their_half_circles_do() =>
        Assert.Equal([1, 0, 0, 0.5], SyntheticData.Moons(10, 0).Features[..4].ToArray());

    [Fact]
    public void Four_rows_without_noise_are_the_truth_table_of_exclusive_or()
    {
        Assert.Equal([0, 0, 0, 1, 1, 0, 1, 1], SyntheticData.Xor().Features.ToArray());
        Assert.Equal([0, 1, 1, 0], SyntheticData.Xor().Targets.ToArray());
    }

    [Fact]
    public void Noise_has_the_deviation_that_is_asked_for()
    {
        var data = SyntheticData.NoisySensors(10_000, 0.3);
        var errors = Enumerable.Range(0, data.Count).SelectMany(row => new[] { 0, 1 }, (row, k) => data.Row(row)[k] - data.Targets[row]);
        Assert.Equal(0.3, Math.Sqrt(errors.Average(error => error * error)), 0.01);
    }

    [Fact]
    public void Counts_and_noise_out_of_range_are_refused()
    {
        Assert.StartsWith(
            "count must be 1 or greater, but was 0. Try 100.",
            Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticData.Moons(0)).Message);
        Assert.StartsWith(
            "noise must be a finite number, 0 or greater, but was -1. Try 0.1, or 0 for none.",
            Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticData.Line(3, noise: -1)).Message);
        Assert.StartsWith(
            "classes must be 1 or greater, but was 0. Try 3.",
            Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticData.Blobs(3, 0)).Message);
    }

    /// <summary>Seven rows: four of class 0, three of class 1, both in the places that four have. Six and four rows: halves.</summary>
    [Theory]
    [InlineData(7, 4)]
    [InlineData(6, 3)]
    [InlineData(4, 2)]
    public void Points_are_spread_evenly_over_their_curves(int count, int most)
    {
        int[] places = [0, 0, 1, 1, 2, 2, 3];
        var (moons, circles, spirals) = (
            SyntheticData.Moons(count, 0), SyntheticData.Circles(count, 0), SyntheticData.Spirals(count, 0));
        for (var i = 0; i < count; i++)
        {
            var (second, share) = (i % 2, places[i] / (most - 1.0));
            var (cos, sin) = (Math.Cos(Math.PI * share), Math.Sin(Math.PI * share));
            Near.Equal(second == 0 ? [cos, sin] : [1 - cos, 0.5 - sin], moons.Row(i).ToArray(), 1e-14, floor: 1);

            var (size, turn) = (second == 0 ? 1 : 0.5, 2 * Math.PI * places[i] / most);
            Near.Equal([size * Math.Cos(turn), size * Math.Sin(turn)], circles.Row(i).ToArray(), 1e-14, floor: 1);

            var radius = 0.1 + 0.9 * share;
            var (sign, angle) = (second == 0 ? 1 : -1, 3 * Math.PI * radius);
            Near.Equal([sign * radius * Math.Cos(angle), sign * radius * Math.Sin(angle)], spirals.Row(i).ToArray(), 1e-14, floor: 1);
        }
    }

    [Fact]
    public void A_single_point_is_the_first_of_its_curve()
    {
        Assert.Equal([1, 0], SyntheticData.Moons(1, 0).Row(0).ToArray());
        Assert.Equal([1, 0], SyntheticData.Circles(1, 0).Row(0).ToArray());
        Near.Equal(
            [0.1 * Math.Cos(0.3 * Math.PI), 0.1 * Math.Sin(0.3 * Math.PI)], SyntheticData.Spirals(1, 0).Row(0).ToArray(), 1e-14);
    }

    [Fact]
    public void Noise_is_added_in_the_order_in_which_it_is_drawn()
    {
        var (random, line, corners) = (new SeededRandom(5), SyntheticData.Line(6, 3, -1, 0.2, 5), SyntheticData.Xor(8, 0.2, 5));
        for (var i = 0; i < 6; i++)
        {
            var x = random.Uniform(-1, 1);
            Assert.Equal([x], line.Row(i).ToArray());
            Near.Equal(3 * x - 1 + 0.2 * random.Normal(), line.Targets[i], 1e-14);
        }

        random = new SeededRandom(5);
        for (var i = 0; i < 8; i++)
        {
            Assert.Equal([i / 2 % 2 + 0.2 * random.Normal(), i % 2 + 0.2 * random.Normal()], corners.Row(i).ToArray());
        }
    }

    private static void Rows(Dataset data, Action<double[], double> check)
    {
        for (var row = 0; row < data.Count; row++)
        {
            check(data.Row(row).ToArray(), data.Targets[row]);
        }
    }

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);
}
