using Descent.Calculus;
using Descent.Minimization;
using static Descent.Course.Exercises.LessonMath;

namespace Descent.Course.Exercises;

/// <summary>Notebook 03, descent in one dimension.</summary>
internal static partial class Lesson03
{
    public static IReadOnlyList<Exercise> Exercises =>
        [Exercise03_1, Exercise03_2, Exercise03_3, Exercise03_4, Exercise03_5, Exercise03_6];

    private static MinimizationResult Run(Formula f, double rate) => Descend(f, [1], rate, steps: 20_000);
}
