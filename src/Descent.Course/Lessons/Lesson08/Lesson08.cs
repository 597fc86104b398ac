namespace Descent.Course.Exercises;

/// <summary>Notebook 08, batch, stochastic, mini-batch.</summary>
internal static partial class Lesson08
{
    public static IReadOnlyList<Exercise> Exercises => [Exercise08_1, Exercise08_2, Exercise08_3, Exercise08_4, Exercise08_5];
}
