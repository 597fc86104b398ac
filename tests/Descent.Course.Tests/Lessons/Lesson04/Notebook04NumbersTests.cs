using Descent.Course.Tests.Numbers;
using MathNet.Numerics.Distributions;

namespace Descent.Course.Tests.Lessons;

/// <summary>The numbers in the prose of notebook 04.</summary>
public class Notebook04NumbersTests : NumbersInProse
{
    // Of the valley ½x² + y² at (3, 2): the slopes are x and 2y, and the angle of (3, 4) has the cosine 3/5.
    private const double East = 3, North = 2 * 2;

    private static readonly double s_uphill = Math.Acos(East / Math.Sqrt(East * East + North * North)) * 180 / Math.PI;

    protected override string Notebook => "04";

    private protected override IEnumerable<Said> All =>
    [
        Said.Chosen("notebook {}"),
        Said.Chosen("{} minutes"),
        Said.Chosen("widens by {} cm"),
        Said.Chosen("With {} cm³ at a radius of {} cm"),
        Said.Chosen("or at {}°."),
        Said.Is("the slope is {} to the east and {} to the north", East, North),
        Said.Is("{}, at {}°: the length and the direction", Math.Sqrt(East * East + North * North), s_uphill),
        Said.Is("away, at {}°, it is level", s_uphill + 90),
        Said.Is("At {}°, straight against the gradient, the slope is ${}$", s_uphill + 180, -Math.Sqrt(East * East + North * North)),
        Said.Chosen("along {} directions at {} random points"),
        Said.Is("the slopes are ${}$, ${}$ and ${}$ times", Math.Cos(0), 0, Math.Cos(Math.PI)),
        Said.Is("at all {} points", 4 * 20),
        Said.Chosen("In {} dimensions"),
        Said.Chosen("you try {} random directions"),
        Said.Chosen("{} %, {} % or {} %"),
        // Of 1,000 cosines in 1,000 dimensions, nearly normal with the deviation 1/√1,000, the greatest has this median.
        Said.About("About {} %. In the plane", 100 * Normal.InvCDF(0, 1, Math.Pow(0.5, 1e-3)) / Math.Sqrt(1000)),
        Said.Chosen(@"\sum_i {}\,("),
        Said.Chosen("all stand at {} but one, $x_5 = {}$"),
        // x₅ stands in 100(x₅ − x₄²)² and in 100(x₆ − x₅²)² + (1 − x₅)².
        Said.Is("That of $x_5$, {} per unit", 200 * (0.9 - 0.25) - 400 * 0.9 * (0.5 - 0.81) - 2 * (1 - 0.9)),
        Said.Is("the gradient is $({}, {})$, and the minimum", East, North),
        Said.Is("lies {} to the west and {} to the south, and minus the gradient goes {} to the west for every {}", 3, 2, East, North),
        // With y = 2 + x² − 9 the slope is x + 2y · 2x.
        Said.Is("$df/dx$ is {} while $y$ stays where it is, but {} on", East, 3 + 2 * 2 * 2 * 3),
        Said.Chosen("For $n = {}$"),
        Said.Is("Differences: {} evaluations", 2 * 1000),
        Said.Is("the steepest slope is {}. Find", Math.Sqrt(East * East + North * North)),
        Said.Chosen("rises with slope {}."),
        Said.Chosen("With slopes {} to the east and {} to the north"),
    ];

    // A term of the chain has 8 operations; each of theirs but the first sum has 14 inputs that are no constants, at two operations each.
    [Fact]
    public void Reverse_mode_costs_about_four_and_a_half_evaluations()
    {
        var (forward, inputs) = (8 * 999.0, 14 * 999.0 - 1);
        Assert.Equal(35_962, forward + 2 * inputs);
        Assert.Equal(4.5, (forward + 2 * inputs) / forward, 3);
    }

    // dh/dV in the bag: the glass's 1/(πr²), less 0.01 of ∂h/∂r's 2V/(πr³).
    [Fact]
    public void The_water_in_the_bag_sinks() =>
        Assert.Equal(-0.0118, 1 / (Math.PI * 9) - 0.01 * 2 * 200 / (Math.PI * 27), 4);
}
