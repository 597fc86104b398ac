namespace Descent.Course.Figures;

/// <summary>
/// Writes one kind of value as one MIME type. The shape is .NET Interactive's convention: public <see cref="MimeType"/> and exactly
/// one public <c>Format(object, TextWriter)</c>; an overload or a typed parameter would fail the cell.
/// </summary>
internal sealed class MimeFormatter<T>(string mimeType, Func<T, string> write)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value)
        {
            return false;
        }

        writer.Write(write(value));
        return true;
    }
}
