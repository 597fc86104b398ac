using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Functions;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Course.Experiments.Claims;

/// <summary>The claims that notebook 04 decides.</summary>
internal static class PartialDerivativesAndTheGradient
{
    private const double Degree = Math.PI / 180;

    // ∇f(3, 2) = (3, 4), of length 5.
    private static readonly Formula s_bowl = Formula.Of((x, y) => x * x / 2 + y * y);
    private static readonly Formula s_coupled = Formula.Of((x, y) => x * x + x * y + 2 * y * y);
    private static readonly Formula s_hill = Formula.Of((east, north) => 10 - east * east / 2 - north * north);
    private static readonly Formula s_water = Formula.Of((V, r) => V / (Math.PI * r * r));

    public static IReadOnlyList<Measured> Claims { get; } =
    [
        new("0.9", "The derivative is then replaced by the gradient of the function. … X_{n+1} = X_n − α∇f(X_n) … The gradient is given by: ∇f(X) = (df/dx_1, df/dx_2, …, df/dx_n)",
            Verdict.Conditional,
            "The rule is right. The entries of the gradient are partial derivatives, ∂f/∂xᵢ with a round ∂: one variable moves, the others are held fixed.",
            RoundDerivatives),
        new("2.5", "The direction of steepest descent (the partial derivative of the cost function with respect to the parameter) … θ_{j+1} = θ_j − α ∂J(θ)/∂θ", Verdict.Conditional,
            "One index for the parameter, one for the step: θⱼ⁽ᵗ⁺¹⁾ = θⱼ⁽ᵗ⁾ − α ∂J/∂θⱼ (θ⁽ᵗ⁾), for all j at once. The direction of steepest descent is minus the gradient, the vector of all partial derivatives.",
            TwoIndices),
        new("2.9", "For example, to find the rate at which the height of water in a glass changes, we'd take the partial derivative of the height of the glass with respect to the volume of the glass.",
            Verdict.Conditional,
            "… the partial derivative of the height of the water with respect to the volume of the water, the radius of the glass held fixed: ∂h/∂V = 1/(πr²).",
            WaterInAGlass),
        new("2.10", "The gradient of a function is a vector field that represents the direction of the greatest change of a function.", Verdict.Conditional,
            "At each point the gradient points in the direction of greatest increase, and its length is that rate. The greatest decrease, just as fast, is in the opposite direction; across, nothing changes at first.",
            EveryDirection),
        new("2.11", "The first element in this gradient would tell me how far to go north or south, and the second element would tell me how far to go east or west.", Verdict.Refuted,
            "The first element is the slope towards the east (x comes first), the second the slope towards the north: how much the hill rises per metre. How far the top is, neither says.",
            SlopesNotDistances),
        new("2.12", "In gradient descent, we take the gradient of the cost function to find the direction of the greatest error in our predictions …", Verdict.Conditional,
            "… to find the direction, among the parameters, in which the cost increases fastest. The error of a single prediction, the greatest one too, may well grow while the cost falls.",
            CostNotError),
    ];

    private static IEnumerable<Evidence> RoundDerivatives()
    {
        const double rate = 0.1;
        var random = new SeededRandom(4);
        var largest = Enumerable.Range(0, 100).Max(_ =>
        {
            var (x, y) = (random.Uniform(-2, 2), random.Uniform(-2, 2));
            var next = Minimizer.Run(s_coupled, [x, y], new GradientDescent { LearningRate = rate }, 1).Last.Point;
            return Math.Max(Math.Abs(next[0] - (x - rate * (2 * x + y))), Math.Abs(next[1] - (y - rate * (x + 4 * y))));
        });
        yield return new("f = x² + xy + 2y², 100 random points: the library's step and the rule worked out by hand with ∂f/∂x = 2x + y and ∂f/∂y = x + 4y agree to 1e-13", largest < 1e-13);
        var (round, straight) = (s_coupled.Gradient([1, 1])[0], Derivative.Central(x => s_coupled.Value([x, x * x]), 1));
        yield return new($"at (1, 1), ∂f/∂x with y held fixed is {N(round)}; df/dx along the curve y = x², where y moves too, is {N(straight)}: the straight d leaves open which is meant",
            round == 3 && Math.Abs(straight - 13) < 1e-6);
    }

