using Descent.Calculus;

namespace Descent.Tests.Calculus;

/// <summary>Where differences are hard pressed: fast waves, kinks, edges. They are right, or they say that they do not know.</summary>
public class DerivativeHonestyTests
{
    private static readonly Dictionary<string, (Func<double, double> F, double X, double Exact, double Accuracy)> s_hard = new()
    {
        ["a wave within the first step"] = (x => Math.Sin(1000 * x), 1, 1000 * Math.Cos(1000), 1e-8),
        ["a wave within the first step, elsewhere"] = (x => Math.Sin(1000 * x), 0.7, 1000 * Math.Cos(700), 1e-8),
        ["a wave far out"] = (Math.Sin, 1e6, Math.Cos(1e6), 1e-5),
        ["a wave a million times as fast"] = (x => Math.Sin(1e6 * x), 1e-6, 1e6 * Math.Cos(1), 1e-5),
        ["beside a kink"] = (Math.Abs, 0.001, 1, 1e-12),
        ["behind a kink"] = (x => Math.Max(0, x), -1e-5, 0, 1e-12),
        ["beside a jump"] = (x => x > 0 ? 1 : 0, 1e-3, 0, 1e-9),
        ["a logarithm at 0.0101"] = (Math.Log, 0.0101, 1 / 0.0101, 1e-10),
        ["a logarithm at 0.005"] = (Math.Log, 0.005, 200, 1e-10),
        ["a logarithm at 1e-12"] = (Math.Log, 1e-12, 1e12, 1e-9),
        ["a root beside its edge"] = (Math.Sqrt, 1e-3, 0.5 / Math.Sqrt(1e-3), 1e-10),
        ["1/x at 0.005"] = (x => 1 / x, 0.005, -40_000, 1e-10),
        ["an exponential near overflow"] = (Math.Exp, 709, Math.Exp(709), 1e-10),
        ["a steep sigmoid"] = (x => Math.Tanh(50 * x), 0.02, 50 * (1 - Math.Pow(Math.Tanh(1), 2)), 1e-10),
        ["a small number on a large one"] = (x => 1e8 + Math.Sin(x), 0.5, Math.Cos(0.5), 1e-4),
    };

