namespace Descent.Course.Exercises;

/// <summary>
/// How far values are above their minimum, for a logarithmic axis, exercise A.2: what the axis has no place for is a gap, NaN.
/// </summary>
/// <param name="values">The values of a run, step by step.</param>
/// <param name="minimum">The lowest value of the function.</param>
public delegate IReadOnlyList<double> DistanceCurve(double[] values, double minimum);

public static partial class Check
{
    /// <summary>Checks the distances with their gaps.</summary>
    public static Feedback ExerciseA_2(DistanceCurve distances) => LessonA.ExerciseA_2.Check(distances);
}

internal static partial class LessonA
{
    public static FunctionExercise<DistanceCurve, (double[] Values, double Minimum)> ExerciseA_2 => field ??= new()
    {
        Title = "A gap is a gap",
        Inputs =
        [
            ([12, 3, 0.75], 0),
            ([5, 2, 1.25, 1], 1),
            ([1, 100, 1e6, double.PositiveInfinity], 0),
            ([-3, -3.5, -4.01, -4], -4),
        ],
        Solution = (values, minimum) => [.. Distances(values, minimum).Select(d => d > 0 && double.IsFinite(d) ? d : double.NaN)],
        Alternatives =
        [
            (values, minimum) => Array.ConvertAll(
                values, value => value > minimum && double.IsFinite(value) ? value - minimum : double.NaN),
        ],
        Mistakes =
        [
            new((values, minimum) => Distances(values, minimum),
                "These are the distances, without gaps: a logarithmic axis has no place for 0, for less than 0, or "
                + "for infinity. Return `double.NaN` there."),
            new((values, minimum) => [.. Distances(values, minimum).Select(d => d > 0 ? d : double.NaN)],
                "Nearly: infinity is still there, and no axis reaches it. `double.IsFinite(d)` finds it.", Outcome.Almost),
            new((values, minimum) => [.. Distances(values, minimum).Select(d => d >= 0 && double.IsFinite(d) ? d : double.NaN)],
                "Nearly: 0 has no logarithm either. Only what is greater than 0 can be drawn.", Outcome.Almost),
            new((values, minimum) => [.. Distances(values, minimum).Select(d => d != 0 && double.IsFinite(d) ? d : double.NaN)],
                "Nearly: a minimum that is known to a few digits can lie above a value, and less than 0 has no logarithm.", Outcome.Almost),
            new((values, minimum) => [.. Distances(values, minimum).Where(d => d > 0 && double.IsFinite(d))],
                "What cannot be drawn is left out, so all that follows moves one step to the left. A gap keeps its place: `double.NaN`."),
            new((values, minimum) => [.. Distances(values, minimum).Select(d => d > 0 && double.IsFinite(d) ? d : 0)],
                "There is a number in the gaps. 0 has no logarithm, and a tiny one would be taken for a measured "
                + "distance. A gap is `double.NaN`."),
            new((values, minimum) => [.. Distances(values, minimum).Select(Math.Abs)],
                "You turned a distance below 0 into one above it that nobody measured, and 0 stays 0. What cannot be "
                + "drawn is `double.NaN`."),
            new((values, minimum) => [.. values.Select(d => d > 0 && double.IsFinite(d) ? d : double.NaN)],
                "You look at the values themselves. Subtract `minimum` first: the axis shows how far there is to go."),
            new((values, minimum) => [.. Distances(values, minimum).Select(d => d > 0 && double.IsFinite(d) ? Math.Log10(d) : double.NaN)],
                "You took the logarithm, and the axis takes it again. Return the distance itself.", Outcome.Almost),
        ],
        Hints =
        [
            "Subtract the minimum from each value. Which of the results have no place on a logarithmic axis?",
            "`value - minimum > 0 ? … : double.NaN` deals with two of three cases. The third is infinity.",
            "Let `var d = value - minimum;`, and return `d > 0 && double.IsFinite(d) ? d : double.NaN` for each.",
        ],
        WhyItMatters =
            "A run that arrives exactly, and one that diverges, both end in a gap: the curve stops where there "
            + "is nothing to draw, and invents nothing.",
    };

    private static double[] Distances(double[] values, double minimum) => [.. values.Select(value => value - minimum)];
}
