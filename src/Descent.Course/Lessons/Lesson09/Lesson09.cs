namespace Descent.Course.Exercises;

/// <summary>Notebook 09, backpropagation.</summary>
internal static partial class Lesson09
{
    public static IReadOnlyList<Exercise> Exercises => [Exercise09_1, Exercise09_2, Exercise09_3, Exercise09_4, Exercise09_5];
}
