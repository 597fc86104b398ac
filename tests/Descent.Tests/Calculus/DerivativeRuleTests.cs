using System.Linq.Expressions;
using Descent.Calculus;

namespace Descent.Tests.Calculus;

/// <summary>One table of derivative rules for all four ways: numeric, symbolic, forward and reverse.</summary>
public class DerivativeRuleTests
{
    private static readonly double[] s_everywhere = [-2.5, -0.7, 0, 0.3, 1, 4];
    private static readonly double[] s_positive = [1e-3, 0.3, 1, 7.5];
    private static readonly double[] s_inside = [-0.9, -0.3, 0, 0.6];
    private static readonly double[] s_notZero = [-3, -0.5, 0.25, 2];

    private static readonly Dictionary<string, Rule> s_rules = new()
    {
        ["x"] = new(x => x, _ => 1, _ => 0, s_everywhere),
        ["-x"] = new(x => -x, _ => -1, _ => 0, s_everywhere),
        ["3x + 2 - x"] = new(x => 3 * x + 2 - x, _ => 2, _ => 0, s_everywhere),
        ["x·x·x"] = new(x => x * x * x, x => 3 * x * x, x => 6 * x, s_everywhere),
        ["1/x"] = new(x => 1 / x, x => -1 / (x * x), x => 2 / (x * x * x), s_notZero),
        ["x/(1 + x²)"] = new(
            x => x / (1 + x * x), x => (1 - x * x) / Math.Pow(1 + x * x, 2),
            x => 2 * x * (x * x - 3) / Math.Pow(1 + x * x, 3), s_everywhere),
        ["x³"] = new(x => Math.Pow(x, 3), x => 3 * x * x, x => 6 * x, s_everywhere),
        ["x^-1.5"] = new(x => Math.Pow(x, -1.5), x => -1.5 * Math.Pow(x, -2.5), x => 3.75 * Math.Pow(x, -3.5), s_positive),
        ["x^x"] = new(
            x => Math.Pow(x, x), x => Math.Pow(x, x) * (Math.Log(x) + 1),
            x => Math.Pow(x, x) * (Math.Pow(Math.Log(x) + 1, 2) + 1 / x), s_positive),
        ["2^x"] = new(x => Math.Pow(2, x), x => Math.Pow(2, x) * Math.Log(2), x => Math.Pow(2, x) * Math.Pow(Math.Log(2), 2), s_everywhere),
        ["√x"] = new(x => Math.Sqrt(x), x => 0.5 / Math.Sqrt(x), x => -0.25 / (x * Math.Sqrt(x)), s_positive),
        ["exp"] = new(x => Math.Exp(x), x => Math.Exp(x), x => Math.Exp(x), s_everywhere),
        ["ln"] = new(x => Math.Log(x), x => 1 / x, x => -1 / (x * x), s_positive),
        ["sin"] = new(x => Math.Sin(x), x => Math.Cos(x), x => -Math.Sin(x), s_everywhere),
        ["cos"] = new(x => Math.Cos(x), x => -Math.Sin(x), x => -Math.Cos(x), s_everywhere),
        ["tan"] = new(x => Math.Tan(x), x => 1 / Math.Pow(Math.Cos(x), 2), x => 2 * Math.Tan(x) / Math.Pow(Math.Cos(x), 2), s_inside),
        ["asin"] = new(x => Math.Asin(x), x => 1 / Math.Sqrt(1 - x * x), x => x / Math.Pow(1 - x * x, 1.5), s_inside),
        ["acos"] = new(x => Math.Acos(x), x => -1 / Math.Sqrt(1 - x * x), x => -x / Math.Pow(1 - x * x, 1.5), s_inside),
        ["atan"] = new(x => Math.Atan(x), x => 1 / (1 + x * x), x => -2 * x / Math.Pow(1 + x * x, 2), s_everywhere),
        ["sinh"] = new(x => Math.Sinh(x), x => Math.Cosh(x), x => Math.Sinh(x), s_everywhere),
        ["cosh"] = new(x => Math.Cosh(x), x => Math.Sinh(x), x => Math.Cosh(x), s_everywhere),
        ["tanh"] = new(
            x => Math.Tanh(x), x => 1 / Math.Pow(Math.Cosh(x), 2), x => -2 * Math.Tanh(x) / Math.Pow(Math.Cosh(x), 2), s_everywhere),
        ["|x|"] = new(x => Math.Abs(x), x => Math.Sign(x), _ => 0, s_notZero),
        ["sin(x²)·exp(-x)"] = new(
            x => Math.Sin(x * x) * Math.Exp(-x),
            x => Math.Exp(-x) * (2 * x * Math.Cos(x * x) - Math.Sin(x * x)),
            x => Math.Exp(-x) * ((2 - 4 * x) * Math.Cos(x * x) + (1 - 4 * x * x) * Math.Sin(x * x)),
            s_everywhere),
    };

