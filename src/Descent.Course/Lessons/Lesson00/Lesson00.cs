namespace Descent.Course.Exercises;

/// <summary>Notebook 00, start here.</summary>
internal static partial class Lesson00
{
    public static IReadOnlyList<Exercise> Exercises => [Exercise00_1, Exercise00_2, Exercise00_3];
}