    private static IEnumerable<Evidence> TwoIndices()
    {
        const double rate = 0.1;
        double[] theta = [3, 2];
        for (var step = 0; step < 100; step++)
        {
            theta[1] = theta[0] - rate * s_bowl.Gradient(theta)[0];
        }

        var run = Minimizer.Run(s_bowl, [3, 2], new GradientDescent { LearningRate = rate }, 100);
        yield return new($"J = θ₁²/2 + θ₂² from (3, 2), α = 0.1, 100 steps. Typed in as printed, with j for the parameter, θ₂ is set to θ₁ − α ∂J/∂θ₁ and θ₁ never moves: J = {N(s_bowl.Value(theta))} for ever",
            theta[0] == 3 && s_bowl.Value(theta) > 10);
        yield return new($"with an index for each: from J = {N(s_bowl.Value([3, 2]))} to less than 1e-8", run.Last.Value < 1e-8);
        var along = new[] { 180, 270, Math.Atan2(-4, -3) / Degree }.Select(degrees => SlopeAlong(s_bowl, [3, 2], degrees)).ToArray();
        yield return new($"slopes of J at (3, 2): against the first parameter alone {N(along[0])}, against the second alone {N(along[1])}, along minus the gradient {N(along[2])}",
            along[2] < along[0] - 0.5 && along[2] < along[1] - 0.5);
    }

    private static IEnumerable<Evidence> WaterInAGlass()
    {
        double[] glass = [200, 3];
        var (height, slopes) = (s_water.Value(glass), s_water.Gradient(glass));
        var poured = s_water.Value([201, 3]) - height;
        yield return new($"200 cm³ of water in a glass of radius 3 cm stand {N(height)} cm high; 1 cm³ more lifts the water by {N(poured)} cm, and 1/(πr²) is {N(1 / (Math.PI * 9))}",
            Math.Abs(poured - 1 / (Math.PI * 9)) < 1e-12);
        yield return new($"the volume held fixed and the glass made wider: ∂h/∂r = −2V/(πr³) = {N(slopes[1])} cm per cm", Math.Abs(slopes[1] + 400 / (Math.PI * 27)) < 1e-12);
        var both = Derivative.Central(V => s_water.Value([V, 3 + 0.01 * (V - 200)]), 200);
        yield return new($"why \"held fixed\" must be said: in a bag that widens by 0.01 cm per cm³ poured in, the water's height changes by {N(both)} cm per cm³; it falls", both < 0);
    }

    private static IEnumerable<Evidence> EveryDirection()
    {
        var random = new SeededRandom(10);
        Objective[] functions = [s_coupled, TestFunctions.Himmelblau, TestFunctions.Rosenbrock(), TestFunctions.ThreeHumpCamel];
        var scans = functions.SelectMany(f => Enumerable.Range(0, 25).Select(_ => Scan(f, [random.Uniform(-2, 2), random.Uniform(-2, 2)]))).ToArray();
        yield return new($"slopes along 360 directions, at 25 random points of each of four functions: the steepest is at most {N(scans.Max(scan => scan.Off), 2)}° from the gradient",
            scans.All(scan => scan.Off < 0.51));
        yield return new("along the gradient the slope is |∇f|, opposite −|∇f|, across 0, each to a millionth of |∇f|, at all 100 points",
            scans.All(scan => Math.Abs(scan.Along - 1) < 1e-6 && Math.Abs(scan.Opposite + 1) < 1e-6 && Math.Abs(scan.Across) < 1e-6));
        var best = Enumerable.Range(1, 5).Select(seed => BestShare(100, 1000, new SeededRandom(seed))).ToArray();
        yield return new($"in 100 dimensions none of 1,000 random directions is as steep as the gradient; the best has {N(best.Min(), 2)} to {N(best.Max(), 2)} of its slope (5 seeds)",
            best.Max() < 0.6);
    }

