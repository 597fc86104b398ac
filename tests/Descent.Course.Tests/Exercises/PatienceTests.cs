using Descent.Course.Exercises;

namespace Descent.Course.Tests.Exercises;

/// <summary>When a check stops waiting for an answer, told by clocks that the tests set.</summary>
public class PatienceTests
{
    private static readonly Patience s_patience = new(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(40));

    [Theory]
    [InlineData(3.9, 39.9, null)]
    [InlineData(4, 4, "4 seconds of processor time")]
    [InlineData(4, 30, "4 seconds of processor time")]
    [InlineData(0, 40, "40 seconds")]
    [InlineData(3.9, 40, "40 seconds")]
    public void An_answer_ends_by_its_processor_time_or_by_ten_times_as_much_waiting(double processor, double wall, string? spent) =>
        Assert.Equal(spent, Spent(processor, wall));

    [Fact]
    public void Older_loops_on_other_processors_do_not_shorten_the_time_of_an_answer() =>
        Assert.Equal((null, "4 seconds of processor time"), (Spent(16, 3.9), Spent(16, 4)));

    [Fact]
    public void A_loop_without_an_end_is_left_behind_by_its_processor_time()
    {
        var ended = false;
        var (_, failure) = Guarded.Run(
            () =>
            {
                while (!Volatile.Read(ref ended))
                {
                }

                return 1;
            },
            s_patience with { Processor = TimeSpan.FromSeconds(0.1) });
        ended = true;
        Assert.Equal(
            "Your code was still running after 0.1 seconds of processor time, so this check stopped waiting. " +
            "Look for a loop whose condition never becomes false. Then restart the kernel: the old loop is still using the processor.",
            Advice.About(failure!));
    }

    [Fact]
    public void An_exception_of_the_answers_own_that_speaks_of_time_is_no_loop() => Assert.StartsWith(
        "Your code stopped with an exception. It says: `TimeoutException: ",
        Advice.About(Guarded.Run<int>(() => throw new TimeoutException("late"), s_patience).Failure!),
        StringComparison.Ordinal);

    private static string? Spent(double processor, double wall) =>
        s_patience.Spent(TimeSpan.FromSeconds(processor), TimeSpan.FromSeconds(wall));
}