    public static TheoryData<string> Names => [.. s_hard.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Richardson_is_as_right_as_it_says(string name)
    {
        var (f, x, exact, accuracy) = s_hard[name];
        var estimate = Derivative.Richardson(f, x);
        Assert.InRange(Math.Abs(estimate.Value - exact), 0, 2 * estimate.Error);
        Assert.InRange(estimate.Error, 0, accuracy * Math.Max(1, Math.Abs(exact)));
    }

    [Fact]
    public void Richardson_admits_what_it_cannot_know()
    {
        Assert.Equal(double.PositiveInfinity, Derivative.Richardson(x => Math.Sin(1e9 * x), 0.3).Error);
        Assert.Equal(double.PositiveInfinity, Derivative.Richardson(Math.Sin, 1e9).Error);
        Assert.Equal(double.PositiveInfinity, Derivative.Richardson(x => x > 0 ? 1 : 0, 0).Error);
        Assert.Equal(double.PositiveInfinity, Derivative.Richardson(x => x > 0 ? 1 : 0, 1e-9).Error);
        Assert.Equal(double.PositiveInfinity, Derivative.Richardson(Math.Log, 0).Error);
        Assert.Equal((0, 1), Rounded(Derivative.Richardson(Math.Abs, 0)));
        Assert.Equal((0, 1), Rounded(Derivative.Richardson(x => -Math.Abs(x), 0)));
        Assert.Equal((0.5, 0.5), Rounded(Derivative.Richardson(x => Math.Max(0, x), 0)));
        Assert.Equal((1.5, 1.5), Rounded(Derivative.Richardson(x => x < 2 ? 0 : 3 * (x - 2), 2)));
    }

    /// <summary>A weak kink, the wiggle of a rounded sum: neither is news of the slope.</summary>
    [Fact]
    public void A_smooth_function_is_not_doubted()
    {
        Assert.InRange(Derivative.Richardson(x => x * Math.Abs(x), 0).Error, 0, 1e-6);
        var calls = 0;
        var noisy = Derivative.Richardson(x => Math.Sin(x) * (1 + 5e-15 * (calls++ % 7 - 3)), 0.5);
        Assert.Equal(Math.Cos(0.5), noisy.Value, 1e-9);
        Assert.InRange(noisy.Error, 0, 1e-8);
    }

    /// <summary>Large steps see whole teeth of a saw, whose differences agree on 0; the small ones do not bear them out.</summary>
    [Fact]
    public void Steps_of_whole_periods_are_not_believed() =>
        Assert.Equal((64, 0), Rounded(Derivative.Richardson(x => 64 * x - Math.Floor(64 * x), 0.001)));

    [Fact]
    public void Differences_that_settle_too_slowly_do_not_count_as_settled() =>
        Assert.Equal(double.PositiveInfinity, Derivative.Richardson(x => x * Math.Sqrt(Math.Abs(x)), 0).Error);

    /// <summary>With this step the smallest difference is taken from −1 to 1.</summary>
    [Theory]
    [InlineData(0.5, 0.05, 0, 0.55)]
    [InlineData(1.25e-6, 0, 1e6, 1.25e-6)]
    [InlineData(0.95e-6, 0, 1e6, 0)]
    public void A_kink_is_seen_unless_it_could_be_rounding(double kink, double square, double level, double error) =>
        Assert.Equal(error, Derivative.Richardson(x => level + kink * Math.Abs(x) + square * x * x, 0, step: 1 << 22).Error, 1e-9);

    /// <summary>Computed independently (Python): the whole table, of which the best entry is kept.</summary>
    [Fact]
    public void The_table_is_that_of_Ridders()
    {
        static double Witch(double x) => 1 / (1 + x * x);
        Assert.Equal(new(-0.0019999960000632584, 1.8189871508801085e-12), Derivative.Richardson(Witch, 0.001, 0.125));
        Assert.Equal(new(-0.15999999999998776, 1.8189901668242945e-13), Derivative.Richardson(Witch, 2, 0.25));
        Assert.Equal(
            new(-1.4201183431953095, 1.1193790025153309e-12), Derivative.Richardson(x => 1 / (1 + 25 * x * x), 0.3, 0.0625));
    }

    [Fact]
    public void The_first_step_is_a_sixteenth_until_both_sides_are_in_the_domain()
    {
        var points = new List<double>();
        Derivative.Richardson(t => { points.Add(t); return Math.Log(t); }, 0.005);
        Assert.Equal([0.005, 0.005 + 1.0 / 16, 0.005 - 1.0 / 16, 0.005 + 1.0 / 256, 0.005 - 1.0 / 256], points.Take(5));
        Assert.Equal(-200, Derivative.Richardson(x => Math.Log(1 - x), 0.995).Value, 1e-6);
    }

    [Fact]
    public void Richardson_evaluates_as_often_as_documented()
    {
        var calls = 0;
        Func<double, double> f = x =>
        {
            calls++;
            return Math.Log(x);
        };
        Derivative.Richardson(f, 3);
        Assert.Equal(28, calls);
        Derivative.Richardson(f, 3, 0.1);
        Assert.Equal(28 + 25, calls);
    }

    [Fact]
    public void The_central_step_is_shortened_at_the_edge_of_the_domain_and_only_there()
    {
        Assert.Equal(1e6, Derivative.Central(Math.Log, 1e-6), 1e-2);
        Assert.Equal(1e9, Derivative.Central(Math.Log, 1e-9), 1e2);
        Assert.Equal(-1, Derivative.Central(x => Math.Log(1 - x), 1e-9 - 0), 1e-8);
        Assert.Equal(1e6, Objective.Of(1, x => Math.Log(x[0])).Derivative(1e-6), 1e-2);
        Assert.Equal([1e6, 3], Gradient.Central(x => Math.Log(x[0]) + 3 * x[1], [1e-6, 2]), (a, b) => Math.Abs(a - b) < 1e-6 * Math.Abs(a));
        Assert.Equal(double.NaN, Derivative.Central(Math.Log, -1));
        Assert.Equal(double.NaN, Derivative.Central(Math.Log, 1e-9, step: 1e-6));
        Assert.Equal(double.NaN, Derivative.Central(x => x == 0 ? 1 : double.NaN, 0));
        var calls = 0;
        Derivative.Central(x => ++calls, 3);
        Assert.Equal(2, calls);
    }

    [Theory]
    [InlineData(0.25, 1)]
    [InlineData(-0.25, 1)]
    [InlineData(4, 4)]
    [InlineData(-4, 4)]
    public void The_default_step_is_measured_in_x_or_in_one(double x, double scale)
    {
        var points = new List<double>();
        Derivative.Central(t => { points.Add(t); return t; }, x);
        Assert.Equal(6.0554544523933429e-6 * scale, points[0] - x, 1e-13);
        points.Clear();
        Derivative.Richardson(t => { points.Add(t); return t; }, x);
        Assert.Equal(0.0625 * scale, points.Max() - x);
    }

    private static (double Value, double Error) Rounded(DerivativeEstimate estimate) =>
        (Math.Round(estimate.Value, 9), Math.Round(estimate.Error, 9));
}
