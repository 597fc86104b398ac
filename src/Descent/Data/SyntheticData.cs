using Descent.Numerics;

namespace Descent.Data;

/// <summary>Small data sets with a known origin, to try a model on. The same seed gives the same numbers on every machine.</summary>
public static class SyntheticData
{
    private static readonly string[] s_plane = ["x", "y"];
    private static readonly string[] s_twoClasses = ["0", "1"];

    /// <summary>y = slope · x + intercept + noise, with x uniform on [−1, 1).</summary>
    /// <param name="count">n, at least 1.</param>
    /// <param name="slope">Default 2.</param>
    /// <param name="intercept">Default 1.</param>
    /// <param name="noise">The standard deviation of the noise, 0 or greater. Default 0.1.</param>
    /// <param name="seed">Any integer.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Dataset Line(int count, double slope = 2, double intercept = 1, double noise = 0.1, int seed = 1) => Make(
        count, noise, seed, ["x"], classNames: null, (_, random) =>
        {
            var x = random.Uniform(-1, 1);
            return ([x], slope * x + intercept + noise * random.Normal());
        });

    /// <summary>
    /// Two half-circles of radius 1 that reach into each other: (cos t, sin t) and (1 − cos t, ½ − sin t) with t evenly over [0, π], plus
    /// noise on both coordinates.
    /// </summary>
    /// <inheritdoc cref="Line"/>
    public static Dataset Moons(int count, double noise = 0.1, int seed = 1) => Make(
        count, noise, seed, s_plane, s_twoClasses, (i, random) =>
        {
            var (half, t) = (i % 2, Math.PI * Share(i / 2, (count + 1) / 2));
            return (Blur(
                half == 0 ? Math.Cos(t) : 1 - Math.Cos(t), half == 0 ? Math.Sin(t) : 0.5 - Math.Sin(t), noise, random), half);
        });

    /// <summary>A circle of radius 1 (class 0) around one of radius ½ (class 1), evenly spaced, plus noise.</summary>
    /// <inheritdoc cref="Line"/>
    public static Dataset Circles(int count, double noise = 0.05, int seed = 1) => Make(
        count, noise, seed, s_plane, s_twoClasses, (i, random) =>
        {
            var (inner, angle) = (i % 2, 2 * Math.PI * (i / 2) / ((count + 1) / 2));
            var radius = inner == 0 ? 1 : 0.5;
            return (Blur(radius * Math.Cos(angle), radius * Math.Sin(angle), noise, random), inner);
        });

    /// <summary>
    /// The corners (0, 0), (0, 1), (1, 0), (1, 1) in turn, plus noise; class 1 where exactly one coordinate is 1. Four rows without noise
    /// are the truth table of exclusive or.
    /// </summary>
    /// <inheritdoc cref="Line"/>
    public static Dataset Xor(int count = 4, double noise = 0, int seed = 1) => Make(
        count, noise, seed, s_plane, s_twoClasses, (i, random) =>
        {
            var (x, y) = (i / 2 % 2, i % 2);
            return (Blur(x, y, noise, random), x ^ y);
        });

    /// <summary>Two arms that wind around each other, 1½ turns out to radius 1, plus noise.</summary>
    /// <inheritdoc cref="Line"/>
    public static Dataset Spirals(int count, double noise = 0.02, int seed = 1) => Make(
        count, noise, seed, s_plane, s_twoClasses, (i, random) =>
        {
            var (arm, radius) = (i % 2, 0.1 + 0.9 * Share(i / 2, (count + 1) / 2));
            var angle = 3 * Math.PI * radius + Math.PI * arm;
            return (Blur(radius * Math.Cos(angle), radius * Math.Sin(angle), noise, random), arm);
        });

    /// <summary>Round clouds, one for each class, their centres evenly on a circle of radius 3.</summary>
    /// <param name="count">n, at least 1; the classes take turns.</param>
    /// <param name="classes">How many clouds, at least 1. Default 3.</param>
    /// <param name="noise">The standard deviation of a cloud. Default 1.</param>
    /// <param name="seed">Any integer.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Dataset Blobs(int count, int classes = 3, double noise = 1, int seed = 1)
    {
        Require.AtLeast(1, classes, nameof(classes), "Try 3.");
        return Make(count, noise, seed, s_plane, [.. Enumerable.Range(0, classes).Select(index => $"{index}")], (i, random) =>
        {
            var angle = 2 * Math.PI * (i % classes) / classes;
            return (Blur(3 * Math.Cos(angle), 3 * Math.Sin(angle), noise, random), i % classes);
        });
    }

    /// <summary>
    /// Two thermometers in one room: the target is the true value s, standard normal, and each feature is s plus noise of its own. The two
    /// features are nearly the same, so that their weights are hard to tell apart: a long valley.
    /// </summary>
    /// <inheritdoc cref="Line"/>
    public static Dataset NoisySensors(int count, double noise = 0.1, int seed = 1) => Make(
        count, noise, seed, ["first", "second"], classNames: null, (_, random) =>
        {
            var truth = random.Normal();
            return (Blur(truth, truth, noise, random), truth);
        });

    private static Dataset Make(
        int count,
        double noise,
        int seed,
        string[] featureNames,
        string[]? classNames,
        Func<int, SeededRandom, (double[] Features, double Target)> row)
    {
        Require.AtLeast(1, count, nameof(count), "Try 100.");
        Require.NonNegative(noise, nameof(noise), "Try 0.1, or 0 for none.");
        var random = new SeededRandom(seed);
        var rows = Enumerable.Range(0, count).Select(i => row(i, random)).ToArray();
        return new Dataset(
            rows.SelectMany(each => each.Features).ToArray(), rows.Select(each => each.Target).ToArray(), featureNames, classNames);
    }

    private static double[] Blur(double x, double y, double noise, SeededRandom random) =>
        [x + noise * random.Normal(), y + noise * random.Normal()];

    /// <summary>Where the place is between the first, 0, and the last of them, 1.</summary>
    private static double Share(int place, int count) => count > 1 ? place / (count - 1.0) : 0;
}
