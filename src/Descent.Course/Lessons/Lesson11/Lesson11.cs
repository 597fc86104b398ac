namespace Descent.Course.Exercises;

/// <summary>Notebook 11, vanishing and exploding gradients.</summary>
internal static partial class Lesson11
{
    public static IReadOnlyList<Exercise> Exercises => [Exercise11_1, Exercise11_2, Exercise11_3, Exercise11_4, Exercise11_5];
}
