using Descent.Calculus;

namespace Descent.Tests.Calculus;

/// <summary>Every way into the calculus refuses what does not fit, with both numbers in the message.</summary>
public class RefusalTests
{
    private static readonly Dictionary<string, Objective> s_objectives = new()
    {
        ["formula"] = Formula.Of((x, y) => x * y),
        ["forward"] = ForwardMode.Objective(2, x => x[0] * x[1]),
        ["reverse"] = ReverseMode.Objective(2, x => x[0] * x[1]),
        ["differences"] = Objective.Of(2, x => x[0] * x[1]),
        ["given"] = Objective.Of(2, x => x[0] * x[1], (x, slope) => (slope[0], slope[1]) = (x[1], x[0])),
        ["joint"] = Objective.Of(2, (x, slope) =>
        {
            (slope[0], slope[1]) = (x[1], x[0]);
            return x[0] * x[1];
        }),
    };

    public static TheoryData<string> Names => [.. s_objectives.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_vector_of_the_wrong_length_is_refused(string name)
    {
        var objective = s_objectives[name];
        Assert.Contains("x has length 3, but", Message(() => objective.Value([1, 2, 3])));
        Assert.Contains("x has length 1, but", Message(() => objective.Value([1])));
        Assert.Contains("x has length 1, but", Message(() => objective.ValueAndGradient([1], new double[2])));
        Assert.Contains("x has length 3, but", Message(() => objective.ValueAndGradient([1, 2, 3], new double[2])));
        Assert.Contains("gradient has length 3, but", Message(() => objective.ValueAndGradient([1, 2], new double[3])));
        Assert.Contains("gradient has length 1, but", Message(() => objective.ValueAndGradient([1, 2], new double[1])));
        Assert.Contains("x has length 3, but", Message(() => objective.Hessian([1, 2, 3])));
        Assert.Contains("x has length 3, but", Message(() => Hessian.FromGradients(objective, [1, 2, 3])));
        Assert.Contains("x has length 3, but", Message(() => Hessian.TimesVector(objective, [1, 2, 3], [1, 2])));
        Assert.Contains("direction has length 3, but", Message(() => Hessian.TimesVector(objective, [1, 2], [1, 2, 3])));
        Assert.Contains("x has length 3, but", Message(() => Gradient.Check(objective, [1, 2, 3])));
        var slope = new double[] { 9, 9 };
        Assert.Equal(6, objective.ValueAndGradient([2, 3], slope));
        Assert.Equal([3, 2], slope, (a, b) => Math.Abs(a - b) < 1e-9);
    }

    /// <summary>An objective of a reader's own, which checks nothing.</summary>
    [Fact]
    public void What_takes_differences_checks_the_point_itself()
    {
        var careless = new Careless();
        Assert.Contains("x has length 3, but", Message(() => Gradient.Check(careless, [1, 2, 3])));
        Assert.Contains("x has length 1, but", Message(() => Gradient.Check(careless, [1])));
        Assert.Contains("x has length 3, but", Message(() => Hessian.FromGradients(careless, [1, 2, 3])));
        Assert.Contains("x has length 1, but", Message(() => Hessian.TimesVector(careless, [1], [1, 2])));
        Assert.Contains("direction has length 3, but", Message(() => Hessian.TimesVector(careless, [1, 2], [1, 2, 3])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_number_is_no_point_of_the_plane(string name)
    {
        var error = Assert.Throws<InvalidOperationException>(() => s_objectives[name].Value(1));
        Assert.Equal(
            "Value(double) needs a function of one variable, but this one has 2. Pass a vector of 2 numbers instead.", error.Message);
    }

    [Fact]
    public void Two_gradients_of_different_length_are_not_compared() =>
        Assert.Contains("reference has length 2", Message(() => Gradient.Check(Objective.Of(x => x), s_objectives["joint"], [1])));

    [Fact]
    public void A_formula_of_no_variables_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Formula.Of(0, x => 1));
        Assert.StartsWith(
            "dimension must be 1 or greater, but was 0. Pass the number of variables, the length of the vector.", error.Message);
        error = Assert.Throws<ArgumentOutOfRangeException>(() => Objective.Of(-1, x => 1));
        Assert.StartsWith("dimension must be 1 or greater, but was -1. Pass the number of parameters.", error.Message);
        error = Assert.Throws<ArgumentOutOfRangeException>(() => ReverseMode.Objective(0, x => 1));
        Assert.StartsWith("dimension must be 1 or greater, but was 0. Pass the number of parameters.", error.Message);
    }

    [Fact]
    public void A_Hessian_costs_a_call_of_the_budget_too()
    {
        var counted = s_objectives["formula"].Counted(budget: 1);
        counted.Hessian([1, 2]);
        Assert.Throws<CallBudgetExceededException>(() => counted.Hessian([1, 2]));
    }

    [Fact]
    public void A_Jacobian_finds_a_change_of_length_on_either_side()
    {
        var calls = 0;
        var error = Assert.Throws<ArgumentException>(() => Jacobian.Central(_ => new double[++calls <= 2 ? 1 : 2], [1, 2]));
        Assert.Equal("f returned 1 numbers at first and 2 later. It must return as many each time.", error.Message);
        calls = 0;
        error = Assert.Throws<ArgumentException>(() => Jacobian.Central(_ => new double[++calls == 3 ? 1 : 2], [1, 2]));
        Assert.Equal("f returned 2 numbers at first and 1 later. It must return as many each time.", error.Message);
    }

    private static string Message(Action action) => Assert.Throws<ArgumentException>(action).Message;

    private sealed class Careless : Objective
    {
        public override int Dimension => 2;

        public override double Value(ReadOnlySpan<double> x) => 1;

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            gradient.Clear();
            return 1;
        }
    }
}
