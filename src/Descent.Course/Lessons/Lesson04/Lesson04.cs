namespace Descent.Course.Exercises;

/// <summary>Notebook 04, partial derivatives and the gradient.</summary>
internal static partial class Lesson04
{
    public static IReadOnlyList<Exercise> Exercises => [Exercise04_1, Exercise04_2, Exercise04_3, Exercise04_4, Exercise04_5];
}
