namespace Descent.Notebooks.Documents;

/// <summary>What a figure may cost a reader's browser, an editor and a difference in version control.</summary>
/// <remarks>The library that makes figures compiles this file too, so that it refuses what the linter would.</remarks>
internal static class FigureBudget
{
    /// <summary>The most bytes of one figure's JSON, in UTF-8.</summary>
    public const int Bytes = 400_000;
}
