using System.Reflection;
using Descent.Course.Exercises;
using Descent.Course.Experiments;
using Descent.Course.Figures;

namespace Descent.Course.Tests.Figures;

/// <summary>Every displayable type keeps the convention that .NET Interactive and our runner recognise by name.</summary>
public class DisplayConventionTests
{
    private static readonly Type[] s_displayed = [.. typeof(Figure).Assembly.GetTypes().Where(type => Attribute(type) is not null)];

    private static readonly object[] s_values =
    [
        new Feedback("99.1 · T", Outcome.Wrong, "1 < 2."),
        new Figure([new Scatter([1], [1])], new Axis("x"), new Axis("y"), "1 < 2."),
        Claim.Decide("T9", ("1 < 2", true)),
        new HelpText("99.1 · Hint 1 of 1", "1 < 2."),
        Experiment.Over("< 2", [1.5]).Run("1 < 2", (x, _) => x),
        new Proportion(1, 4),
        Table.Of([1.5], ("< 2", x => x)),
    ];

    public static TheoryData<Type> DisplayedTypes => [.. s_displayed];

    public static TheoryData<object> DisplayedValues => [.. s_values];

    [Fact]
    public void The_displayed_types_are_these()
    {
        string[] names = ["Feedback", "Figure", "Finding", "HelpText", "Measurements`1", "Proportion", "Table"];
        Assert.Equal(names, s_displayed.Select(type => type.Name).Order());
    }

    [Theory]
    [MemberData(nameof(DisplayedTypes))]
    public void The_source_has_a_public_parameterless_constructor_and_the_formatters_one_public_Format(Type type)
    {
        foreach (var formatter in Formatters(type))
        {
            var format = Assert.Single(formatter.GetType().GetMethods(), method => method.Name == "Format");
            Assert.Equal([typeof(object), typeof(TextWriter)], format.GetParameters().Select(parameter => parameter.ParameterType));
            Assert.Equal(typeof(bool), format.ReturnType);
            Assert.Equal(typeof(string), formatter.GetType().GetProperty("MimeType")!.PropertyType);
        }
    }

    // A listed MIME type without a formatter kills .NET Interactive's kernel with a stack overflow.
    [Theory]
    [MemberData(nameof(DisplayedTypes))]
    public void Every_preferred_MIME_type_has_a_formatter_or_is_plain_text_or_html(Type type)
    {
        Assert.Equal(["text/html", "text/plain"], Attribute(type)!.PreferredMimeTypes!);
        var offered = Formatters(type).Select(formatter => (string)formatter.GetType().GetProperty("MimeType")!.GetValue(formatter)!)
            .ToArray();
        Assert.Superset(Attribute(type)!.PreferredMimeTypes!.ToHashSet(), offered.ToHashSet());
    }

    // Verso asks a value for a public method of this name, and for nothing else.
    [Theory]
    [MemberData(nameof(DisplayedValues))]
    public void ToHtml_and_the_formatter_say_the_same_and_the_text_is_that_of_ToString(object value)
    {
        var html = Assert.IsType<string>(value.GetType().GetMethod("ToHtml", Type.EmptyTypes)!.Invoke(value, null));
        Assert.Equal(Write(value, "text/html"), html);
        Assert.StartsWith("<", html);
        Assert.DoesNotContain("1 < 2", html.Split("<script>")[0]);
        Assert.Equal(value.ToString(), Write(value, "text/plain"));
    }

    [Fact]
    public void Every_displayed_type_has_a_value_above() =>
        Assert.Equal(s_displayed.Select(type => type.Name).Order(), s_values.Select(value => value.GetType().Name).Order());

    [Fact]
    public void A_proportion_is_a_line_of_text() => Assert.Equal("<pre>0.25 (0.04559 to 0.6994)</pre>", new Proportion(1, 4).ToHtml());

    [Fact]
    public void A_formatter_refuses_a_value_of_another_type_and_writes_nothing()
    {
        foreach (var formatter in Formatters(typeof(Table)))
        {
            using var writer = new StringWriter();
            Assert.Equal(false, formatter.GetType().GetMethod("Format")!.Invoke(formatter, ["a string", writer]));
            Assert.Equal("", writer.ToString());
        }
    }

    [Fact]
    public void Live_html_shows_the_alt_text_first_escapes_it_and_loads_plotly_from_one_pinned_address()
    {
        var html = Write(new Figure([new Scatter([1], [1])], new Axis("x"), new Axis("y"), "</script><b>1 < 2</b>"), "text/html");
        Assert.StartsWith("<div id=\"descent-", html);
        Assert.Contains("&lt;/script&gt;&lt;b&gt;1 &lt; 2&lt;/b&gt;</div>", html);
        Assert.Equal(1, html.Split("</script>").Length - 1);
        Assert.Matches(@"plotly\.js-dist-min@\d+\.\d+\.\d+/plotly\.min\.js", html);
        Assert.Contains("integrity", html);
        Assert.DoesNotContain("require", html);
    }

    [Fact]
    public void A_finding_escapes_what_it_quotes_in_html()
    {
        var finding = Claim.Decide("T9", ("<script>alert(1)</script>", true));
        Assert.Contains("&lt;script&gt;", Write(finding, "text/html"));
        Assert.DoesNotContain("<script>", Write(finding, "text/html"));
    }

    private static TypeFormatterSourceAttribute? Attribute(Type type) => type.GetCustomAttribute<TypeFormatterSourceAttribute>();

    private static IEnumerable<object> Formatters(Type type)
    {
        var source = Activator.CreateInstance(Attribute(type)!.FormatterSourceType)!;
        return (IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
    }

    private static string Write(object value, string mimeType)
    {
        using var writer = new StringWriter();
        var formatter = Formatters(value.GetType())
            .Single(formatter => (string)formatter.GetType().GetProperty("MimeType")!.GetValue(formatter)! == mimeType);
        Assert.Equal(true, formatter.GetType().GetMethod("Format")!.Invoke(formatter, [value, writer]));
        return writer.ToString();
    }
}
