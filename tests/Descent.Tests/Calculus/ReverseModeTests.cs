using Descent.Calculus;

namespace Descent.Tests.Calculus;

public class ReverseModeTests
{
    [Fact]
    public void One_sweep_gives_every_partial_derivative()
    {
        var tape = new Tape();
        var (x, y) = (tape.Variable(2, "x"), tape.Variable(3, "y"));
        var result = x * y + Elementary.Sin(x);
        tape.Backward(result);
        Assert.Equal(6 + Math.Sin(2), result.Value);
        Assert.Equal(3 + Math.Cos(2), x.Adjoint);
        Assert.Equal(2, y.Adjoint);
        Assert.Equal(1, result.Adjoint);
    }

    [Fact]
    public void A_variable_used_twice_adds_both_its_shares()
    {
        var gradient = ReverseMode.Gradient(x => x[0] * x[0] * x[0] + x[0], [2]);
        Assert.Equal([13], gradient);
    }

    [Fact]
    public void The_tape_can_be_read_as_a_graph()
    {
        var tape = new Tape();
        var x = tape.Variable(2, "x");
        var square = (x * x).Named("square");
        tape.Backward(Elementary.Sin(4 * square - 1));
        var slope = Math.Cos(15);
        Assert.Equal(
            ["v0 = x = 2", "v1 = v0 · v0 = 4", "v2 = 4 · v1 = 16", "v3 = v2 − 1 = 15", "v4 = sin(v3) = 0.650288"],
            tape.Nodes.Select(node => node.ToString()));
        Assert.Equal([16 * slope, 4 * slope, slope, slope, 1], tape.Nodes.Select(node => node.Adjoint));
        Assert.Equal(["x", "square", null, null, null], tape.Nodes.Select(node => node.Label));
        var scaling = tape.Node(2);
        Assert.Equal(TapeOperation.Multiply, scaling.Operation);
        Assert.Equal([new TapeOperand(null, 4, 0), new TapeOperand(1, 4, 4)], scaling.Operands);
        Assert.Equal([new TapeOperand(2, 16, 1), new TapeOperand(null, 1, 0)], tape.Node(3).Operands);
    }

    [Fact]
    public void Every_operation_has_its_symbol()
    {
        var tape = new Tape();
        var x = tape.Variable(0.5);
        _ = x + 1;
        _ = -x;
        _ = x / 2;
        _ = Elementary.Pow(x, 3);
        _ = Elementary.Tanh(x);
        Assert.Equal(
            [
                "v0 = variable = 0.5", "v1 = v0 + 1 = 1.5", "v2 = −(v0) = -0.5", "v3 = v0 / 2 = 0.25", "v4 = v0 ^ 3 = 0.125",
                "v5 = tanh(v0) = 0.462117",
            ],
            tape.Nodes.Select(node => node.ToString()));
    }

    [Fact]
    public void A_second_sweep_starts_again_from_zero()
    {
        var tape = new Tape();
        var x = tape.Variable(3);
        var (square, cube) = (x * x, x * x * x);
        tape.Backward(cube);
        Assert.Equal(27, x.Adjoint);
        tape.Backward(square);
        Assert.Equal(6, x.Adjoint);
        Assert.Equal(0, cube.Adjoint);
    }

    [Fact]
    public void A_calculation_may_be_a_hundred_thousand_operations_deep()
    {
        static TapeValue Deep(TapeValue[] x)
        {
            var y = x[0];
            for (var i = 0; i < 100_000; i++)
            {
                y = y * 0.99999 + x[1];
            }

            return y;
        }

        var gradient = ReverseMode.Gradient(Deep, [1, 1e-5]);
        Assert.Equal(Math.Pow(0.99999, 100_000), gradient[0], 1e-10);
        Assert.Equal((1 - Math.Pow(0.99999, 100_000)) / 1e-5, gradient[1], 1e-5);
    }

    [Fact]
    public void A_reused_tape_allocates_nothing()
    {
        var objective = ReverseMode.Objective(2, x => Elementary.Exp(-x[0] * x[1]) + Elementary.Pow(1 - x[0], 2) / 3);
        double[] x = [0.4, 2], gradient = new double[2];
        objective.ValueAndGradient(x, gradient);
        Allocated.Nothing(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                objective.ValueAndGradient(x, gradient);
                objective.Value(x);
            }
        });
    }

    [Fact]
    public void A_result_that_does_not_depend_on_the_variables_has_the_gradient_zero()
    {
        Assert.Equal([0, 0], ReverseMode.Gradient(_ => 7, [1, 2]));
        Assert.Equal([0, 1], ReverseMode.Gradient(x => x[1], [1, 2]));
    }

    [Fact]
    public void Two_tapes_do_not_mix()
    {
        var tape = new Tape();
        var (x, y) = (tape.Variable(1), new Tape().Variable(2));
        var error = Assert.Throws<ArgumentException>(() => x + y);
        Assert.Equal("The two values lie on different tapes. Make all variables of one calculation on one tape.", error.Message);
        error = Assert.Throws<ArgumentException>(() => new Tape().Backward(x));
        Assert.Equal("The result lies on another tape. Call Backward on the tape that made its variables.", error.Message);
        var missing = Assert.Throws<ArgumentOutOfRangeException>(() => new Tape().Node(0));
        Assert.StartsWith("The tape is empty. Calculate with its variables first.", missing.Message);
        missing = Assert.Throws<ArgumentOutOfRangeException>(() => tape.Node(5));
        Assert.StartsWith("index must be 0 to 0, but was 5.", missing.Message);
    }
}