    private static IEnumerable<Evidence> SlopesNotDistances()
    {
        var gradient = s_hill.Gradient([-3, -2]);
        var (east, north) = (s_hill.Value([-2.999, -2]) - s_hill.Value([-3, -2]), s_hill.Value([-3, -1.999]) - s_hill.Value([-3, -2]));
        yield return new($"a hill, z = 10 − x²/2 − y² with x to the east and y to the north, all in metres, at (−3, −2): the gradient is ({N(gradient[0])}, {N(gradient[1])}); a millimetre to the east lifts by {N(1000 * east, 3)} mm, one to the north by {N(1000 * north, 3)} mm",
            gradient is [3, 4] && Math.Abs(east - 0.003) < 1e-5 && Math.Abs(north - 0.004) < 1e-5);
        var arrived = s_hill.Value([-3 + gradient[0], -2 + gradient[1]]);
        yield return new($"the top, {N(s_hill.Value([0, 0]))} high, is 3 to the east and 2 to the north. Going 3 and 4, as if they were distances, ends at a height of {N(arrived)}", arrived < s_hill.Value([0, 0]) - 1);
        var doubled = Formula.Of((x, y) => 2 * (10 - x * x / 2 - y * y)).Gradient([-3, -2]);
        yield return new($"a hill twice as high has its top in the same place, but the gradient ({N(doubled[0])}, {N(doubled[1])})", doubled is [6, 8]);
    }

    private static IEnumerable<Evidence> CostNotError()
    {
        // Four points a little below the line y = x + 2, the fifth further above it.
        (double X, double Y)[] data = [(1, 2), (2, 3), (3, 4), (4, 5), (2.5, 6.5)];
        var cost = Objective.Of(2, p =>
        {
            var (w, b) = (p[0], p[1]);
            return data.Average(d => Math.Pow(w * d.X + b - d.Y, 2));
        });
        double[] before = [1, 2];
        var slopes = cost.Gradient(before);
        double[] after = [before[0] - 0.1 * slopes[0], before[1] - 0.1 * slopes[1]];
        var uphill = Math.Atan2(slopes[1], slopes[0]) / Degree;
        var steepest = Enumerable.Range(0, 360).MaxBy(degrees => SlopeAlong(cost, before, degrees));
        yield return new($"a line wx + b through five points, at w = 1, b = 2: the gradient of the cost has two numbers, ({N(slopes[0])}, {N(slopes[1])}), one per parameter; of 360 directions of (w, b) the cost rises fastest at {steepest}°, and the gradient points to {N(uphill, 3)}°",
            Math.Abs(steepest - uphill) < 0.51);
        double Error(double[] p) => Math.Abs(p[0] * 2.5 + p[1] - 6.5);
        yield return new($"a step against it lowers the cost from {N(cost.Value(before))} to {N(cost.Value(after))}, while the greatest error grows from {N(Error(before))} to {N(Error(after))}",
            cost.Value(after) < cost.Value(before) && Error(after) > Error(before)
            && data.All(d => Math.Abs(before[0] * d.X + before[1] - d.Y) <= Error(before)));
    }

    private static (double Off, double Along, double Across, double Opposite) Scan(Objective f, double[] point)
    {
        var gradient = f.Gradient(point);
        var (length, uphill) = (Math.Sqrt(gradient[0] * gradient[0] + gradient[1] * gradient[1]), Math.Atan2(gradient[1], gradient[0]) / Degree);
        var steepest = Enumerable.Range(0, 360).MaxBy(degrees => SlopeAlong(f, point, degrees));
        return (Math.Abs(Math.IEEERemainder(steepest - uphill, 360)), Share(0), Share(90), Share(180));

        double Share(double turned) => SlopeAlong(f, point, uphill + turned) / length;
    }

    // How steep the best of many random directions is, beside the gradient.
    private static double BestShare(int dimension, int directions, SeededRandom random)
    {
        var gradient = TestFunctions.Rosenbrock(dimension).Gradient(Draw());
        return Enumerable.Range(0, directions).Max(_ => Cosine(Draw(), gradient));

        double[] Draw() => [.. Enumerable.Range(0, dimension).Select(_ => random.Normal())];
    }

    private static double Cosine(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum() / Math.Sqrt(a.Sum(x => x * x) * b.Sum(y => y * y));

    private static double SlopeAlong(Objective f, double[] point, double degrees)
    {
        const double h = 1e-5;
        var (x, y) = (h * Math.Cos(degrees * Degree), h * Math.Sin(degrees * Degree));
        return (f.Value([point[0] + x, point[1] + y]) - f.Value([point[0] - x, point[1] - y])) / (2 * h);
    }

    private static string N(double value, int digits = 4) => Numerals.Write(value, digits);
}
