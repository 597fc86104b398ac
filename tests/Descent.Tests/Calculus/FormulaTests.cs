using System.Linq.Expressions;
using Descent.Calculus;

namespace Descent.Tests.Calculus;

public class FormulaTests
{
    private const string Known =
        "It knows + - * /, Math.Pow, Math.Sqrt and Math.Sin, Math.Cos, Math.Tan, Math.Asin, Math.Acos, Math.Atan, Math.Sinh, Math.Cosh, "
        + "Math.Tanh, Math.Exp, Math.Log, Math.Abs. For any other function use Objective.Of(f), which takes differences.";

    private static readonly Formula s_rosenbrock = Formula.Of((x, y) => Math.Pow(1 - x, 2) + 100 * Math.Pow(y - x * x, 2));

    private static double Twice(double x) => 2 * x;

    [Fact]
    public void A_lambda_that_cannot_be_differentiated_is_refused_by_the_name_of_the_obstacle()
    {
        Func<double, double> other = x => x;
        double[] table = [1, 2];
        AssertRefused(x => x > 0 ? x : 0, "the condition", "IIF((x > 0), x, 0)");
        AssertRefused(x => 2 * Math.Floor(x), "the call of Floor", "Floor(x)");
        AssertRefused(x => Math.Max(x, 0), "the call of Max", "Max(x, 0)");
        AssertRefused(x => Math.Log2(x), "the call of Log2", "Log2(x)");
        AssertRefused(x => Math.Sign(x), "the call of Sign", "Sign(x)");
        AssertRefused(x => Twice(x), "the call of Twice", "Twice(x)");
        AssertRefused(x => x % 2, "the remainder %", "(x % 2)");
        AssertRefused(x => (int)x, "the conversion to Int32", "Convert(x, Int32)");
        AssertRefused(x => other(x), "the call of another function", "Invoke(other, x)");
        AssertRefused(x => table[(int)x], "the array entry", "table[Convert(x, Int32)]");
        AssertRefused(x => new[] { x, 1 }[1], "the array entry", "new [] {x, 1}[1]");
    }

    [Fact]
    public void A_captured_variable_keeps_the_value_it_had()
    {
        var a = 2.0;
        var formula = Formula.Of(x => a * x);
        a = 5;
        Assert.Equal(6, formula.Value(3));
        Assert.Equal("2x", formula.ToString());
    }

