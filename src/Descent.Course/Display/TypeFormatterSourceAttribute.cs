namespace Descent.Course.Figures;

/// <summary>
/// Says how a type is shown. .NET Interactive and our own runner both recognise this attribute by its simple name, so neither has to
/// be referenced and one code path serves both. Verso ignores it and calls a public <c>string ToHtml()</c>; every type has one, and its
/// html formatter writes the same.
/// </summary>
/// <param name="source">A type with a public parameterless constructor and <c>IEnumerable&lt;object&gt; CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type source) : Attribute
{
    public Type FormatterSourceType { get; } = source;

    /// <summary>The MIME types for a live kernel, in order. A listed type without a formatter kills .NET Interactive's kernel.</summary>
    public string[]? PreferredMimeTypes { get; set; }
}
