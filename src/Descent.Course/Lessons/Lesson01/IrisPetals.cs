using System.Globalization;

namespace Descent.Course.Exercises;

/// <summary>Two questions to the petals of Fisher's irises; the file is described in <c>data/README.md</c>.</summary>
internal static class IrisPetals
{
    private const int Length = 2, Width = 3, Species = 4;
    private const double Versicolor = 1, Virginica = 2;

    private static readonly double[][] s_flowers = Read();

    /// <summary>How wide is a petal of this length? All 150 flowers, centimetres.</summary>
    public static LineCost WidthFromLength { get; } =
        new([.. s_flowers.Select(flower => flower[Length])], [.. s_flowers.Select(flower => flower[Width])]);

    /// <summary>Is a flower with a petal of this length virginica (1) or versicolor (0)? The 100 flowers of these two species.</summary>
    public static LineCost VirginicaFromLength { get; } = new(
        [.. s_flowers.Where(flower => flower[Species] >= Versicolor).Select(flower => flower[Length])],
        [.. s_flowers.Where(flower => flower[Species] >= Versicolor).Select(flower => flower[Species] == Virginica ? 1.0 : 0.0)]);

    private static double[][] Read()
    {
        using var file = new StreamReader(typeof(IrisPetals).Assembly.GetManifestResourceStream("iris.csv")!);
        return [.. file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
    }
}
