using Descent.Calculus;
using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;

namespace Descent.Course.Exercises;

/// <summary>Notebook 01, what learning minimizes.</summary>
internal static partial class Lesson01
{
    // Its parameters are the slope and the intercept, in this order.
    private static readonly LinearModel s_line = new(features: 1);

    public static IReadOnlyList<Exercise> Exercises => [Exercise01_1, Exercise01_2, Exercise01_3, Exercise01_4, Exercise01_5];

    // Made anew for each use: an objective computes in room of its own, which two threads must not share.
    private static Objective CostOn(Dataset data) => s_line.On(data, new MeanSquaredError());

    // The cost is a quadratic, and Newton's method solves that.
    private static double[] CheapestLine(Dataset data) =>
        [.. Minimizer.Run(CostOn(data), s_line.Initialize(), new Newton()).Best.Point];
}
