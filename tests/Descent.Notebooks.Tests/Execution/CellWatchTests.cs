using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Tests.Execution;

/// <summary>When a cell is stopped, told by a clock that the tests set.</summary>
public class CellWatchTests
{
    private static readonly CellLimit s_limit = new(TimeSpan.FromSeconds(10));

    /// <summary>The second at which a cell that uses this share of a processor is stopped, and why.</summary>
    private static (int Second, string Why) StoppedAt(Func<int, double> processorSeconds)
    {
        var watch = new CellWatch(s_limit);
        for (var second = 1; ; second++)
        {
            if (watch.Overrun(TimeSpan.FromSeconds(second), TimeSpan.FromSeconds(processorSeconds(second))) is { } why)
            {
                return (second, why);
            }
        }
    }

    [Theory]
    [InlineData(1, 60)]
    [InlineData(10, 60)]
    [InlineData(20, 120)]
    public void A_wait_may_take_six_times_the_limit_and_a_minute_at_least(int processor, int waiting) =>
        Assert.Equal(TimeSpan.FromSeconds(waiting), new CellLimit(TimeSpan.FromSeconds(processor)).Waiting);

    [Fact]
    public void A_loop_is_stopped_by_its_processor_time() => Assert.Equal((11, s_limit.ProcessorMessage), StoppedAt(second => second));

    [Fact]
    public void A_loop_on_a_busy_machine_gets_as_much_processor_time() =>
        Assert.Equal((501, s_limit.ProcessorMessage), StoppedAt(second => second / 50.0 + 1e-9));

    [Fact]
    public void A_wait_is_stopped_however_much_the_cell_computed_before() =>
        Assert.Equal((64, s_limit.WaitingMessage), StoppedAt(second => Math.Min(4, second)));

    [Fact]
    public void A_wait_that_looks_up_now_and_then_is_a_wait() =>
        Assert.Equal((60, s_limit.WaitingMessage), StoppedAt(second => second * 0.005));

    [Fact]
    public void No_cell_takes_for_ever() => Assert.Equal((601, s_limit.WallMessage), StoppedAt(second => second * 0.0101));
}
