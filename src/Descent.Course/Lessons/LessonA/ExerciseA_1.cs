namespace Descent.Course.Exercises;

/// <summary>One coordinate of every point of a path, exercise A.1: what a chart's x or y wants.</summary>
/// <param name="points">The points of the path, the start first.</param>
/// <param name="j">Which coordinate, counted from 0.</param>
public delegate IReadOnlyList<double> PathCoordinate(double[][] points, int j);

public static partial class Check
{
    /// <summary>Checks one coordinate of a path.</summary>
    public static Feedback ExerciseA_1(PathCoordinate coordinate) => LessonA.ExerciseA_1.Check(coordinate);
}

internal static partial class LessonA
{
    public static FunctionExercise<PathCoordinate, (double[][] Points, int J)> ExerciseA_1 => field ??= new()
    {
        Title = "One coordinate of a path",
        Inputs =
        [
            ([[2, -1], [0.5, 3], [4, 7]], 0),
            ([[2, -1], [0.5, 3], [4, 7]], 1),
            ([[1, 2, 3], [4, 5, 6], [7, 8, 9], [0, 1, -2]], 2),
            ([[-4, 1.5], [-3, -1]], 0),
        ],
        Solution = (points, j) => [.. points.Select(point => point[j])],
        Alternatives = [(points, j) => Array.ConvertAll(points, point => point.ElementAt(j))],
        Mistakes =
        [
            new((points, j) => points[j],
                "That is one point of the path: `points[j]`. You want one number of *every* point: `point[j]`, with `points.Select`."),
            new((points, _) => [.. points.Select(point => point[0])],
                "It is always the first coordinate. Use `j`, which says which one is wanted."),
            new((points, j) => [.. points.Skip(1).Select(point => point[j])],
                "The start is missing: a path with k steps has k + 1 points.", Outcome.Almost),
            new((points, j) => [.. points.SkipLast(1).Select(point => point[j])],
                "The last point is missing, and where a run ends is what one looks for.", Outcome.Almost),
            new((points, j) => [.. points.Select(point => point[j]).Reverse()],
                "The right numbers from the end to the start. The path would be drawn backwards.", Outcome.Almost),
            new((points, j) => [points[^1][j]],
                "Only the last point. A chart wants this coordinate of all of them."),
            new((points, _) => [.. points.SelectMany(point => point)],
                "These are all coordinates in one row. Take only number `j` of each point."),
        ],
        Hints =
        [
            "A chart asks for all x first and then for all y, but a path is a list of points. You turn rows into columns.",
            "`points.Select(point => …)` makes one number of each point, and `[.. …]` a list of them.",
            "Coordinate j of a point is `point[j]`.",
        ],
        WhyItMatters = "Half of all plotting code turns rows into columns; `run.Trajectory.Coordinate(j)` is this line.",
    };
}
