using Descent.Schedules;
using Descent.Tests.Golden;

namespace Descent.Tests.Schedules;

/// <summary>Schedules against PyTorch's, digit by digit: schedules.json.</summary>
public class GoldenScheduleTests
{
    public static TheoryData<string, Schedule> Schedules => new()
    {
        { "StepLR(step_size=5,gamma=0.5)", new StepDecay(0.1, 5, 0.5) },
        { "MultiStepLR([3,8,12],gamma=0.1)", new MultiStepDecay(0.1, [3, 8, 12], 0.1) },
        { "ExponentialLR(gamma=0.9)", new ExponentialDecay(0.1, 0.9) },
        { "CosineAnnealingLR(T_max=10,eta_min=0.001)", new CosineDecay(0.1, 10, 0.001) },
        { "LinearLR(start=1/3,end=1,total_iters=5)", new LinearWarmup(5, 0.1, 1.0 / 3) },
        { "ConstantLR(factor=0.5,total_iters=4)", new MultiStepDecay(0.05, [4], 2) },
        { "CyclicLR(base=0.01,max=0.1,up=4,triangular)", new CyclicRate(0.01, 0.1, 4) },
    };

    [Theory]
    [MemberData(nameof(Schedules))]
    public void A_schedule_gives_the_reference_rates_to_1e_12(string name, Schedule schedule)
    {
        var expected = GoldenFile.Read("schedules.json").GetProperty(name).Numbers();
        Near.Equal(expected, [.. Enumerable.Range(0, expected.Length).Select(schedule.At)], what: name);
    }

    [Fact]
    public void A_plateau_gives_the_reference_rates()
    {
        var golden = GoldenFile.Read("schedules.json").EnumerateObject().Single(p => p.Name.StartsWith("ReduceLROnPlateau", StringComparison.Ordinal));
        var plateau = new PlateauRate(0.1) { Factor = 0.5, Patience = 2, Threshold = 1e-4 };
        double[] losses = [1, .9, .9, .9, .9, .8, .8, .8, .8, .8, .8, .8];
        Near.Equal(golden.Value.Numbers(), [.. losses.Select(plateau.Observe)]);
    }
}
