using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    // Without the curve's blue line, which may stand beside; the dots of the fourth leave the dashes of the second to be seen.
    private static readonly int[] s_looksOfErrors = [3, 1, 4, 2, 5, 0];

    /// <summary>
    /// Draws the error of numeric derivatives against the step h, both on log axes. A difference makes a V: on the right its
    /// truncation shrinks with h, on the left its rounding grows. An error of exactly 0 is a gap with a word, for a log axis has no 0.
    /// </summary>
    /// <param name="steps">The steps h, greater than 0.</param>
    /// <param name="methods">Methods by name, at most six: one absolute error per step; NaN where the method failed.</param>
    /// <exception cref="ArgumentException">There are no methods, more than six, or the lists differ in length.</exception>
    public static Figure StepErrors(IReadOnlyList<double> steps, params (string Name, IReadOnlyList<double> Errors)[] methods)
    {
        RequireFew(methods.Length, "Plot.StepErrors", "methods");
        foreach (var method in methods)
        {
            RequireSameCount(steps.Count, method.Errors.Count, $"one error per step in '{method.Name}'");
        }

        var shown = methods.SelectMany(method => method.Errors).Where(error => error > 0 && double.IsFinite(error)).DefaultIfEmpty(1)
            .ToArray();
        var floor = shown.Min() / 10;
        var best = methods.Select(method =>
        {
            var least = Enumerable.Range(0, steps.Count).Where(i => !double.IsNaN(method.Errors[i])).DefaultIfEmpty(-1)
                .MinBy(i => i < 0 ? double.NaN : method.Errors[i]);
            return least < 0 ? $"{method.Name}: none" : $"{method.Name}: {Write(method.Errors[least])} at h = {Write(steps[least])}";
        });
        return new Figure(
            [.. methods.Select((method, i) => Series(s_looksOfErrors[i], method.Name, steps, [.. method.Errors.Select(OrGap)]))],
            WithLogEnds(new Axis("step h") { Log = true }, steps),
            new Axis("error of the derivative") { Log = true, From = floor / 4, To = shown.Max() * 3 },
            $"Error of the derivative against the step h, both on log axes, for {Numerals.Count(steps.Count, "step")} from "
            + $"{Write(steps.Min())} to {Write(steps.Max())}. The smallest error of each method: {string.Join("; ", best)}.")
        {
            Notes = [.. methods.Where(method => method.Errors.Contains(0)).Select((method, i) =>
            {
                var exact = Enumerable.Range(0, steps.Count).Where(k => method.Errors[k] == 0).ToArray();
                return new Note(steps[exact[exact.Length / 2]], floor, $"{method.Name}: exactly 0", -18 * i);
            })],
        };
    }

    /// <summary>Marks one step in a picture of errors: the dot of a slider over h. An error of 0 has no place on the log axis.</summary>
    /// <param name="h">The step.</param>
    /// <param name="error">The error there.</param>
    public static Figure StepError(double h, double error) => new(
        [
            new Scatter([h], [OrGap(error)])
            {
                Mode = "markers", ShowLegend = false, Marker = new(Palette.Vermillion, 14, "circle", new(Palette.Paper, 2)),
                HoverTemplate = $"h = {Write(h)}<br>error {Write(error)}<extra></extra>",
            },
        ],
        new Axis("step h") { Log = true },
        new Axis("error of the derivative") { Log = true },
        $"At h = {Write(h)} the error is {Write(error)}.")
    {
        Outcome = $"error {Write(error)}",
    };

    private static double OrGap(double error) => error == 0 ? double.NaN : error;
}
