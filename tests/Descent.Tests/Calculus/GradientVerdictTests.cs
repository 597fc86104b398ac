using Descent.Calculus;
using Descent.Functions;

namespace Descent.Tests.Calculus;

/// <summary>Right, wrong, or cannot be checked here.</summary>
public class GradientVerdictTests
{
    private const GradientVerdict Right = GradientVerdict.Right;
    private const GradientVerdict Wrong = GradientVerdict.Wrong;
    private const GradientVerdict Open = GradientVerdict.CannotBeChecked;

    private static readonly Dictionary<string, (Objective Objective, double X, GradientVerdict Verdict)> s_cases = new()
    {
        ["|x| beside its kink"] = (Objective.Of(Math.Abs, x => Math.Sign(x)), 0.001, Right),
        ["|x| beside its kink, wrong"] = (Objective.Of(Math.Abs, x => -Math.Sign(x)), 0.001, Wrong),
        ["|x| at its kink"] = (Objective.Of(Math.Abs, x => Math.Sign(x)), 0, Open),
        ["ReLU within 0.01 of its kink"] = (Objective.Of(x => Math.Max(0, x), x => x > 0 ? 1 : 0), 0.004, Right),
        ["ReLU before its kink"] = (Objective.Of(x => Math.Max(0, x), x => x > 0 ? 1 : 0), -0.004, Right),
        ["ReLU at its kink"] = (Objective.Of(x => Math.Max(0, x), x => x > 0 ? 1 : 0), 0, Open),
        ["a slope that no side of the kink has"] = (Objective.Of(x => Math.Max(0, x), x => 7), 0, Wrong),
        ["sin(1000x)"] = (Objective.Of(x => Math.Sin(1000 * x), x => 1000 * Math.Cos(1000 * x)), 0.7, Right),
        ["sin(1000x), wrong"] = (Objective.Of(x => Math.Sin(1000 * x), x => Math.Cos(1000 * x)), 0.7, Wrong),
        ["sin(1e9 x)"] = (Objective.Of(x => Math.Sin(1e9 * x), x => 1e9 * Math.Cos(1e9 * x)), 0.7, Open),
        ["ln at 0.0101"] = (Objective.Of(Math.Log, x => 1 / x), 0.0101, Right),
        ["ln at 0.0101, wrong"] = (Objective.Of(Math.Log, x => 1.001 / x), 0.0101, Wrong),
        ["ln at 0.001"] = (Objective.Of(Math.Log, x => 1 / x), 0.001, Right),
        ["1/x at 0.005"] = (Objective.Of(x => 1 / x, x => -1 / (x * x)), 0.005, Right),
        ["√x at 0.001"] = (Objective.Of(Math.Sqrt, x => 0.5 / Math.Sqrt(x)), 0.001, Right),
        ["√x at 0"] = (Objective.Of(Math.Sqrt, x => 0.5 / Math.Sqrt(x)), 0, Open),
        ["ln outside its domain"] = (Objective.Of(Math.Log, x => 1 / x), -1, Open),
        ["a constant"] = (Objective.Of(_ => 3, _ => 0), 1, Right),
        ["a constant, wrong"] = (Objective.Of(_ => 3, _ => 1e-9), 1, Wrong),
        ["a minimum but for rounding"] = (Objective.Of(x => Math.Pow(x - 1.0 / 3, 2), x => 2 * (x - 1.0 / 3)), 1.0 / 3, Right),
        ["a tiny function"] = (Objective.Of(x => 1e-30 * x * x, x => 2e-30 * x), 1, Right),
        ["a tiny function, wrong"] = (Objective.Of(x => 1e-30 * x * x, x => 3e-30 * x), 1, Wrong),
        ["a huge function, wrong"] = (Objective.Of(x => 1e300 * x, _ => -1e300), 1, Wrong),
        ["not a number where 0 is right"] = (Objective.Of(_ => 3, _ => double.NaN), 1, Wrong),
    };

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_gradient_is_right_wrong_or_cannot_be_checked(string name)
    {
        var (objective, x, expected) = s_cases[name];
        var check = Gradient.Check(objective, [x]);
        Assert.Equal((expected, expected == Right), (check.Verdict, check.Passed));
        Assert.Equal([expected], check.Verdicts);
    }

    [Fact]
    public void One_wrong_coordinate_decides_and_one_that_is_open_leaves_it_open()
    {
        var good = Objective.Of(3, x => Math.Abs(x[0]) + x[1] * x[1] + Math.Exp(x[2]), (x, slope) =>
            (slope[0], slope[1], slope[2]) = (Math.Sign(x[0]), 2 * x[1], Math.Exp(x[2])));
        var open = Gradient.Check(good, [0, 3, 1]);
        Assert.Equal([Open, Right, Right], open.Verdicts);
        Assert.Equal((Open, 0, 0, 0, 1), (open.Verdict, open.Coordinate, open.Given, open.Expected, Math.Round(open.Uncertainty, 9)));
        Assert.Equal(
            "The gradient cannot be checked here: at coordinate 0 it says 0, and differences 0 ± 1. "
            + "Is there a kink, a jump or an edge of the domain nearby? Try another point.",
            open.ToString());
        var bad = Objective.Of(3, good.Value, (x, slope) =>
            (slope[0], slope[1], slope[2]) = (Math.Sign(x[0]), 2.1 * x[1], Math.Exp(x[2])));
        var wrong = Gradient.Check(bad, [0, 3, 1]);
        Assert.Equal([Open, Wrong, Right], wrong.Verdicts);
        Assert.Equal((Wrong, 1, false), (wrong.Verdict, wrong.Coordinate, wrong.Passed));
        Assert.Equal(0.3 / 6.3, wrong.RelativeError, 1e-9);
        Assert.InRange(wrong.Uncertainty, 1e-16, 1e-9);
    }

