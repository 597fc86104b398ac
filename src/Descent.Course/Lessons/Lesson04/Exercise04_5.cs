using Descent.Calculus;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks a direction, in degrees, that is half as steep as the gradient.</summary>
    public static Feedback Exercise04_5(double direction) => Lesson04.Exercise04_5.Check(direction);
}

internal static partial class Lesson04
{
    private const double Uphill = 53.130102354155978; // atan2(4, 3) in degrees, the direction of (3, 4)
    // The bowl's slope at (3, 2), measured.
    private static double SlopeAlong(double degrees)
    {
        const double h = 1e-5;
        var (x, y) = (h * Math.Cos(degrees * Math.PI / 180), h * Math.Sin(degrees * Math.PI / 180));
        return (s_bowl.Value([3 + x, 2 + y]) - s_bowl.Value([3 - x, 2 - y])) / (2 * h);
    }

    private static readonly Formula s_bowl = Formula.Of((x, y) => x * x / 2 + y * y);

    public static AnswerExercise<double> Exercise04_5 => field ??= new()
    {
        Title = "Half as steep ★",
        Cases =
        [
            new(1.9745, degrees => degrees.IsNear((Uphill + 60) * Math.PI / 180)
                || degrees.IsNear((Uphill - 60) * Math.PI / 180), Outcome.Almost,
                "That looks like radians. Give degrees: times 180/π."),
            new(Uphill + 60, degrees => Math.Abs(SlopeAlong(degrees) - 2.5) <= 0.005, Outcome.Correct,
                degrees => $"The slope at {Write(degrees)}° is {Write(SlopeAlong(degrees), 3)}."),
            new(Uphill / 2, degrees => degrees.IsNear(Uphill / 2), Outcome.Wrong,
                degrees => $"Half the gradient's angle is not half its slope: at {Write(degrees)}° it is {Write(SlopeAlong(degrees))}. "
                    + "Measure the angle from the gradient, not from the x axis."),
            new(Uphill, degrees => SlopeAlong(degrees) > 4.999, Outcome.Wrong,
                "That is the direction of the gradient itself, with the full slope of 5. Turn away from it."),
            new(Uphill + 45, degrees => degrees.IsNear(Uphill + 45) || degrees.IsNear(Uphill - 45), Outcome.Wrong,
                degrees => $"45° away from the gradient the slope is still {Write(SlopeAlong(degrees))}: the cosine of 45° is 0.71, not a "
                    + "half."),
            new(Uphill + 90, degrees => Math.Abs(SlopeAlong(degrees)) < 0.01, Outcome.Wrong,
                "There it is level: across the gradient the slope is 0. (If you wrote `1 / 2`: C# divides integers without a remainder, "
                    + "and the angle whose cosine is 0 is 90°. Write 0.5.)"),
            new(Uphill + 120, degrees => Math.Abs(SlopeAlong(degrees) + 2.5) <= 0.01, Outcome.Wrong,
                "Half as steep, but downhill: the slope is −2.5."),
            new(113, degrees => Math.Abs(SlopeAlong(degrees) - 2.5) <= 0.1, Outcome.Almost,
                degrees => $"Very near: at {Write(degrees)}° the slope is {Write(SlopeAlong(degrees))}. Give one digit more."),
            new(200, degrees => SlopeAlong(degrees) < 0, Outcome.Wrong,
                degrees => $"At {Write(degrees)}° it goes downhill, with slope {Write(SlopeAlong(degrees))}. Stay nearer to the gradient."),
            new(70, degrees => SlopeAlong(degrees) > 2.5, Outcome.Wrong,
                degrees => $"At {Write(degrees)}° the slope is {Write(SlopeAlong(degrees))}, too steep. Turn further away from the "
                    + "gradient."),
            new(130, _ => true, Outcome.Wrong,
                degrees => $"At {Write(degrees)}° the slope is {Write(SlopeAlong(degrees))}, too flat. Stay nearer to the gradient."),
        ],
        Alternatives = [Uphill - 60, Uphill + 300, 113.13, -6.87],
        Hints =
        [
            "The gradient at (3, 2) is (3, 4), and its length is 5. So the slope that you want is half of the length.",
            "The slope along a direction is the gradient's length times the cosine of the angle between the two. Which angle has the "
                + "cosine ½?",
            "60°, to either side of the gradient. The gradient itself points to atan2(4, 3) · 180/π = 53.13°.",
        ],
        WhyItMatters = "A path that climbs a steep slope at half its steepness runs 60° off the fall line. There are two of them, which is "
            + "why a road can zigzag up.",
    };
}
