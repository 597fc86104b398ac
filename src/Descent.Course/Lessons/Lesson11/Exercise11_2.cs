namespace Descent.Course.Exercises;

/// <summary>Shortens a gradient that is too long, exercise 11.2, and keeps its direction.</summary>
/// <param name="gradient">The gradient as it is.</param>
/// <param name="limit">The greatest length allowed, greater than 0.</param>
public delegate IReadOnlyList<double> GradientClip(double[] gradient, double limit);

public static partial class Check
{
    /// <summary>Checks clipping by norm.</summary>
    public static Feedback Exercise11_2(GradientClip clip) => Lesson11.Exercise11_2.Check(clip);
}

internal static partial class Lesson11
{
    public static FunctionExercise<GradientClip, (double[] Gradient, double Limit)> Exercise11_2 => field ??= new()
    {
        Title = "Clip by norm",

        // PyTorch and the library add 10⁻⁶ to the norm.
        Tolerance = 1e-5,
        Inputs =
        [
            ([3, 4], 1), ([0.3, 0.4], 1), ([-6, 8, 0], 5), ([100, -1], 2), ([0, 0], 1), ([0.6, -0.8], 1), ([1e-3, 2e-3, -3e-3], 1e-3),
        ],
        Solution = (gradient, limit) => Scaled(gradient, Math.Min(1, limit / Math.Max(Norm(gradient), 1e-300))),
        Alternatives =
        [
            (gradient, limit) => Norm(gradient) > limit ? Scaled(gradient, limit / Norm(gradient)) : gradient,
            (gradient, limit) => Scaled(gradient, Math.Min(1, limit / (Norm(gradient) + 1e-12))),
        ],
        Mistakes =
        [
            new((gradient, limit) => [.. gradient.Select(g => Math.Clamp(g, -limit, limit))],
                "That is clipping by value: each entry is cut by itself, and [100, -1] with the limit 2 becomes [2, -1]: another "
                    + "direction. Multiply all entries by one factor."),
            new((gradient, limit) => Scaled(gradient, limit / Norm(gradient)),
                "You stretch short gradients, too, and of a gradient of zeros you make 0/0. Change only what is longer than the limit."),
            new((gradient, limit) => Norm(gradient) == 0 ? gradient : Scaled(gradient, limit / Norm(gradient)),
                "You stretch short gradients, too: near a minimum every step would be as long as any. Change only what is longer than the "
                    + "limit."),
            new((gradient, limit) => Norm(gradient) > limit ? Scaled(gradient, 1 / Norm(gradient)) : gradient,
                "What is too long gets the length 1, not the length `limit`: multiply by `limit / norm`."),
            new((gradient, limit) => Norm(gradient) > limit ? Scaled(gradient, limit / Math.Pow(Norm(gradient), 2)) : gradient,
                "You divide by the square of the norm. Take the root of the sum of squares: `Math.Sqrt`."),
            new((gradient, limit) => gradient.Sum(g => g * g) > limit ? Scaled(gradient, limit / gradient.Sum(g => g * g)) : gradient,
                "The root is missing: the norm is `Math.Sqrt(gradient.Sum(g => g * g))`."),
            new((gradient, limit) => Norm(gradient) > limit ? Scaled(gradient, limit) : gradient,
                "You multiply by `limit`. The length becomes `limit` when you also divide by the norm."),
            new((gradient, limit) => Norm(gradient) > limit ? Scaled(gradient, 0) : gradient,
                "A gradient that is too long is thrown away, and the step with it. Keep its direction: multiply by `limit / norm`."),
            new((gradient, limit) => Norm(gradient) < limit ? Scaled(gradient, limit / Norm(gradient)) : gradient,
                "The comparison is turned round: you stretch what is short and leave what is long."),
            new((gradient, limit) => Longest(gradient) > limit ? Scaled(gradient, limit / Longest(gradient)) : gradient,
                "You limit the largest entry. The direction is kept, but the norm is the root of the sum of all squares."),
            new((gradient, limit) => gradient.Sum(Math.Abs) > limit ? Scaled(gradient, limit / gradient.Sum(Math.Abs)) : gradient,
                "You add up sizes. The length of a vector is the root of the sum of its squares."),
        ],
        Hints =
        [
            "Work out the length of the gradient first: the root of the sum of the squares.",
            "If the norm is greater than the limit, multiply every entry by the same factor. Which one gives the length `limit`?",
            "`norm > limit ? gradient.Select(g => g * limit / norm).ToArray() : gradient`.",
        ],
        WhyItMatters = "The direction stays, so a clipped step still goes straight down; only its length is under control.",
    };

    private static double Norm(double[] vector) => Math.Sqrt(vector.Sum(value => value * value));

    private static double Longest(double[] vector) => vector.Max(Math.Abs);

    private static double[] Scaled(double[] vector, double factor) => [.. vector.Select(value => factor * value)];
}
