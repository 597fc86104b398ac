using System.Text;

namespace Descent.Calculus.Symbolic;

/// <summary>
/// Text in pieces, which are put together once, at the end. A formula is written from the inside out: copying at each level what is written
/// already would cost the square of its depth.
/// </summary>
internal sealed class Writing
{
    private readonly string _text = "";
    private readonly (Writing Left, Writing Right)? _parts;

    private Writing(string text) => (_text, First) = (text, text[0]);

    private Writing(Writing left, Writing right) => (_parts, First) = ((left, right), left.First);

    public char First { get; }

    public static implicit operator Writing(string text) => new(text);

    public static Writing operator +(Writing left, Writing right) => new(left, right);

    public bool All(Func<char, bool> condition) => condition(First) && Pieces().All(piece => piece.All(condition));

    public override string ToString() => Pieces().Aggregate(new StringBuilder(), (text, piece) => text.Append(piece)).ToString();

    private IEnumerable<string> Pieces()
    {
        var open = new Stack<Writing>([this]);
        while (open.TryPop(out var next))
        {
            if (next._parts is var (left, right))
            {
                open.Push(right);
                open.Push(left);
            }
            else
            {
                yield return next._text;
            }
        }
    }
}
