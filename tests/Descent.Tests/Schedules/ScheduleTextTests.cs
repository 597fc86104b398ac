using Descent.Schedules;

namespace Descent.Tests.Schedules;

/// <summary>The defaults of every schedule, as its documentation gives them, the text that shows them, and equality.</summary>
public class ScheduleTextTests
{
    public static TheoryData<Func<Schedule>, string> Texts => new()
    {
        { () => 0.25, "0.25" },
        { () => new StepDecay(0.5, 10), "StepDecay { Initial = 0.5, Every = 10, Factor = 0.1 }" },
        { () => new MultiStepDecay(0.5, [3, 5]), "MultiStepDecay { Initial = 0.5, Factor = 0.1, Milestones = [3, 5] }" },
        { () => new ExponentialDecay(0.5, 0.9), "ExponentialDecay { Initial = 0.5, Factor = 0.9 }" },
        { () => new InverseTimeDecay(0.5, 0.1), "InverseTimeDecay { Initial = 0.5, Decay = 0.1 }" },
        { () => new PolynomialDecay(0.5, 10), "PolynomialDecay { Initial = 0.5, Steps = 10, Power = 1, Minimum = 0 }" },
        { () => new CosineDecay(0.5, 10), "CosineDecay { Initial = 0.5, Steps = 10, Minimum = 0 }" },
        { () => new CosineRestarts(0.5, 10), "CosineRestarts { Initial = 0.5, Period = 10, Growth = 1, Minimum = 0 }" },
        { () => new CyclicRate(0.1, 0.5, 4), "CyclicRate { Minimum = 0.1, Maximum = 0.5, Up = 4, Factor = 1, Down = 4 }" },
        { () => new LinearWarmup(5, 0.1), "LinearWarmup { Steps = 5, Then = 0.1, StartFactor = 0 }" },
        {
            () => new OneCycle(0.5, 10),
            "OneCycle { Maximum = 0.5, Steps = 10, RisingShare = 0.3, Division = 25, FinalDivision = 10000 }"
        },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_schedule_shows_its_documented_defaults_and_equals_another_with_the_same_numbers(Func<Schedule> make, string text)
    {
        Assert.Equal(text, make().ToString());
        Assert.Equal(make(), make());
        Assert.Equal(make().GetHashCode(), make().GetHashCode());
    }

    [Fact]
    public void The_table_lists_every_schedule_and_no_two_are_equal()
    {
        var made = Texts.Select(row => ((Func<Schedule>)row[0])()).ToArray();
        var kinds = typeof(Schedule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Schedule)));
        Assert.Equal(kinds.ToHashSet(), made.Select(schedule => schedule.GetType()).ToHashSet());
        Assert.Equal(made.Length, made.Distinct().Count());
    }

    [Fact]
    public void Step_schedules_with_another_number_are_not_equal()
    {
        var schedule = new MultiStepDecay(0.5, [3, 5]);
        Assert.NotEqual(schedule, new MultiStepDecay(0.5, [3, 6]));
        Assert.NotEqual(schedule, new MultiStepDecay(0.5, [3]));
        Assert.NotEqual(schedule, new MultiStepDecay(0.4, [3, 5]));
        Assert.NotEqual(schedule, new MultiStepDecay(0.5, [3, 5], 0.2));
        Assert.False(schedule.Equals(null));
    }

    [Fact]
    public void A_plateau_has_the_documented_defaults()
    {
        var plateau = new PlateauRate(0.5);
        Assert.Equal((0.5, 0.1, 10, 1e-4), (plateau.Rate, plateau.Factor, plateau.Patience, plateau.Threshold));
        Assert.Equal((0, 0.0), (plateau.Cooldown, plateau.Minimum));
    }
}
