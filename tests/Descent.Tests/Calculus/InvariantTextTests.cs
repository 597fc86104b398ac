using System.Globalization;
using Descent.Calculus;

namespace Descent.Tests.Calculus;

/// <summary>A number reads the same wherever the reader lives: where a comma separates decimals, too.</summary>
public class InvariantTextTests
{
    [Fact]
    public void Texts_do_not_follow_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var format = comma.NumberFormat;
        (format.NumberDecimalSeparator, format.NumberGroupSeparator, format.NegativeSign) = (",", ".", "−");
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Equal("−0,5", $"{-0.5}");
            Assert.Equal("0.5 ± 0.001", $"{new DerivativeEstimate(0.5, 0.001)}");
            Assert.Equal("-0.5", $"{new Real(-0.5)}");
            Assert.Equal("-0.5 + 1.5ε", $"{new Dual<Real>(-0.5, 1.5)}");
            Assert.Equal("(0.25 + -1ε) + (2 + 0ε)ε", $"{new Dual<Dual<Real>>(new(0.25, -1), new(2, 0))}");
            Assert.Equal("-0.5", $"{(TapeValue)(-0.5)}");
            Assert.Equal("0.5x - 1.5", $"{Formula.Of(x => 0.5 * x - 1.5)}");
            Assert.Equal("0.5 x - 1.5", Formula.Of(x => 0.5 * x - 1.5).ToLatex());
            var tape = new Tape();
            _ = tape.Variable(-0.5) * 1.5;
            Assert.Equal(["v0 = variable = -0.5", "v1 = v0 · 1.5 = -0.75"], tape.Nodes.Select(node => $"{node}"));
            Assert.StartsWith(
                "The gradient is wrong: worst at coordinate 0, given -0.5, expected 1.5, relative error 1.3.",
                $"{Gradient.Check(Objective.Of(x => 1.5 * x, _ => -0.5), [0.5])}");
            Assert.StartsWith(
                "The gradient cannot be checked here: at coordinate 0 it says 0.5, and differences 0 ± 1.",
                $"{Gradient.Check(Objective.Of(Math.Abs, _ => 0.5), [0])}");
            var spent = Objective.Of(x => x).Counted(1234);
            for (var call = 0; call < 1234; call++)
            {
                spent.Value(0);
            }

            var error = Assert.Throws<CallBudgetExceededException>(() => spent.Value(0));
            Assert.StartsWith("The budget of 1,234 calls", error.Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
