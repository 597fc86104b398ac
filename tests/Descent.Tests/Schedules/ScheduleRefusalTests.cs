using Descent.Schedules;

namespace Descent.Tests.Schedules;

/// <summary>The one table of what each schedule allows: a bad value, and the whole message.</summary>
public class ScheduleRefusalTests
{
    public static TheoryData<string, Action> Refusals => new()
    {
        { "Initial must be a finite number, 0 or greater, but was -1. Try 0.1. (Parameter 'Initial')", () => _ = new StepDecay(-1, 5) },
        { "Every must be 1 or greater, but was 0. Try a third of all steps. (Parameter 'Every')", () => _ = new StepDecay(1, 0) },
        {
            "Factor must be a finite number, 0 or greater, but was NaN. Try 0.1. (Parameter 'Factor')",
            () => _ = new StepDecay(1, 5, double.NaN)
        },
        {
            "Factor must be a finite number, 0 or greater, but was Infinity. Try 0.1. (Parameter 'Factor')",
            () => _ = new MultiStepDecay(1, [3], double.PositiveInfinity)
        },
        {
            "milestones must be 0 or greater, but was -3. The first step has index 0. (Parameter 'milestones')",
            () => _ = new MultiStepDecay(1, [-3])
        },
        {
            "milestones must rise, but 5 is followed by 3. Sort them and leave out repetitions. (Parameter 'milestones')",
            () => _ = new MultiStepDecay(1, [5, 3])
        },
        {
            "milestones must rise, but 5 is followed by 5. Sort them and leave out repetitions. (Parameter 'milestones')",
            () => _ = new MultiStepDecay(1, [3, 5, 5])
        },
        {
            "Factor must be a finite number, 0 or greater, but was -0.5. Try 0.99. (Parameter 'Factor')",
            () => _ = new ExponentialDecay(1, -0.5)
        },
        {
            "Steps must be 1 or greater, but was 0. Pass the number of steps of the run. (Parameter 'Steps')",
            () => _ = new PolynomialDecay(1, 0)
        },
        {
            "Power must be a finite number greater than 0, but was 0. Try 1 or 2. (Parameter 'Power')",
            () => _ = new PolynomialDecay(1, 5, 0)
        },
        { "Minimum must be a finite number, 0 or greater, but was -1. Try 0. (Parameter 'Minimum')", () => _ = new CosineDecay(1, 5, -1) },
        { "Period must be 1 or greater, but was 0. Try a tenth of all steps. (Parameter 'Period')", () => _ = new CosineRestarts(1, 0) },
        {
            "Growth must be 1 or greater, but was 0. Try 2, or 1 for periods all alike. (Parameter 'Growth')",
            () => _ = new CosineRestarts(1, 5, 0)
        },
        { "Steps must be 1 or greater, but was 0. Try a twentieth of all steps. (Parameter 'Steps')", () => _ = new LinearWarmup(0, 0.1) },
        {
            "StartFactor must be at least 0 and less than 1, but was 1. Try 0.1. (Parameter 'StartFactor')",
            () => _ = new LinearWarmup(5, 0.1, 1)
        },
        { "Maximum must be a finite number, 0 or greater, but was -1. Try 0.1. (Parameter 'Maximum')", () => _ = new CyclicRate(0, -1, 4) },
        { "Up must be 1 or greater, but was 0. Try a tenth of all steps. (Parameter 'Up')", () => _ = new CyclicRate(0, 1, 0) },
        {
            "Down must be 1 or greater, but was 0. Leave it out for as many as up. (Parameter 'Down')",
            () => _ = new CyclicRate(0, 1, 4) { Down = 0 }
        },
        { "Steps must be 2 or greater, but was 1. Pass the number of steps of the run. (Parameter 'Steps')", () => _ = new OneCycle(1, 1) },
        {
            "RisingShare must be at least 0 and less than 1, but was NaN. Try 0.3. (Parameter 'RisingShare')",
            () => _ = new OneCycle(1, 10, double.NaN)
        },
        {
            "Division must be a finite number, 1 or greater, but was 0.5. Try 25. (Parameter 'Division')",
            () => _ = new OneCycle(1, 10, 0.3, 0.5)
        },
        { "initial must be a finite number, 0 or greater, but was -1. Try 0.1. (Parameter 'initial')", () => _ = new PlateauRate(-1) },
        {
            "Factor must be at least 0 and less than 1, but was 1. Try 0.1 or 0.5. (Parameter 'Factor')",
            () => _ = new PlateauRate(1) { Factor = 1 }
        },
        { "Patience must be 0 or greater, but was -1. Try 10. (Parameter 'Patience')", () => _ = new PlateauRate(1) { Patience = -1 } },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_value_outside_its_range_is_refused_with_the_range_and_what_to_try(string message, Action make) =>
        Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(make).Message);
}