    [Fact]
    public void A_call_that_does_not_depend_on_the_variable_is_computed_once()
    {
        var calls = 0;
        Func<double> count = () => ++calls;
        var formula = Formula.Of(x => count() * x);
        Assert.Equal(7, formula.Value(7));
        Assert.Equal(7, formula.Value(7));
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Rosenbrocks_valley_has_its_known_gradient_and_Hessian()
    {
        Assert.Equal(24.2, s_rosenbrock.Value([-1.2, 1]), 1e-13);
        var gradient = s_rosenbrock.Gradient([-1.2, 1]);
        Assert.Equal(-215.6, gradient[0], 1e-12);
        Assert.Equal(-88, gradient[1], 1e-12);
        Assert.Equal(new double[,] { { 1330, 480 }, { 480, 200 } }, s_rosenbrock.Hessian([-1.2, 1]));
        Assert.Equal(-88, s_rosenbrock.PartialDerivative(1).Value([-1.2, 1]), 1e-12);
        Assert.Equal("-400x", s_rosenbrock.HessianFormula(0, 1).ToString());
        Assert.Equal(["x", "y"], s_rosenbrock.VariableNames);
    }

    [Fact]
    public void Gradient_and_Hessian_are_written_as_matrices()
    {
        Assert.Equal(
            @"\begin{pmatrix} -2 \left(1 - x\right) - 400 x \left(y - x^{2}\right) \\ 200 \left(y - x^{2}\right) \end{pmatrix}",
            s_rosenbrock.GradientToLatex());
        Assert.Equal(
            @"\begin{pmatrix} 2 + 800 x^{2} - 400 \left(y - x^{2}\right) & -400 x \\ -400 x & 200 \end{pmatrix}",
            s_rosenbrock.HessianToLatex());
    }

    [Fact]
    public void Three_and_four_variables_and_vectors_are_read_alike()
    {
        var three = Formula.Of((x, y, z) => x * y + Math.Sin(z));
        var vector = Formula.Of(3, x => x[0] * x[1] + Math.Sin(x[2]));
        Assert.Equal([3, 2, Math.Cos(0.5)], three.Gradient([2, 3, 0.5]));
        Assert.Equal(three.Gradient([2, 3, 0.5]), vector.Gradient([2, 3, 0.5]));
        Assert.Equal("x0·x1 + sin(x2)", vector.ToString());
        Assert.Equal(["w1_0", "w1_1"], Formula.Of(2, w1 => w1[0]).VariableNames);
        Assert.Equal(@"x_{0} x_{1} + \sin\left(x_{2}\right)", vector.ToLatex());
        var four = Formula.Of((w, x, y, z) => w * x * y * z);
        Assert.Equal([24, 12, 8, 6], four.Gradient([1, 2, 3, 4]));
    }

    [Fact]
    public void Sums_that_differ_in_order_only_are_the_same()
    {
        Assert.Equal("0", Formula.Of((x, y) => Math.Sin(x + y) - Math.Sin(y + x) + x * y - y * x).ToString());
        Assert.Equal("0", Formula.Of(x => Math.Sin(1 * x) - Math.Sin(x)).ToString());
    }

    [Fact]
    public void A_variable_named_like_a_constant_is_not_mistaken_for_it()
    {
        var formula = Formula.Of((e, x) => Math.Pow(Math.E, x) + Math.Pow(e, x));
        Assert.Equal(Math.E * Math.E + 9, formula.Value([3, 2]), 1e-14);
    }

    [Fact]
    public void The_gradient_may_overwrite_the_point()
    {
        double[] x = [-1.2, 1];
        s_rosenbrock.ValueAndGradient(x, x);
        Assert.Equal(s_rosenbrock.Gradient([-1.2, 1]), x);
    }

    [Fact]
    public void An_evaluation_allocates_nothing()
    {
        double[] x = [-1.2, 1], gradient = new double[2];
        s_rosenbrock.ValueAndGradient(x, gradient);
        Allocated.Nothing(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                s_rosenbrock.ValueAndGradient(x, gradient);
                s_rosenbrock.Value(x);
            }
        });
    }

    [Fact]
    public void What_belongs_to_one_variable_is_refused_for_two()
    {
        var error = Assert.Throws<InvalidOperationException>(() => s_rosenbrock.DerivativeFormula);
        Assert.Equal(
            "DerivativeFormula needs a formula of one variable, but this one has 2. Use PartialDerivative(0) to PartialDerivative(1).",
            error.Message);
        error = Assert.Throws<InvalidOperationException>(() => s_rosenbrock.Derivative(1));
        Assert.Equal(
            "Derivative(double) needs a function of one variable, but this one has 2. Pass a vector of 2 numbers instead.", error.Message);
    }

    [Fact]
    public void An_index_without_a_variable_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => s_rosenbrock.PartialDerivative(2));
        Assert.StartsWith("index must be 0 to 1, one per variable of the formula, but was 2.", error.Message);
        error = Assert.Throws<ArgumentOutOfRangeException>(() => s_rosenbrock.HessianFormula(0, -1));
        Assert.StartsWith("column must be 0 to 1, one per variable of the formula, but was -1.", error.Message);
        var missing = Assert.Throws<ArgumentException>(() => Formula.Of(2, x => x[2]));
        Assert.Equal("`x[2]` asks for entry 2, but the formula has 2 variables, 0 to 1.", missing.Message);
    }

    [Fact]
    public void A_point_of_the_wrong_length_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => s_rosenbrock.Value([1]));
        Assert.Equal("x has length 1, but the formula has length 2. Both must be equal: one number per parameter.", error.Message);
        Assert.Throws<ArgumentException>(() => s_rosenbrock.ValueAndGradient([1, 2], new double[1]));
        Assert.Throws<ArgumentException>(() => s_rosenbrock.Hessian([1, 2, 3]));
    }

    [Fact]
    public void NaN_and_infinity_pass_through()
    {
        var formula = Formula.Of(x => Math.Abs(x) + 1 / x);
        Assert.Equal(double.NaN, formula.Value(double.NaN));
        Assert.Equal(double.NaN, formula.Derivative(double.NaN));
        Assert.Equal(double.PositiveInfinity, formula.Value(0));
    }

    private static void AssertRefused(Expression<Func<double, double>> function, string obstacle, string node)
    {
        var error = Assert.Throws<ArgumentException>(() => Formula.Of(function));
        Assert.Equal($"A Formula cannot differentiate {obstacle} in `{node}`. {Known}", error.Message);
    }
}
