namespace Descent.Course.Exercises;

/// <summary>Notebook 01, what learning minimizes.</summary>
internal static partial class Lesson01
{
    public static IReadOnlyList<Exercise> Exercises => [Exercise01_1, Exercise01_2, Exercise01_3, Exercise01_4, Exercise01_5];
}
