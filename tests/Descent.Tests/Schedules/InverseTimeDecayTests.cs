using Descent.Schedules;

namespace Descent.Tests.Schedules;

public class InverseTimeDecayTests
{
    [Fact]
    public void The_rate_falls_like_one_over_t()
    {
        var schedule = new InverseTimeDecay(0.5, 0.25);
        Assert.Equal([0.5, 0.5 / 1.25, 0.25, 0.05], new[] { 0, 1, 4, 36 }.Select(schedule.At));
    }

    [Fact]
    public void Without_decay_it_is_constant() => Assert.Equal(0.5, new InverseTimeDecay(0.5, 0).At(int.MaxValue));

    [Fact]
    public void A_negative_start_or_decay_is_refused()
    {
        var start = Assert.Throws<ArgumentOutOfRangeException>(() => new InverseTimeDecay(-1, 0.1));
        Assert.Equal("Initial must be a finite number, 0 or greater, but was -1. Try 0.1. (Parameter 'Initial')", start.Message);
        var decay = Assert.Throws<ArgumentOutOfRangeException>(() => new InverseTimeDecay(0.1, double.NaN));
        Assert.Equal("Decay must be a finite number, 0 or greater, but was NaN. Try 0.01. (Parameter 'Decay')", decay.Message);
    }
}
