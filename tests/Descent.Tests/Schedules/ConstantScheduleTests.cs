using Descent.Schedules;

namespace Descent.Tests.Schedules;

public class ConstantScheduleTests
{
    [Fact]
    public void A_number_converts_to_a_schedule_that_never_changes()
    {
        Schedule schedule = 0.25;
        Assert.Equal([0.25, 0.25, 0.25], new[] { 0, 1, int.MaxValue }.Select(schedule.At));
    }

    [Fact]
    public void Two_constants_of_the_same_number_are_equal() => Assert.Equal<Schedule>(0.25, new ConstantSchedule(0.25));

    [Fact]
    public void It_prints_as_its_number() => Assert.Equal("0.001", new ConstantSchedule(0.001).ToString());
}
