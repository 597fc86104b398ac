namespace Descent.Course.Exercises;

/// <summary>Notebook 05, valleys and conditioning.</summary>
internal static partial class Lesson05
{
    public static IReadOnlyList<Exercise> Exercises => [Exercise05_1, Exercise05_2, Exercise05_3, Exercise05_4, Exercise05_5];
}
