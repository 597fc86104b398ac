#pragma warning disable CA1822, CA1852, CA1034 // The convention wants public instance members; the breaches must be possible.
namespace Descent.Notebooks.Tests.Display;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type source) : Attribute
{
    public Type FormatterSourceType { get; } = source;

    public string[]? PreferredMimeTypes { get; set; }
}

/// <summary>A formatter by the convention, for the MIME type it is made with.</summary>
internal class TextFormatter(string mimeType, Func<object, string?> text)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        var value = text(instance);
        writer.Write(value);
        return value is not null;
    }
}

/// <summary>Offers html, text and, beyond what is preferred, Plotly JSON: as the course's figures do.</summary>
internal sealed class FigureSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new TextFormatter("application/vnd.plotly.v1+json", value => $"{{\"data\": [], \"name\": \"{value}\"}}"),
        new TextFormatter("text/plain", value => $"alt of {value}"),
        new TextFormatter("text/html", value => $"<b>{value}</b>"),
    ];
}

[TypeFormatterSource(typeof(FigureSource), PreferredMimeTypes = ["text/html", "text/plain"])]
internal class FigureLike
{
    public override string ToString() => "figure";
}

internal sealed class DerivedFigure : FigureLike;

[TypeFormatterSource(typeof(FigureSource))]
internal sealed class WithoutPreference;

internal sealed class DecliningSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
        [new TextFormatter("text/html", _ => null), new TextFormatter("text/plain", _ => "plain")];
}

[TypeFormatterSource(typeof(DecliningSource))]
internal sealed class Declining;

internal sealed class OneFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new TextFormatter("text/markdown", _ => "**m**")];
}

[TypeFormatterSource(typeof(OneFormatterSource), PreferredMimeTypes = ["text/html", "text/plain", "application/json"])]
internal sealed class OnStandardTypes
{
    public int Value { get; } = 3;

    public override string ToString() => "a < b";
}

[TypeFormatterSource(typeof(OneFormatterSource), PreferredMimeTypes = ["image/png"])]
internal sealed class WithOrphan;

internal sealed class PrivateSource
{
    private PrivateSource()
    {
    }

    public IEnumerable<object> CreateTypeFormatters() => [];

    public static PrivateSource Create() => new();
}

[TypeFormatterSource(typeof(PrivateSource))]
internal sealed class WithPrivateConstructor;

internal sealed class EmptySource;

[TypeFormatterSource(typeof(EmptySource))]
internal sealed class WithoutFactory;

internal sealed class OverloadedFormatter() : TextFormatter("text/plain", _ => "")
{
    public bool Format(int instance, TextWriter writer) => instance == 0 && writer is null;
}

internal sealed class OverloadedSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new OverloadedFormatter()];
}

[TypeFormatterSource(typeof(OverloadedSource))]
internal sealed class WithOverload;

internal sealed class TypedFormatter
{
    public string MimeType => "text/plain";

    public bool Format(WithTypedFormatter instance, TextWriter writer) => instance is not null && writer is not null;
}

internal sealed class TypedSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new TypedFormatter()];
}

[TypeFormatterSource(typeof(TypedSource))]
internal sealed class WithTypedFormatter;

internal sealed class NamelessFormatter
{
    public bool Format(object instance, TextWriter writer) => instance is not null && writer is not null;
}

internal sealed class NamelessSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new NamelessFormatter()];
}

[TypeFormatterSource(typeof(NamelessSource))]
internal sealed class WithoutMimeType;

internal sealed class NotJsonSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new TextFormatter("application/json", _ => "{")];
}

[TypeFormatterSource(typeof(NotJsonSource))]
internal sealed class WithBadJson;

internal sealed class ThrowingSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
        [new TextFormatter("text/plain", _ => throw new InvalidOperationException("no data"))];
}

[TypeFormatterSource(typeof(ThrowingSource))]
internal sealed class Throwing;