    [Fact]
    public void Every_test_function_has_a_right_gradient_at_its_start_or_an_open_one()
    {
        foreach (var function in TestFunctions.All)
        {
            Assert.NotEqual(Wrong, Gradient.Check(function, function.Start).Verdict);
        }
    }

    /// <summary>The floor is a thousandth of the largest component, whichever gradient has it.</summary>
    [Fact]
    public void An_error_is_measured_against_the_larger_number_and_at_least_a_thousandth_of_the_largest()
    {
        var a = Objective.Of(2, _ => 0, (_, slope) => (slope[0], slope[1]) = (4000, 1));
        var b = Objective.Of(2, _ => 0, (_, slope) => (slope[0], slope[1]) = (4000, -1));
        Assert.Equal(0.5, Gradient.Check(a, b, [0, 0]).RelativeError, 1e-15);
        var c = Objective.Of(2, _ => 0, (_, slope) => (slope[0], slope[1]) = (1, -8));
        var d = Objective.Of(2, _ => 0, (_, slope) => (slope[0], slope[1]) = (1, -6));
        Assert.Equal((0.25, 1, -8, -6, 0), Parts(Gradient.Check(c, d, [0, 0])));
        Assert.Equal((0.25, 1, -6, -8, 0), Parts(Gradient.Check(d, c, [0, 0])));
        Assert.True(Gradient.Check(c, d, [0, 0], tolerance: 0.25).Passed);
    }

    [Fact]
    public void The_first_of_several_worst_coordinates_is_named_and_all_right_is_right()
    {
        var a = Objective.Of(3, _ => 0, (_, slope) => (slope[0], slope[1], slope[2]) = (5, 2, 2));
        var b = Objective.Of(3, _ => 0, (_, slope) => (slope[0], slope[1], slope[2]) = (5, 4, 4));
        Assert.Equal(1, Gradient.Check(a, b, [0, 0, 0]).Coordinate);
        Assert.Equal((0, 0), (Gradient.Check(a, a, [0, 0, 0]).Coordinate, Gradient.Check(a, a, [0, 0, 0]).RelativeError));
        var nothing = Objective.Of(1, _ => 0, (_, slope) => slope[0] = double.NaN);
        Assert.True(Gradient.Check(nothing, nothing, [0]).Passed);
        Assert.Equal(double.PositiveInfinity, Gradient.Check(nothing, Objective.Of(_ => 3, _ => 1), [0]).RelativeError);
    }

    /// <summary>Powers of 2, so that an error which is exactly as large as allowed is so in every bit.</summary>
    [Theory]
    [InlineData(1, 1, 0.25, Right)]
    [InlineData(1, 0.75, 0, Right)]
    [InlineData(1, 0.5625, 0.0625, Open)]
    [InlineData(1, 0.5, 0.0625, Wrong)]
    [InlineData(1, 0.5625, 0.03125, Wrong)]
    [InlineData(0, 0, 0.25, Right)]
    [InlineData(0, 0, 0.3, Open)]
    [InlineData(3.0 / (1L << 40), 0, 1.0 / (1L << 40), Right)]
    [InlineData(2e-10, 0, 1e-10, Right)]
    [InlineData(2.2e-10, 0, 1.1e-10, Open)]
    public void An_error_of_exactly_the_tolerance_passes(double given, double expected, double uncertainty, GradientVerdict verdict) =>
        Assert.Equal(verdict, new GradientCheck([given], [new(expected, uncertainty)], tolerance: 0.25).Verdict);

    [Fact]
    public void The_largest_error_decides_what_is_wrong_and_the_largest_doubt_what_is_open()
    {
        var wrong = new GradientCheck([2, 1], [new(1, 0), new(0.9, 0.001)], 1e-6);
        Assert.Equal((Wrong, 0, 0.5), (wrong.Verdict, wrong.Coordinate, wrong.RelativeError));
        var open = new GradientCheck([1, 1], [new(1.5, 0.4), new(1, 0.9)], 1e-6);
        Assert.Equal((Open, 1, 0.9), (open.Verdict, open.Coordinate, open.Uncertainty));
    }

    private static (double, int, double, double, double) Parts(GradientCheck check) =>
        (check.RelativeError, check.Coordinate, check.Given, check.Expected, check.Uncertainty);
}
