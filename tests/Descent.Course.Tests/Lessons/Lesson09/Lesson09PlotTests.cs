using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Course.Plots;
using Descent.Course.Tests.Gallery;
using Descent.Numerics;

namespace Descent.Course.Tests.Lessons;

/// <summary>The computation graph, which only notebook 09 draws.</summary>
public class Lesson09PlotTests
{
    // Series of the figure: three kinds of arrows, three kinds of circles, three kinds of numbers.
    private const int Waiting = 3;
    private const int Current = 5;
    private const int Values = 6;
    private const int Slopes = 7;
    private const int Adjoints = 8;

    [Theory]
    [InlineData(0.5, -0.2)]
    [InlineData(1.5, 0)]
    [InlineData(-1, 3)]
    public void The_whole_way_there_and_back_ends_in_the_partial_derivatives(double w, double b)
    {
        var texts = Texts(Plot.Graph(Samples.Neuron(w, b)), Adjoints);
        var a = Math.Tanh(2 * w + b);
        var charge = 2 * (a - 1) * (1 - a * a);
        Assert.Equal(Numerals.WithMinus(Numerals.Write(charge, 3)), texts[0]);
        Assert.Equal(Numerals.WithMinus(Numerals.Write(2 * charge + 0.2 * w, 3)), texts[1]);
        Assert.Equal(10, texts.Count);
    }

    [Fact]
    public void Values_come_first_one_at_a_time()
    {
        var figure = Plot.Graph(Samples.Neuron(), 0);
        Assert.Equal(["−0.2", "0.5"], Texts(figure, Values));
        Assert.Empty(Texts(figure, Slopes));
        Assert.Empty(Texts(figure, Adjoints));
        Assert.Equal(["2 ·", "+", "tanh", "− 1", "^ 2", "^ 2", "0.1 ·", "+"], Texts(figure, Waiting));
        figure = Plot.Graph(Samples.Neuron(), 3);
        Assert.Equal(["−0.2", "0.5", "p = 1", "z = 0.8", "a = 0.664"], Texts(figure, Values));
        Assert.Equal(["tanh"], Texts(figure, Current));
        Assert.Equal(["2", "1", "1", "0.559"], Texts(figure, Slopes));
    }

    [Fact]
    public void An_adjoint_to_which_more_is_to_come_says_so()
    {
        Assert.Equal(["0.1 + …", "0.1", "1", "1", "1"], [.. Texts(Plot.Graph(Samples.Neuron(), 12), Adjoints)
            .OrderBy(text => text.Contains('…') ? 0 : text == "0.1" ? 1 : 2)]);
        Assert.DoesNotContain(Texts(Plot.Graph(Samples.Neuron(), 17), Adjoints), text => text.Contains('…'));
    }

    [Theory]
    [InlineData(0, "The inputs")]
    [InlineData(1, "Forward: p = 2 · w = 1")]
    [InlineData(3, "Forward: a = tanh(z) = 0.664")]
    [InlineData(8, "Forward: J = c + r = 0.138")]
    [InlineData(9, "The result moves with itself: adjoint of J = 1")]
    [InlineData(10, "Back: c += 1 · 1, r += 1 · 1")]
    [InlineData(12, "Back: w += 0.1 · 1")]
    [InlineData(15, "Back: z += -0.672 · 0.559")]
    [InlineData(17, "Back: w += -0.376 · 2")]
    public void Each_step_says_what_it_did(int step, string outcome)
    {
        var figure = Plot.Graph(Samples.Neuron(), step);
        Assert.Equal(outcome, figure.Outcome);
        Assert.Contains($" {outcome}.", figure.AltText);
        Assert.StartsWith("Computation graph of 10 entries. b = -0.2; w = 0.5; p = 2 · w", figure.AltText);
    }

    [Fact]
    public void An_operand_that_is_used_twice_has_one_arrow_with_both_slopes()
    {
        var tape = new Tape();
        var x = tape.Variable(3, "x");
        _ = x * x;
        var figure = Plot.Graph(tape);
        Assert.Equal(["3 + 3"], Texts(figure, Slopes));
        Assert.Equal(["6", "1"], Texts(figure, Adjoints));
        Assert.Equal("Back: x += 1 · 3, x += 1 · 3", figure.Outcome);
    }

    [Fact]
    public void What_has_no_part_in_the_result_gets_no_adjoint_but_0()
    {
        var tape = new Tape();
        var (x, y) = (tape.Variable(3, "x"), tape.Variable(4, "y"));
        _ = Elementary.Sin(y).Named("unused");
        _ = (2 * x).Named("used");
        Assert.Equal(["2", "0", "1"], Texts(Plot.Graph(tape), Adjoints));
    }

    [Fact]
    public void Circles_never_touch_and_lie_inside_the_picture()
    {
        var random = new SeededRandom(9);
        for (var trial = 0; trial < 200; trial++)
        {
            var tape = new Tape();
            List<TapeValue> made = [tape.Variable(1, "x"), tape.Variable(2, "y")];
            for (var k = 0; k < 4; k++)
            {
                made.Add(made[random.Index(made.Count)] * made[random.Index(made.Count)]);
            }

            var circles = Circles(tape);
            Assert.All(circles, at => Assert.InRange(at.X, 22, LayoutJson.PlotWidth - 22));
            Assert.All(circles, at => Assert.InRange(at.Y, 45, LayoutJson.PlotHeight - 45));
            Assert.All(circles.Index(), one => Assert.All(circles.Skip(one.Index + 1), other =>
                Assert.True(Math.Abs(one.Item.X - other.X) > 60 || Math.Abs(one.Item.Y - other.Y) > 60)));
        }
    }

    [Fact]
    public void A_tape_that_cannot_be_drawn_is_refused_with_what_to_do()
    {
        var tape = new Tape();
        Assert.StartsWith("There is no operation on the tape.", Refusal(() => Plot.Graph(tape)));
        var x = tape.Variable(1);
        Assert.StartsWith("There is no operation on the tape.", Refusal(() => Plot.Graph(tape)));
        for (var k = 0; k < 8; k++)
        {
            x = 2 * x;
        }

        Assert.StartsWith("Plot.Graph has room for 7 operations in a row and 4 entries below each other; this tape has 8 and 1.",
            Refusal(() => Plot.Graph(tape)));
        Assert.StartsWith("upTo must be 0 to 17", Refusal(() => Plot.Graph(Samples.Neuron(), 18)));
        Assert.StartsWith("upTo must be 0 to 17", Refusal(() => Plot.Graph(Samples.Neuron(), -1)));
    }

    private static string Refusal(Action draw) => Assert.Throws<ArgumentException>(draw).Message;

    private static IReadOnlyList<string> Texts(Figure figure, int series) => ((Scatter)figure.Traces[series]).Text!;

    private static (double X, double Y)[] Circles(Tape tape) => [.. Plot.Graph(tape).Traces.Skip(Waiting).Take(3).Cast<Scatter>()
        .SelectMany(circles => circles.X.Zip(circles.Y))];
}
