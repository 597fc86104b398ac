namespace Descent.Notebooks.Tests;

/// <summary>Cells for notebooks that show a figure by the display convention, without the course's library.</summary>
internal static class SampleCells
{
    /// <summary>Declares <c>Fig(value)</c>, which offers html, alt text and Plotly JSON, as the course's figures do.</summary>
    public const string FigureKit = """
        class TypeFormatterSourceAttribute : Attribute {
          public TypeFormatterSourceAttribute(Type source) => FormatterSourceType = source;
          public Type FormatterSourceType { get; }
          public string[] PreferredMimeTypes { get; set; } }
        class Text(string mime, Func<object, string> text) {
          public bool Format(object instance, System.IO.TextWriter writer) {
            writer.Write(text(instance)); return true; } public string MimeType => mime; }
        class Source { public IEnumerable<object> CreateTypeFormatters() => new object[] {
          new Text("text/html", f => $"<div>{f}</div>"),
          new Text("text/plain", f => $"A curve that ends at {((Fig)f).Value}."),
          new Text("application/vnd.plotly.v1+json", f =>
            $"{{\"data\": [{{\"y\": [1, {((Fig)f).Value}]}}], \"layout\": {{}}}}") }; }
        [TypeFormatterSource(typeof(Source),
          PreferredMimeTypes = new[] { "text/html", "text/plain" })]
        record Fig(double Value);
        """;

    /// <summary>Declares <c>Grid()</c>, which offers html, markdown and text.</summary>
    public static readonly string TableKit = FigureKit[..FigureKit.IndexOf("class Source", StringComparison.Ordinal)] + """
        class Source { public IEnumerable<object> CreateTypeFormatters() => new object[] {
          new Text("text/html", f => "<table/>"), new Text("text/plain", f => "a b"),
          new Text("text/markdown", f => "| a |\n|---|\n| b |") }; }
        [TypeFormatterSource(
          typeof(Source), PreferredMimeTypes = new[] { "text/html", "text/plain" })]
        record Grid();
        """;
}
