namespace Descent.Benchmarks;

/// <summary>One row of a table: nanoseconds per operation of ours and of the hand-written loop, and bytes that ours allocates.</summary>
internal sealed record Measurement(Comparison Comparison, double Ours, double ByHand, double Bytes)
{
    public static string Header => $"{"work",-58} {"ours ns",10} {"by hand ns",10} {"ratio",6} {"target",8} {"bytes",6}";

    public double Ratio => Ours / ByHand;

    private bool Holds =>
        Ratio <= (Comparison.Ratio ?? double.PositiveInfinity)
        && Ours <= (Comparison.Limit ?? double.PositiveInfinity)
        && Ours - ByHand <= (Comparison.Over ?? double.PositiveInfinity);

    private string Target => Comparison switch
    {
        { Limit: { } limit } => $"{limit:G4} ns",
        { Ratio: { } ratio } => $"{ratio:F2} x",
        { Over: { } over } => $"+{over:G4} ns",
        _ => "-",
    };

    public override string ToString() => FormattableString.Invariant(
        $"{Comparison.Work,-58} {Ours,10:F1} {ByHand,10:F1} {Ratio,6:F2} {Target,8} {Bytes,6:F0}{(Holds ? "" : "  above target")}");
}
