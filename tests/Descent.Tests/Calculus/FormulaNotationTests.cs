using System.Linq.Expressions;
using Descent.Calculus;

namespace Descent.Tests.Calculus;

/// <summary>How formulas and their derivatives are written, and that what is written is what is computed.</summary>
public class FormulaNotationTests
{
    private const double Captured = 3;

    private static readonly double[] s_data = [1, 2];

    private static readonly List<Row> s_table =
    [
        new(x => x * x - 4 * x, "x^2 - 4x", "x^{2} - 4 x", "2x - 4"),
        new(x => x * x * x * x - 3 * x * x + x - 7, "x^4 - 3x^2 + x - 7", "x^{4} - 3 x^{2} + x - 7", "4x^3 - 6x + 1"),
        new(x => 5, "5", "5", "0"),
        new(x => -x, "-x", "-x", "-1"),
        new(x => 3 - x - x + 2, "5 - 2x", "5 - 2 x", "-2"),
        new(x => -4 + 2 * x, "2x - 4", "2 x - 4", "2"),
        new(x => x - x, "0", "0", "0"),
        new(x => 0 * Math.Sin(x) + x / x, "1", "1", "0"),
        new(x => x * 2 * x * 3, "6x^2", "6 x^{2}", "12x"),
        new(x => -(x + 1), "-(x + 1)", @"-\left(x + 1\right)", "-1"),
        new(x => -1 * (x + 1), "-(x + 1)", @"-\left(x + 1\right)", "-1"),
        new(x => x * x - (x + 1), "x^2 - x - 1", "x^{2} - x - 1", "2x - 1"),
        new(x => 2 * -(x - 3), "-2(x - 3)", @"-2 \left(x - 3\right)", "-2"),
        new(x => 3 * (x + 1) - 2 * (x + 1) + x * x, "x + 1 + x^2", "x + 1 + x^{2}", "1 + 2x"),
        new(x => 2 * (x + 1) - 3 * (x + 1) + x * x, "x^2 - x - 1", "x^{2} - x - 1", "2x - 1"),
        new(x => 2 * (x + 1) + x * x - 3 * (x + 1), "x^2 - x - 1", "x^{2} - x - 1", "2x - 1"),
        new(x => (x + 1) * (x - 1), "(x + 1)·(x - 1)", @"\left(x + 1\right) \left(x - 1\right)", "2x"),
        new(x => Math.Pow(1 - x, 2), "(1 - x)^2", @"\left(1 - x\right)^{2}", "-2(1 - x)"),
        new(
            x => 0.5 * Math.Pow(x * x - 1, 2) + 0.3 * x,
            "0.5(x^2 - 1)^2 + 0.3x", @"0.5 \left(x^{2} - 1\right)^{2} + 0.3 x", "2x·(x^2 - 1) + 0.3"),
        new(x => x / 3, "x/3", @"\frac{x}{3}", "1/3"),
        new(x => x * x * x / 6, "x^3/6", @"\frac{x^{3}}{6}", "0.5x^2"),
        new(x => 0.1 * x + 0.2 * x, "0.3x", "0.3 x", "0.3"),
        new(x => 1e-7 * x + 2e-20, "1e-7·x + 2e-20", @"10^{-7} x + 2 \cdot 10^{-20}", "1e-7"),
        new(x => 1 / x, "1/x", @"\frac{1}{x}", "-1/x^2"),
        new(x => (x - 1) / (x + 1), "(x - 1)/(x + 1)", @"\frac{x - 1}{x + 1}", "1/(x + 1) - (x - 1)/(x + 1)^2"),
        new(x => x / (1 + x * x), "x/(1 + x^2)", @"\frac{x}{1 + x^{2}}", "1/(1 + x^2) - 2x^2/(1 + x^2)^2"),
        new(x => Math.Pow(2 * x, 3), "8x^3", "8 x^{3}", "24x^2"),
        new(x => Math.Pow(-x, 2), "x^2", "x^{2}", "2x"),
        new(x => Math.Pow(x, 1.0 / 3), "x^(1/3)", @"x^{\frac{1}{3}}", "1/(3x^(2/3))"),
        new(x => Math.Pow(x, x), "x^x", "x^{x}", "x^x·(log(x) + 1)"),
        new(x => Math.Pow(2, x), "2^x", "2^{x}", "2^x·log(2)"),
        new(x => Math.Pow(2, 3 * x), "2^(3x)", "2^{3 x}", "3·2^(3x)·log(2)"),
        new(x => Math.Pow(x, 2) * Math.Pow(3, x), "x^2·3^x", @"x^{2} \cdot 3^{x}", "2x·3^x + x^2·3^x·log(3)"),
        new(x => Math.Pow(2, x) * Math.Pow(2, 3 - x), "8", "8", "0"),
        new(x => Math.Pow(2, x) * x, "x·2^x", @"x \cdot 2^{x}", "2^x + x·2^x·log(2)"),
        new(x => (x - 1) * Math.Pow(2, x), "2^x·(x - 1)", @"2^{x} \left(x - 1\right)", "2^x·(x - 1)·log(2) + 2^x"),
        new(x => Math.Sin(x) * (x - 1), "(x - 1)·sin(x)", @"\left(x - 1\right) \sin\left(x\right)", "sin(x) + (x - 1)·cos(x)"),
        new(x => Math.Sqrt(x), "sqrt(x)", @"\sqrt{x}", "1/(2sqrt(x))"),
        new(x => Math.Sqrt(x * x + 1), "sqrt(x^2 + 1)", @"\sqrt{x^{2} + 1}", "x/sqrt(x^2 + 1)"),
        new(x => Math.Exp(-x * x), "exp(-x^2)", "e^{-x^{2}}", "-2x·exp(-x^2)"),
        new(x => Math.Exp(-(x - 1) * (x - 1) / 2), "exp(-0.5(x - 1)^2)", @"e^{-0.5 \left(x - 1\right)^{2}}", "(1 - x)·exp(-0.5(x - 1)^2)"),
        new(x => Math.Exp(x) * Math.Exp(x), "exp(2x)", "e^{2 x}", "2exp(2x)"),
        new(x => Math.Pow(Math.E, x), "exp(x)", "e^{x}", "exp(x)"),
        new(x => Math.E * x, "e·x", "e x", "e"),
        new(x => 1 / (1 + Math.Exp(-x)), "1/(1 + exp(-x))", @"\frac{1}{1 + e^{-x}}", "exp(-x)/(1 + exp(-x))^2"),
        new(x => Math.Log(x), "log(x)", @"\ln\left(x\right)", "1/x"),
        new(x => Math.Log(1 + Math.Exp(x)), "log(1 + exp(x))", @"\ln\left(1 + e^{x}\right)", "exp(x)/(1 + exp(x))"),
        new(x => Math.Sin(x) * Math.Cos(x), "sin(x)·cos(x)", @"\sin\left(x\right) \cos\left(x\right)", "cos(x)^2 - sin(x)^2"),
        new(x => Math.Pow(Math.Sin(x), 2), "sin(x)^2", @"\sin^{2}\left(x\right)", "2sin(x)·cos(x)"),
        new(x => Math.Tan(x), "tan(x)", @"\tan\left(x\right)", "1/cos(x)^2"),
        new(x => Math.Asin(x), "asin(x)", @"\arcsin\left(x\right)", "1/sqrt(1 - x^2)"),
        new(x => Math.Acos(x), "acos(x)", @"\arccos\left(x\right)", "-1/sqrt(1 - x^2)"),
        new(x => Math.Atan(x), "atan(x)", @"\arctan\left(x\right)", "1/(1 + x^2)"),
        new(x => Math.Tanh(x), "tanh(x)", @"\tanh\left(x\right)", "1 - tanh(x)^2"),
        new(
            x => Math.Cosh(x) + Math.Sinh(2 * x),
            "cosh(x) + sinh(2x)", @"\cosh\left(x\right) + \sinh\left(2 x\right)", "sinh(x) + 2cosh(2x)"),
        new(x => Math.Abs(x), "abs(x)", @"\left|x\right|", "sign(x)"),
        new(x => Math.Sin(Math.PI * x / 2), "sin(π/2·x)", @"\sin\left(\frac{\pi}{2} x\right)", "π/2·cos(π/2·x)"),
        new(
            x => x * x - 10 * Math.Cos(2 * Math.PI * x) + 10,
            "x^2 - 10cos(2π·x) + 10", @"x^{2} - 10 \cos\left(2 \pi x\right) + 10", "2x + 20π·sin(2π·x)"),
        new(x => Captured * x * x + s_data[1] * x, "3x^2 + 2x", "3 x^{2} + 2 x", "6x + 2"),
        new(theta => theta * theta, "theta^2", @"\theta^{2}", "2theta"),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, s_table.Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_formula_and_its_derivative_are_written_as_in_a_textbook(int row)
    {
        var (function, text, latex, derivative) = s_table[row];
        var formula = Formula.Of(function);
        Assert.Equal(text, formula.ToString());
        Assert.Equal(latex, formula.ToLatex());
        Assert.Equal(derivative, formula.DerivativeFormula.ToString());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_formula_computes_what_the_lambda_computes_and_its_derivative_what_differences_say(int row)
    {
        var formula = Formula.Of(s_table[row].Function);
        var function = s_table[row].Function.Compile();
        foreach (var x in (double[])[0.17, 0.5, 0.83])
        {
            var value = function(x);
            Assert.Equal(value, formula.Value(x), 4e-15 * Math.Max(1, Math.Abs(value)));
            var derivative = formula.Derivative(x);
            Assert.Equal(Derivative.Richardson(function, x, 0.05).Value, derivative, 2e-9 * Math.Max(1, Math.Abs(derivative)));
            Assert.Equal(derivative, formula.DerivativeFormula.Value(x), 1e-14 * Math.Max(1, Math.Abs(derivative)));
            Assert.Equal(formula.DerivativeFormula.Derivative(x), formula.Hessian([x])[0, 0]);
        }
    }

    [Fact]
    public void The_second_derivative_of_a_wave_counts_in_squares_of_pi()
    {
        var wave = Formula.Of(x => Math.Sin(2 * Math.PI * x));
        Assert.Equal("-4π^2·sin(2π·x)", wave.DerivativeFormula.DerivativeFormula.ToString());
        Assert.Equal(@"-4 \pi^2 \sin\left(2 \pi x\right)", wave.DerivativeFormula.DerivativeFormula.ToLatex());
    }

    /// <summary>Numbers that are a fraction or a multiple of π within rounding are written so, and no others.</summary>
    [Theory]
    [InlineData(1.0 / 64, "0.015625x")]
    [InlineData(1.0 / 640, "x/640")]
    [InlineData(1.0 / 999, "x/999")]
    [InlineData(1.0 / 1001, "0.000999000999000999x")]
    [InlineData(0.33333333333333331, "x/3")]
    [InlineData(0.33333333333333348, "0.3333333333333335x")]
    [InlineData(0.26179938779914941, "π/12·x")]
    [InlineData(0.24166097335306095, "0.24166097335306094x")]
    [InlineData(3.1415926535897931, "π·x")]
    [InlineData(3.1415926535897944, "3.1415926535897944x")]
    [InlineData(0.31415926535897931, "π/10·x")]
    [InlineData(0.31415926535897953, "0.31415926535897953x")]
    [InlineData(314.15926535897933, "100π·x")]
    [InlineData(1e-20, "1e-20·x")]
    [InlineData(2.5e30, "2.5e30·x")]
    public void A_number_is_written_as_a_reader_knows_it(double factor, string text) =>
        Assert.Equal(text, $"{Formula.Of(x => factor * x)}");

    [Fact]
    public void A_fraction_is_written_with_its_bar_and_its_parentheses()
    {
        Assert.Equal("-1/3", $"{Formula.Of(x => -1.0 / 3)}");
        Assert.Equal("1/(1000x)", $"{Formula.Of(x => 0.001 / x)}");
        Assert.Equal("(x - 1)·sin(x)/x", $"{Formula.Of(x => Math.Sin(x) * (x - 1) / x)}");
        Assert.Equal("2(x - 1)/x", $"{Formula.Of(x => 2 * (x - 1) / x)}");
        Assert.Equal("x^(2n)", $"{Formula.Of((x, n) => Math.Pow(x, 2 * n))}");
    }

    private sealed record Row(Expression<Func<double, double>> Function, string Text, string Latex, string Derivative);
}
