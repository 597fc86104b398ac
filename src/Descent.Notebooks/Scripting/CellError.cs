namespace Descent.Notebooks.Scripting;

/// <summary>Why a cell failed, and on which of its lines (from 1) when that is known.</summary>
internal sealed record CellError(int? Line, string Message)
{
    public override string ToString() => Line is null ? Message : $"line {Line}: {Message}";
}
