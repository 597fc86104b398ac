namespace Descent.Course.Figures;

/// <summary>One line of measurements: a spread per setting.</summary>
/// <param name="Name">What was measured, or by which method.</param>
/// <param name="Spreads">The spreads in the order of the settings.</param>
public sealed record Series(string Name, IReadOnlyList<Spread> Spreads);
