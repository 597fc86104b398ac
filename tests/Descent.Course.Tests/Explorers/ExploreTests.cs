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
        Assert.Contains("A slider changes the learning rate; it stands at 0.5. Its 3 positions: 0.1 · not converged in 20 steps; 0.5", figure.AltText);
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
    public void Too_few_values_a_wrong_start_and_figures_of_different_make_are_refused()
    {
        Assert.StartsWith("A slider over learning rate needs at least two values, but was given 1.", Assert.Throws<ArgumentException>(() => Over(0.1)).Message);
        Assert.StartsWith(
            "start must be 0 to 1, a position of the slider, but was 2.",
            Assert.Throws<ArgumentException>(() => Explore.Over("k", new[] { 1, 2 }, _ => Plot.Curve(s_f, -1, 1), start: 2)).Message);
        Assert.StartsWith(
            "Every position of the slider must have the same number of series: the first has 1, another 3.",
            Assert.Throws<ArgumentException>(() => Explore.Over("k", new[] { 1, 2 }, k =>
                k == 1 ? Plot.Curve(s_f, -1, 1) : Plot.Curve(s_f, -1, 1) + Plot.Tangent(s_f, 0))).Message);
    }
}
