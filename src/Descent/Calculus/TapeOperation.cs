namespace Descent.Calculus;

/// <summary>What an entry of a <see cref="Tape"/> did.</summary>
public enum TapeOperation : byte
{
    /// <summary>Nothing: it is an input.</summary>
    Variable,

    /// <summary>a + b.</summary>
    Add,

    /// <summary>a − b.</summary>
    Subtract,

    /// <summary>a · b.</summary>
    Multiply,

    /// <summary>a / b.</summary>
    Divide,

    /// <summary>a to the power of b.</summary>
    Pow,

    /// <summary>−a.</summary>
    Negate,

    /// <summary>sin a.</summary>
    Sin,

    /// <summary>cos a.</summary>
    Cos,

    /// <summary>tan a.</summary>
    Tan,

    /// <summary>arcsin a.</summary>
    Asin,

    /// <summary>arccos a.</summary>
    Acos,

    /// <summary>arctan a.</summary>
    Atan,

    /// <summary>sinh a.</summary>
    Sinh,

    /// <summary>cosh a.</summary>
    Cosh,

    /// <summary>tanh a.</summary>
    Tanh,

    /// <summary>eᵃ.</summary>
    Exp,

    /// <summary>ln a.</summary>
    Log,

    /// <summary>√a.</summary>
    Sqrt,

    /// <summary>|a|.</summary>
    Abs,

    /// <summary>The sign of a.</summary>
    Sign,
}

/// <summary>How operations are written.</summary>
internal static class TapeOperationText
{
    public static bool HasTwoOperands(this TapeOperation operation) => operation is >= TapeOperation.Add and <= TapeOperation.Pow;

    /// <summary>The sign of an arithmetic operation, else the lower-case name: "·", "sin".</summary>
    public static string Symbol(this TapeOperation operation) => operation switch
    {
        TapeOperation.Add => "+",
        TapeOperation.Subtract => "−",
        TapeOperation.Multiply => "·",
        TapeOperation.Divide => "/",
        TapeOperation.Pow => "^",
        TapeOperation.Negate => "−",
        _ => operation.ToString().ToLowerInvariant(),
    };
}
