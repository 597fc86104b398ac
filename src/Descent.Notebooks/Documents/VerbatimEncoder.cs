using System.Text;
using System.Text.Encodings.Web;

namespace Descent.Notebooks.Documents;

/// <summary>
/// Escapes only what JSON demands, in the spelling that Jupyter and VS Code write, so that a notebook survives a round trip
/// byte for byte. The framework's relaxed encoder still escapes emoji, no-break spaces and other characters that both leave alone.
/// </summary>
internal sealed class VerbatimEncoder : JavaScriptEncoder
{
    public static VerbatimEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var i = 0; i < textLength; i++)
        {
            if (WillEncode(text[i]))
            {
                return i;
            }
        }
        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var text = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' => "\\b",
            '\f' => "\\f",
            < ' ' => $"\\u{unicodeScalar:x4}",
            _ => new Rune(unicodeScalar).ToString(),
        };
        numberOfCharactersWritten = 0;
        if (text.Length > bufferLength)
        {
            return false;
        }
        text.CopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = text.Length;
        return true;
    }
}
