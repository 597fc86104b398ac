namespace Descent.Notebooks.Scripting;

/// <summary>
/// What a cell came to: errors, or a value when its last line is an expression without a semicolon.
/// A value may be null, which is shown; a statement has none, which is not.
/// </summary>
internal sealed record CellResult(bool HasValue, object? Value, IReadOnlyList<CellError> Errors)
{
    public static CellResult Nothing { get; } = new(false, null, []);

    public static CellResult Of(object? value) => new(true, value, []);

    public static CellResult Failed(IReadOnlyList<CellError> errors) => new(false, null, errors);
}
