namespace Descent.Numerics;

/// <summary>
/// Marks a type that a notebook shows as the text of its <c>ToString()</c>, not as a tree of its properties. .NET Interactive and
/// the course's own runner recognise the attribute by its simple name and read these two properties; neither has to be referenced.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class TypeFormatterSourceAttribute : Attribute
{
    public Type FormatterSourceType => typeof(TextFormatters);

    public string[] PreferredMimeTypes => ["text/html", "text/plain"];
}
