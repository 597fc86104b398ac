using Descent.Data;
using Descent.Numerics;

namespace Descent.Tests.Data;

public class BatchesTests
{
    private static readonly Dataset s_data =
        new([.. Enumerable.Range(0, 20).Select(i => (double)i)], [.. Enumerable.Range(0, 10).Select(i => 2.0 * i)]);

    [Theory]
    [InlineData(3, 4, new[] { 3, 3, 3, 1 })]
    [InlineData(5, 2, new[] { 5, 5 })]
    [InlineData(1, 10, new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 })]
    [InlineData(100, 1, new[] { 10 })]
    public void An_epoch_goes_once_through_all_rows_and_keeps_each_with_its_target(int size, int perEpoch, int[] counts)
    {
        var batches = new Batches(s_data, size);
        Assert.Equal((perEpoch, 0), (batches.PerEpoch, batches.Count));
        var orders = new List<double[]>();
        for (var epoch = 0; epoch < 3; epoch++)
        {
            var (targets, sizes) = (new List<double>(), new List<int>());
            for (var k = 0; k < perEpoch; k++)
            {
                batches.Next();
                sizes.Add(batches.Count);
                targets.AddRange(batches.Targets);
                for (var row = 0; row < batches.Count; row++)
                {
                    Assert.Equal([batches.Targets[row], batches.Targets[row] + 1], batches.Features.Slice(2 * row, 2).ToArray());
                }
            }

            Assert.Equal(counts, sizes);
            Assert.Equal(s_data.Targets.ToArray(), targets.Order());
            orders.Add([.. targets]);
        }

        Assert.NotEqual(orders[0], orders[1]);
        Assert.NotEqual(orders[1], orders[2]);
    }

    [Fact]
    public void Every_epoch_shuffles_the_order_of_the_one_before()
    {
        var (random, order) = (new SeededRandom(7), Enumerable.Range(0, 10).ToArray());
        var batches = new Batches(s_data, 4, 7);
        for (var epoch = 0; epoch < 3; epoch++)
        {
            random.Shuffle<int>(order);
            foreach (var batch in order.Chunk(4))
            {
                batches.Next();
                Assert.Equal(batch.Select(row => 2.0 * row), batches.Targets.ToArray());
            }
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_batches_without_allocating()
    {
        var (one, other) = (new Batches(s_data, 4, 7), new Batches(s_data, 4, 7));
        for (var k = 0; k < 9; k++)
        {
            one.Next();
            other.Next();
            Assert.Equal(one.Targets.ToArray(), other.Targets.ToArray());
        }

        Allocated.Nothing(one.Next);
        Assert.StartsWith(
            "size must be 1 or greater, but was 0. Try 32.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Batches(s_data, 0)).Message);
    }
}
