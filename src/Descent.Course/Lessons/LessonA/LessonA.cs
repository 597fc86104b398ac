namespace Descent.Course.Exercises;

/// <summary>Notebook A, the same pictures with Plotly.NET.</summary>
internal static partial class LessonA
{
    public static IReadOnlyList<Exercise> Exercises => [ExerciseA_1, ExerciseA_2, ExerciseA_3];
}
