namespace Descent.Data;

/// <summary>
/// The real data sets that come with the course, as they are: not scaled, in the order of their sources. Sources, licences, columns and
/// units stand in <c>data/README.md</c>.
/// </summary>
public static class RealData
{
    /// <summary>150 irises of three species, four lengths in cm each (Fisher 1936).</summary>
    public static Dataset Iris => field ??= Read("iris", "species", ["setosa", "versicolor", "virginica"]);

    /// <summary>569 tumours, thirty numbers each: malignant or benign (Wolberg, Street and Mangasarian 1995).</summary>
    public static Dataset BreastCancer => field ??= Read("breast_cancer", "benign", ["malignant", "benign"]);

    /// <summary>178 wines of three cultivars, thirteen numbers of a chemical analysis each (Forina et al.).</summary>
    public static Dataset Wine => field ??= Read("wine", "cultivar", ["0", "1", "2"]);

    /// <summary>1,797 handwritten digits, 8 × 8 grey values from 0 to 16 each (Alpaydin and Kaynak 1998).</summary>
    public static Dataset Digits => field ??= Read("digits", "digit", [.. "0123456789".Select(digit => $"{digit}")]);

    /// <summary>442 people, ten measurements each, and how far their diabetes had progressed after a year (Efron et al. 2004).</summary>
    public static Dataset Diabetes => field ??= Read("diabetes", "progression", classNames: null);

    private static Dataset Read(string name, string target, IReadOnlyList<string>? classNames)
    {
        using var text = new StreamReader(typeof(RealData).Assembly.GetManifestResourceStream($"{name}.csv")!);
        return new CsvReader(text, $"{name}.csv", ',', classNames).Read(target);
    }
}
