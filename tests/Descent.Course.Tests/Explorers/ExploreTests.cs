using Descent.Calculus;
using Descent.Course.Explorers;
using Descent.Course.Figures;
using Descent.Course.Plots;
using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Course.Tests.Explorers;

public class ExploreTests
{
    private static readonly Formula s_f = Formula.Of(x => x * x);

    private static Figure Over(params double[] rates) => Explore.Over("learning rate", rates, rate =>
        Plot.Descent(s_f, Minimizer.Run(s_f, 1, new GradientDescent { LearningRate = rate }, 20), -2, 2));

    [Fact]
    public void The_curve_is_stored_once_and_each_path_once_per_position()
    {
        var json = Over(0.1, 0.3, 0.5).ToJson();
        var names = json["data"]!.AsArray().Select(trace => (string)trace!["name"]!);
        Assert.Equal(["f(x) = x<sup>2</sup>", "steps", "steps", "steps", "start", "end", "end", "end"], names);
    }

    [Fact]
    public void A_step_shows_its_own_series_and_hides_the_others()
    {
        var json = Over(0.1, 0.3, 0.5).ToJson();
        var slider = json["layout"]!["sliders"]![0]!;
        Assert.Equal(1, (int)slider["active"]!);
        var steps = slider["steps"]!.AsArray();
        Assert.All(steps, step => Assert.Equal("update", (string?)step!["method"]));
        Assert.Equal(
            "[true,true,false,false,true,true,false,false]",
            steps[0]!["args"]![0]!["visible"]!.ToJsonString());
        Assert.Equal(
            [null, false, true, false, null, false, true, false],
            json["data"]!.AsArray().Select(trace => (bool?)trace!["visible"]));
    }

    [Fact]
    public void A_label_says_value_and_outcome_and_the_alt_text_lists_them_all()
    {
        var figure = Over(0.1, 0.5, 1.1);
        var labels = figure.ToJson()["layout"]!["sliders"]![0]!["steps"]!.AsArray().Select(step => (string)step!["label"]!);
        Assert.Equal(["0.1 · not converged in 20 steps", "0.5 · converged after 1 step", "1.1 · not converged in 20 steps"], labels);
        Assert.Contains("A slider changes the learning rate; it stands at 0.5. Its 3 positions: 0.1 · not converged in 20 steps; 0.5",
            figure.AltText);
    }

    [Fact]
    public void Only_the_layout_that_changes_stands_in_the_steps()
    {
        var plain = Over(0.1, 0.3).ToJson()["layout"]!["sliders"]![0]!["steps"]![0]!["args"]![1]!;
        Assert.Equal("{}", plain.ToJsonString());
        var titled = Explore.Over("k", new[] { 1, 2 }, k => Plot.Curve(s_f, -1, 1).Titled($"k = {k}"));
        var layout = titled.ToJson()["layout"]!["sliders"]![0]!["steps"]![1]!["args"]![1]!;
        Assert.Equal(["title"], layout.AsObject().Select(entry => entry.Key));
        Assert.Equal("k = 2", (string?)layout["title"]!["text"]);
    }

    [Fact]
    public void A_series_that_returns_at_another_position_is_stored_once_for_both()
    {
        var figure = Explore.Over("x", new[] { -1.0, 1, -1 }, x => Plot.Tangent(s_f, x));
        Assert.Equal(["tangent, slope -2", "tangent, slope 2"],
            figure.Traces.Where(trace => trace.Name is not null).Select(trace => trace.Name));
        Assert.Equal(
            "[true,false,true,false]",
            figure.ToJson()["layout"]!["sliders"]![0]!["steps"]![2]!["args"]![0]!["visible"]!.ToJsonString());
    }

    [Fact]
    public void Coordinates_are_rounded_on_the_axes_of_their_own_position()
    {
        var figure = Explore.Over("size", new[] { 1e-6, 1.0 }, size =>
            new Figure([new Scatter([size / 3], [size]) { Name = "point" }], new Axis("x") { From = 0, To = size }, new Axis("y"),
                "A point."), start: 1);
        Assert.Equal(["[3.333E-07]", "[0.3333]"], figure.ToJson()["data"]!.AsArray().Select(trace => trace!["x"]!.ToJsonString()));
    }

    [Fact]
    public void A_value_that_is_refused_has_its_reason_instead_of_a_picture_and_the_others_keep_theirs()
    {
        const string Reason = "LearningRate must be a finite number, 0 or greater, but was -0.1.";
        var figure = Over(0.1, -0.1, 0.5);
        var layout = figure.ToJson()["layout"]!;
        var steps = layout["sliders"]![0]!["steps"]!.AsArray();
        Assert.Equal(["0.1 · not converged in 20 steps", "-0.1 · not drawn", "0.5 · converged after 1 step"],
            steps.Select(step => (string)step!["label"]!));
        Assert.DoesNotContain("true", steps[1]!["args"]![0]!["visible"]!.ToJsonString());
        Assert.Contains(Reason[..40], (string)steps[1]!["args"]![1]!["annotations"]![0]!["text"]!);
        Assert.Equal("[]", steps[2]!["args"]![1]!["annotations"]!.ToJsonString());
        Assert.StartsWith($"Nothing is drawn: {Reason}", figure.AltText);
        Assert.All(figure.Traces, trace => Assert.False(trace.Visible));
        Assert.DoesNotContain("Nothing is drawn", Over(0.1, 0.5, -0.1).AltText);
        Assert.StartsWith(Reason, Assert.Throws<ArgumentException>(() => Over(-0.1, -0.1)).Message);
    }

