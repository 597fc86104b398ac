using System.Text;

namespace Descent.Notebooks.Execution;

/// <summary>
/// Stands in for <see cref="Console.Out"/> while cells run: what they write leaves as events, in order with what they display.
/// </summary>
internal sealed class ConsoleEvents : TextWriter
{
    /// <summary>More than a reader will scroll through, and a stop for a cell that prints without end.</summary>
    private const int MostCharacters = 1_000_000;

    private readonly string _kind;
    private readonly Action<CellEvent> _emit;
    private int _written;

    public ConsoleEvents(string kind, Action<CellEvent> emit)
    {
        _kind = kind;
        _emit = emit;
        // The same text on every system.
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void WriteLine(string? value) => Write(value + "\n");

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }
        _written += value.Length;
        if (_written > MostCharacters)
        {
            throw new InvalidOperationException(
                $"This notebook wrote more than {MostCharacters:N0} characters to the console. Print less, or every hundredth step.");
        }
        _emit(new CellEvent(_kind, value));
    }
}
