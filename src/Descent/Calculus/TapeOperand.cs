using System.Globalization;

namespace Descent.Calculus;

/// <summary>An operand of a <see cref="TapeNode"/>: an earlier entry, an edge of the computation graph, or a constant.</summary>
/// <param name="Index">The entry's index; null for a constant.</param>
/// <param name="Value">Its value.</param>
/// <param name="Slope">The local derivative: how fast the operation's result moves with this operand; 0 for a constant.</param>
public readonly record struct TapeOperand(int? Index, double Value, double Slope)
{
    /// <summary>Returns <c>v2</c> for the entry 2, and a constant as its number.</summary>
    public override string ToString() => Index is { } index ? $"v{index}" : Value.ToString("G6", CultureInfo.InvariantCulture);
}