    [Fact]
    public void A_figure_that_is_too_large_is_refused_with_the_part_to_blame()
    {
        double[] many = [.. Enumerable.Range(0, 20_000).Select(i => (double)i)];
        var error = Assert.Throws<ArgumentException>(() => Explore.Over("rate", new[] { 1.0, 2, 3 }, rate =>
            new Figure([new Scatter(many, [.. many.Select(x => rate * x)]) { Name = "points" }], new Axis("x"), new Axis("y"), "Points.")));
        Assert.Matches(
            @"^The figure under the slider over rate would take \d{3} kB, and 400 kB is the most that a notebook can carry\. "
            + @"The largest part is 'points' with \d{3} kB in 3 versions\. Use fewer positions than 3 \(about 2\), fewer points,",
            error.Message);
    }

    [Fact]
    public void Values_can_be_spaced_evenly_or_by_ratio_and_are_round()
    {
        Assert.Equal([0, 0.25, 0.5, 0.75, 1], Explore.Spaced(0, 1, 5));
        Assert.Equal([0.1, 0.215, 0.464, 1], Explore.LogSpaced(0.1, 1, 4));
        Assert.StartsWith("LogSpaced needs two different ends greater than 0",
            Assert.Throws<ArgumentException>(() => Explore.LogSpaced(0, 1, 4)).Message);
        Assert.StartsWith("Spaced needs two different finite ends",
            Assert.Throws<ArgumentException>(() => Explore.Spaced(1, 1, 4)).Message);
    }

    [Fact]
    public void Choices_are_labelled_by_name_and_have_no_range_while_numbers_say_from_where_to_where_they_run()
    {
        var choices = Explore.OverChoices("function", [("square", s_f), ("line", Formula.Of(x => x))], f => Plot.Curve(f, -1, 1)).ToJson();
        var slider = choices["layout"]!["sliders"]![0]!;
        Assert.Equal("", (string?)slider["currentvalue"]!["suffix"]);
        Assert.Equal("line", (string?)slider["steps"]![1]!["label"]);
        Assert.Contains("(0.1 to 0.5)", (string?)Over(0.1, 0.3, 0.5).ToJson()["layout"]!["sliders"]![0]!["currentvalue"]!["suffix"]);
    }

    [Fact]
    public void A_walk_along_a_long_run_shows_the_first_steps_the_last_and_ever_fewer_between()
    {
        var run = Minimizer.Run(s_f, 1, new GradientDescent { LearningRate = 0.001 }, 1000, new Stopping { GradientTolerance = 0 });
        var steps = new List<int>();
        Explore.OverSteps(run, k =>
        {
            steps.Add(k);
            return Plot.Path(run, upTo: k);
        });
        Assert.Equal([0, 1, 2], steps.Take(3));
        Assert.Equal(1000, steps[^1]);
        Assert.InRange(steps.Count, 20, 25);
        var gaps = steps.Zip(steps.Skip(1), (a, b) => b - a).ToArray();
        Assert.Equal(gaps[..^1].Order(), gaps[..^1]);
    }

    [Fact]
    public void A_walk_shorter_than_its_start_begins_at_the_end_and_one_without_a_step_is_refused()
    {
        var rule = new GradientDescent { LearningRate = 0.25 };
        Figure Walk(double from, int steps, int start)
        {
            var run = Minimizer.Run(s_f, from, rule, steps);
            return Explore.OverSteps(run, k => Plot.Path(run, upTo: k), start: start);
        }

        Assert.Equal(2, (int)Walk(1, 2, start: 9).ToJson()["layout"]!["sliders"]![0]!["active"]!);
        Assert.Equal(1, (int)Walk(1, 2, start: 1).ToJson()["layout"]!["sliders"]![0]!["active"]!);
        Assert.Throws<ArgumentException>(() => Walk(1, 2, start: -1));
        Assert.Equal(
            "A slider over the steps needs a run with a recorded step, but this one converged after 0 steps and has only its start. "
            + "Start it elsewhere, or record every step.",
            Assert.Throws<ArgumentException>(() => Walk(0, 2, start: 0)).Message);
    }

    [Fact]
    public void Of_many_positions_the_alt_text_tells_nine_the_ends_among_them()
    {
        var alt = Explore.Over("k", Enumerable.Range(1, 30), k => Plot.Curve(s_f, -1, 1)).AltText;
        Assert.EndsWith("A slider changes the k; it stands at 16. 9 of its 30 positions: 1; 4; 8; 11; 15; 19; 22; 26; 30.", alt);
    }

    [Fact]
    public void Too_few_values_a_wrong_start_and_figures_of_different_make_are_refused()
    {
        Assert.StartsWith("A slider over learning rate needs at least two values, but was given 1.",
            Assert.Throws<ArgumentException>(() => Over(0.1)).Message);
        Assert.StartsWith(
            "start must be 0 to 1, a position of the slider, but was 2.",
            Assert.Throws<ArgumentException>(() => Explore.Over("k", new[] { 1, 2 }, _ => Plot.Curve(s_f, -1, 1), start: 2)).Message);
        Assert.StartsWith(
            "Every position of the slider must have the same number of series: the first has 1, another 3.",
            Assert.Throws<ArgumentException>(() => Explore.Over("k", new[] { 1, 2 }, k =>
                k == 1 ? Plot.Curve(s_f, -1, 1) : Plot.Curve(s_f, -1, 1) + Plot.Tangent(s_f, 0))).Message);
    }
}
