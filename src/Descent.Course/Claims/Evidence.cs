namespace Descent.Course.Experiments;

/// <summary>One measurement that a verdict rests on.</summary>
/// <param name="Measured">What was measured, with its setting and numbers.</param>
/// <param name="Holds">Whether the measurement supports the verdict. When false, the verdict is withdrawn.</param>
public sealed record Evidence(string Measured, bool Holds);
