using Descent.Calculus;

namespace Descent.Tests.Calculus;

/// <summary>What a tape keeps and forgets.</summary>
public class TapeDetailTests
{
    [Fact]
    public void A_tape_grows_and_keeps_what_it_held()
    {
        var tape = new Tape();
        var x = tape.Variable(1.5);
        var y = x;
        for (var i = 0; i < 200; i++)
        {
            y += x;
        }

        tape.Backward(y);
        Assert.Equal((201, 201, 301.5), (tape.Count, x.Adjoint, y.Value));
        Assert.Equal(new TapeOperand(0, 1.5, 1), tape.Node(150).Operands[1]);
    }

    [Fact]
    public void Clearing_forgets_the_labels()
    {
        var tape = new Tape();
        tape.Variable(1, "old");
        tape.Clear();
        Assert.Equal(0, tape.Count);
        tape.Variable(2);
        Assert.Null(tape.Node(0).Label);
        Assert.Equal(TapeOperation.Variable, tape.Node(0).Operation);
        Assert.Empty(tape.Node(0).Operands);
    }

    [Fact]
    public void A_constant_has_no_share_and_a_name_does_it_no_harm()
    {
        TapeValue constant = 3;
        Assert.Equal((0, 3), (constant.Named("c").Adjoint, constant.Value));
        var tape = new Tape();
        var x = tape.Variable(2);
        tape.Backward(x * x);
        tape.Backward(constant);
        Assert.Equal(0, x.Adjoint);
    }

    [Fact]
    public void A_slope_that_is_not_reached_leaves_no_trace_were_it_infinite()
    {
        var tape = new Tape();
        var (x, y) = (tape.Variable(0), tape.Variable(2));
        tape.Backward(0 * Elementary.Sqrt(x) + y);
        Assert.Equal((0, 1), (x.Adjoint, y.Adjoint));
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(0)]
    [InlineData(3)]
    public void A_sign_has_slope_0_and_its_place_in_the_graph(double at)
    {
        var tape = new Tape();
        var x = tape.Variable(at);
        var sign = Elementary.Sign(x);
        tape.Backward(x * x + 7 * sign);
        Assert.Equal((Math.Sign(at), 2 * at, 7), (sign.Value, x.Adjoint, sign.Adjoint));
        Assert.Equal([new TapeOperand(0, at, 0)], tape.Node(1).Operands);
    }

    [Fact]
    public void Constants_on_the_left_keep_their_values_in_the_graph()
    {
        var tape = new Tape();
        var x = tape.Variable(2);
        _ = 7 - x;
        _ = 7 / x;
        _ = Elementary.Pow((TapeValue)3, x);
        Assert.Equal(new TapeOperand(null, 7, 0), tape.Node(1).Operands[0]);
        Assert.Equal(new TapeOperand(0, 2, -1), tape.Node(1).Operands[1]);
        Assert.Equal(new TapeOperand(0, 2, -1.75), tape.Node(2).Operands[1]);
        Assert.Equal("v3 = 3 ^ v0 = 9", $"{tape.Node(3)}");
        Assert.Equal(9 * Math.Log(3), tape.Node(3).Operands[1].Slope, 1e-14);
    }

    /// <summary>Slopes with a derivative other than 1 inside: sinh′ = cosh · x′, not cosh / x′.</summary>
    [Fact]
    public void The_chain_rule_multiplies_in_forward_mode()
    {
        Assert.Equal(3 * Math.Cosh(0.6), ForwardMode.Derivative(x => Elementary.Sinh(3 * x), 0.2), 1e-14);
        Assert.Equal(3 * Math.Sinh(0.6), ForwardMode.Derivative(x => Elementary.Cosh(3 * x), 0.2), 1e-14);
        Assert.Equal(3 / Math.Pow(Math.Cos(0.6), 2), ForwardMode.Derivative(x => Elementary.Tan(3 * x), 0.2), 1e-14);
        Assert.Equal(3 * 8 * Math.Log(2), ForwardMode.Derivative(x => Elementary.Pow((Dual<Real>)2, 3 * x), 1), 1e-13);
        Assert.Equal(-3 / Math.Sqrt(1 - 0.36), ForwardMode.Derivative(x => Elementary.Acos(3 * x), 0.2), 1e-14);
        Assert.Equal(3 / Math.Sqrt(1 - 0.36), ForwardMode.Derivative(x => Elementary.Asin(3 * x), 0.2), 1e-14);
        Assert.Equal(3 * 0.5 / Math.Sqrt(0.6), ForwardMode.Derivative(x => Elementary.Sqrt(3 * x), 0.2), 1e-14);
    }
}
