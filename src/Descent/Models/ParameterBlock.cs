namespace Descent.Models;

/// <summary>A piece of a model's flat vector of parameters: the weights of a layer, say.</summary>
/// <param name="Name">What it is called, such as <c>weights 1</c>; unique in its model.</param>
/// <param name="Start">The index of its first parameter.</param>
/// <param name="Rows">Of a matrix, which is stored row after row; 1 for a vector.</param>
/// <param name="Columns">Of a matrix; the length of a vector.</param>
/// <param name="IsWeight">True for what a penalty shrinks; false for biases, intercepts and scales.</param>
public sealed record ParameterBlock(string Name, int Start, int Rows, int Columns, bool IsWeight)
{
    /// <summary>The number of parameters.</summary>
    public int Count => Rows * Columns;

    /// <summary>How many parameters blocks that follow each other have together.</summary>
    internal static int CountOf(IReadOnlyList<ParameterBlock> blocks) => blocks is [.., var last] ? last.Start + last.Count : 0;
}
