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
        { "CyclicLR(base=0.01,max=0.1,up=4,down=2,triangular2)", new CyclicRate(0.01, 0.1, 4, 0.5) { Down = 2 } },
        { "PolynomialLR(total_iters=8,power=2)", new PolynomialDecay(0.1, 8, 2) },
        { "CosineAnnealingWarmRestarts(T_0=3,T_mult=2,eta_min=0.001)", new CosineRestarts(0.1, 3, 2, 0.001) },
        { "CosineAnnealingWarmRestarts(T_0=7)", new CosineRestarts(0.1, 7) },
        { "OneCycleLR(max=0.1,total=21)", new OneCycle(0.1, 21) },
        { "OneCycleLR(max=0.1,total=21,pct_start=0.4,div=10,final_div=100)", new OneCycle(0.1, 21, 0.4, 10, 100) },
        { "SequentialLR(LinearLR(0.25,total_iters=4),ExponentialLR(0.9),[4])", new LinearWarmup(4, new ExponentialDecay(0.1, 0.9), 0.25) },
    };

    [Theory]
    [MemberData(nameof(Schedules))]
    public void A_schedule_gives_the_reference_rates_to_1e_12(string name, Schedule schedule)
    {
        var expected = GoldenFile.Read("schedules.json").GetProperty(name).Numbers();
        Near.Equal(expected, [.. Enumerable.Range(0, expected.Length).Select(schedule.At)], what: name, floor: 0.1);
    }

    [Fact]
    public void A_plateau_gives_the_reference_rates()
    {
        var golden = GoldenFile.Read("schedules.json")
            .GetProperty("ReduceLROnPlateau(factor=.5,patience=2,rel threshold 1e-4) metrics 1,.9x4,.8x7 -> lr after each");
        var plateau = new PlateauRate(0.1) { Factor = 0.5, Patience = 2, Threshold = 1e-4 };
        double[] losses = [1, .9, .9, .9, .9, .8, .8, .8, .8, .8, .8, .8];
        Near.Equal(golden.Numbers(), [.. losses.Select(plateau.Observe)]);
    }

    [Fact]
    public void A_plateau_with_cooldown_and_minimum_gives_the_reference_rates()
    {
        var golden = GoldenFile.Read("schedules.json")
            .GetProperty("ReduceLROnPlateau(factor=.3,patience=1,threshold=.05,cooldown=2,min_lr=.005)");
        var plateau = new PlateauRate(0.1) { Factor = 0.3, Patience = 1, Threshold = 0.05, Cooldown = 2, Minimum = 0.005 };
        Near.Equal(golden.GetProperty("rates").Numbers(), [.. golden.GetProperty("losses").Numbers().Select(plateau.Observe)]);
    }
}
