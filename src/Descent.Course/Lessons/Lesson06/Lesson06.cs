namespace Descent.Course.Exercises;

/// <summary>Notebook 06, minima, saddles and plateaus.</summary>
internal static partial class Lesson06
{
    public static IReadOnlyList<Exercise> Exercises => [Exercise06_1, Exercise06_2, Exercise06_3, Exercise06_4, Exercise06_5];
}
