namespace Descent.Course.Exercises;

/// <summary>Notebook 07, cost functions.</summary>
internal static partial class Lesson07
{
    public static IReadOnlyList<Exercise> Exercises =>
        [Exercise07_1, Exercise07_2, Exercise07_3, Exercise07_4, Exercise07_5, Exercise07_6];

    /// <summary>σ(z), for logits of a size that exercises ask for.</summary>
    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