    public static TheoryData<string> Names => [.. s_rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void All_four_ways_agree_with_the_rule(string name)
    {
        var rule = s_rules[name];
        var (plain, formula) = (rule.Function.Compile(), Formula.Of(rule.Function));
        foreach (var x in rule.Points)
        {
            var (value, exact) = (plain(x), rule.Derivative(x));
            var tolerance = 1e-13 * Math.Max(1, Math.Abs(exact));
            Assert.Equal(exact, formula.Derivative(x), tolerance);
            Assert.Equal(exact, ForwardMode.Derivative(t => Apply(name, t), x), tolerance);
            Assert.Equal(exact, ReverseMode.Gradient(t => Apply(name, t[0]), [x])[0], tolerance);
            Assert.Equal(exact, Derivative.Richardson(plain, x, 1e-4).Value, 1e-7 * Math.Max(1, Math.Abs(exact)));

            Assert.Equal(value, formula.Value(x), 1e-14 * Math.Max(1, Math.Abs(value)));
            Assert.Equal(value, Apply(name, new Real(x)), 1e-14 * Math.Max(1, Math.Abs(value)));
            Assert.Equal(value, ForwardMode.Objective(1, t => Apply(name, t[0])).Value(x), 1e-14 * Math.Max(1, Math.Abs(value)));
            Assert.Equal(value, ReverseMode.Objective(1, t => Apply(name, t[0])).Value(x), 1e-14 * Math.Max(1, Math.Abs(value)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Second_derivatives_agree_with_the_rule(string name)
    {
        var rule = s_rules[name];
        var second = Formula.Of(rule.Function).DerivativeFormula.DerivativeFormula;
        foreach (var x in rule.Points)
        {
            var exact = rule.SecondDerivative(x);
            var tolerance = 1e-12 * Math.Max(1, Math.Abs(exact));
            Assert.Equal(exact, second.Value(x), tolerance);
            Assert.Equal(exact, ForwardMode.SecondDerivative(t => Apply(name, t), x), tolerance);
        }
    }

    [Fact]
    public void The_table_holds_every_elementary_function()
    {
        var written = string.Join(' ', s_rules.Values.Select(rule => Formula.Of(rule.Function).ToString()));
        Assert.All(
            Descent.Calculus.Symbolic.ElementaryFunction.All.Where(function => function.Name != "sign"),
            function => Assert.Contains(function.Name + "(", written));
    }

    [Fact]
    public void The_slope_of_an_absolute_value_is_its_sign_and_0_at_0_in_every_exact_way()
    {
        foreach (var x in (double[])[-2, 0, 3, double.NaN])
        {
            var expected = double.IsNaN(x) ? double.NaN : Math.Sign(x);
            Assert.Equal(expected, Formula.Of(t => Math.Abs(t)).Derivative(x));
            Assert.Equal(expected, ForwardMode.Derivative(Elementary.Abs, x));
            Assert.Equal(expected, ReverseMode.Gradient(t => Elementary.Abs(t[0]), [x])[0]);
        }
    }

    private static T Apply<T>(string name, T x)
        where T : struct, IReal<T> => name switch
        {
            "x" => x,
            "-x" => -x,
            "3x + 2 - x" => 3 * x + 2 - x,
            "x·x·x" => x * x * x,
            "1/x" => 1 / x,
            "x/(1 + x²)" => x / (1 + x * x),
            "x³" => Elementary.Pow(x, 3),
            "x^-1.5" => Elementary.Pow(x, -1.5),
            "x^x" => Elementary.Pow(x, x),
            "2^x" => Elementary.Pow((T)2, x),
            "√x" => Elementary.Sqrt(x),
            "exp" => Elementary.Exp(x),
            "ln" => Elementary.Log(x),
            "sin" => Elementary.Sin(x),
            "cos" => Elementary.Cos(x),
            "tan" => Elementary.Tan(x),
            "asin" => Elementary.Asin(x),
            "acos" => Elementary.Acos(x),
            "atan" => Elementary.Atan(x),
            "sinh" => Elementary.Sinh(x),
            "cosh" => Elementary.Cosh(x),
            "tanh" => Elementary.Tanh(x),
            "|x|" => Elementary.Abs(x),
            "sin(x²)·exp(-x)" => Elementary.Sin(x * x) * Elementary.Exp(-x),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "The table has no such row."),
        };

    private sealed record Rule(
        Expression<Func<double, double>> Function, Func<double, double> Derivative, Func<double, double> SecondDerivative, double[] Points);
}
