using Descent.Data;
using static System.FormattableString;

namespace Descent.Models.Trees;

/// <summary>The features of a data set by column, each with the order of its rows: sorted once for all trees of a boosting.</summary>
internal sealed class SortedFeatures
{
    public SortedFeatures(Dataset data)
    {
        RowCount = data.Count;
        Columns = [.. Enumerable.Range(0, data.FeatureCount).Select(data.Column)];
        for (var feature = 0; feature < Columns.Length; feature++)
        {
            RequireFinite(Columns[feature], data.FeatureNames[feature]);
        }

        Orders = [.. Columns.Select(Order)];
    }

    public int RowCount { get; }

    /// <summary>By feature, its value in each row.</summary>
    public double[][] Columns { get; }

    /// <summary>By feature, the rows from its smallest value to its largest; rows of equal values in the order of the data.</summary>
    public int[][] Orders { get; }

    private static int[] Order(double[] column)
    {
        int[] order = [.. Enumerable.Range(0, column.Length)];
        Array.Sort(order, (a, b) => column[a].CompareTo(column[b]) is var sign and not 0 ? sign : a - b);
        return order;
    }

    private static void RequireFinite(double[] column, string name)
    {
        var row = Array.FindIndex(column, value => !double.IsFinite(value));
        if (row >= 0)
        {
            throw new ArgumentException(
                Invariant($"Row {row} has the feature {name} = {column[row]}. A tree compares features with thresholds, so each must be ")
                + "a finite number. Leave the row out with data.Where, or the feature with data.Columns.");
        }
    }
}
