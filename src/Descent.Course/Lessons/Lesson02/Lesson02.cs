using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>Notebook 02, derivatives.</summary>
internal static partial class Lesson02
{
    public static IReadOnlyList<Exercise> Exercises => [Exercise02_1, Exercise02_2, Exercise02_3, Exercise02_4, Exercise02_5];

    private static readonly double[] s_points = new SeededRandom(201).Draw(25, random => random.Uniform(1, 2));
}
