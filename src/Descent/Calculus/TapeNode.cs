using System.Globalization;

namespace Descent.Calculus;

/// <summary>An entry of a <see cref="Tape"/>: a node of the computation graph.</summary>
/// <param name="Index">Its place on the tape, counted from 0.</param>
/// <param name="Operation">What was done.</param>
/// <param name="Operands">What it was done to: none for a variable, else one or two.</param>
/// <param name="Value">The result of the operation.</param>
/// <param name="Adjoint">∂result/∂(this value) after <see cref="Tape.Backward"/>.</param>
/// <param name="Label">The name given to it, or null.</param>
public sealed record TapeNode(
    int Index, TapeOperation Operation, IReadOnlyList<TapeOperand> Operands, double Value, double Adjoint, string? Label)
{
    /// <summary>The operation as it is written: "+", "·", "sin"; "variable" for an input.</summary>
    public string Symbol => Operation.Symbol();

    /// <summary>Returns the entry as a line of a calculation: <c>v2 = v0 · v1 = 6</c>, <c>v3 = sin(v2) = 0.28</c>.</summary>
    public override string ToString()
    {
        var what = Operands.Count switch
        {
            0 => Label ?? "variable",
            1 => $"{Symbol}({Operands[0]})",
            _ => $"{Operands[0]} {Symbol} {Operands[1]}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"v{Index} = {what} = {Value:G6}");
    }
}
