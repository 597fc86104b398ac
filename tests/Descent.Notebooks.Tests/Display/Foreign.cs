namespace Descent.Notebooks.Tests.Display;

/// <summary>Other people's attributes of the convention's name, which the convention does not cover.</summary>
public static class Foreign
{
    /// <summary>As in Plotly.NET 6, whose attribute keeps its properties to itself.</summary>
    [Internal.TypeFormatterSource(typeof(string))]
    public sealed class Hidden
    {
        public override string ToString() => "plain";
    }

    [Broken.TypeFormatterSource]
    public sealed class Throwing
    {
        public override string ToString() => "plain";
    }

    [Bare.TypeFormatterSource]
    public sealed class Empty
    {
        public override string ToString() => "plain";
    }

    private static class Internal
    {
        [AttributeUsage(AttributeTargets.Class)]
        internal sealed class TypeFormatterSourceAttribute(Type source) : Attribute
        {
            internal Type FormatterSourceType { get; } = source;
        }
    }

    private static class Broken
    {
        [AttributeUsage(AttributeTargets.Class)]
        internal sealed class TypeFormatterSourceAttribute : Attribute
        {
            public Type FormatterSourceType => throw new NotSupportedException(PreferredMimeTypes[0]);

            public string[] PreferredMimeTypes { get; } = ["image/png"];
        }
    }

    private static class Bare
    {
        [AttributeUsage(AttributeTargets.Class)]
        internal sealed class TypeFormatterSourceAttribute : Attribute;
    }
}
