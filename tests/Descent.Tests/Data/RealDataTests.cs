using Descent.Data;

namespace Descent.Tests.Data;

public class RealDataTests
{
    public static TheoryData<string, Dataset> All => new()
    {
        { "150 rows of 4 features: 50 setosa, 50 versicolor, 50 virginica", RealData.Iris },
        { "569 rows of 30 features: 212 malignant, 357 benign", RealData.BreastCancer },
        { "178 rows of 13 features: 59 0, 71 1, 48 2", RealData.Wine },
        { "1,797 rows of 64 features: 178 0, 182 1, 177 2, 183 3, 181 4, 182 5, 181 6, 179 7, 174 8, 180 9", RealData.Digits },
        { "442 rows of 10 features", RealData.Diabetes },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Every_set_has_the_rows_and_classes_of_its_source(string text, Dataset data) => Assert.Equal(text, $"{data}");

    /// <summary>Sums over whole columns, from the files that scikit-learn ships, by NumPy.</summary>
    [Fact]
    public void Whole_columns_are_read()
    {
        Assert.Equal(563.7, RealData.Iris.Column("petal_length").Sum(), 1e-9);
        Assert.Equal(8038.429, RealData.BreastCancer.Column("mean_radius").Sum(), 1e-9);
        Assert.Equal(132_947, RealData.Wine.Column("proline").Sum(), 1e-9);
        Assert.Equal(561_718, RealData.Digits.Features.ToArray().Sum());
        Assert.Equal(67_243, RealData.Diabetes.Targets.ToArray().Sum());
    }
}
