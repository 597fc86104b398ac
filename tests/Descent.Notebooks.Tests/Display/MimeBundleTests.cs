using Descent.Notebooks.Display;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Tests.Display;

/// <summary>The display convention of .NET Interactive, as measured on its kernel, fact by fact about our own reader of it.</summary>
public class MimeBundleTests
{
    private static string BundleOf(object? value) => NotebookJson.ToLine(MimeBundle.Of(value));

    private static string BreachOf(object value) => Assert.Throws<NotebookException>(() => MimeBundle.Of(value)).Message;

    [Fact]
    public void The_preferred_types_come_first_in_their_order_then_the_rest() => Assert.Equal(
        """{"text/html":"<b>figure</b>","text/plain":"alt of figure","application/vnd.plotly.v1+json":{"data":[],"name":"figure"}}""",
        BundleOf(new FigureLike()));

    [Fact]
    public void The_attribute_of_a_base_serves_derived_types() => Assert.Equal(BundleOf(new FigureLike()), BundleOf(new DerivedFigure()));

    [Fact]
    public void Without_a_preference_the_formatters_order_counts() => Assert.Equal(
        ["application/vnd.plotly.v1+json", "text/plain", "text/html"], MimeBundle.Of(new WithoutPreference()).Select(pair => pair.Key));

    [Fact]
    public void A_formatter_that_returns_false_declines() => Assert.Equal("""{"text/plain":"plain"}""", BundleOf(new Declining()));

    [Fact]
    public void Html_text_and_json_may_be_preferred_without_a_formatter() => Assert.Equal(
        """{"text/html":"<pre>a &lt; b</pre>","text/plain":"a < b","application/json":{"Value":3},"text/markdown":"**m**"}""",
        BundleOf(new OnStandardTypes()));

    [Fact]
    public void A_value_without_the_convention_is_plain_text() => Assert.Equal("""{"text/plain":"[ 1, 2 ]"}""", BundleOf(new[] { 1, 2 }));

    [Theory]
    [InlineData(typeof(Foreign.Hidden))]
    [InlineData(typeof(Foreign.Throwing))]
    [InlineData(typeof(Foreign.Empty))]
    public void An_attribute_of_the_name_that_names_no_source_in_public_is_ignored(Type type) =>
        Assert.Equal("""{"text/plain":"plain"}""", BundleOf(Activator.CreateInstance(type)));

    [Fact]
    public void Null_is_shown() => Assert.Equal("""{"text/plain":"null"}""", BundleOf(null));

    [Fact]
    public void A_preferred_type_without_a_formatter_is_an_error_and_no_stack_overflow() => Assert.Equal(
        "WithOrphan cannot be displayed: it prefers image/png, for which OneFormatterSource creates no formatter; "
        + "add one or drop it from PreferredMimeTypes.",
        BreachOf(new WithOrphan()));

    [Fact]
    public void A_source_without_a_public_parameterless_constructor_is_an_error() => Assert.Equal(
        "WithPrivateConstructor cannot be displayed: its formatter source PrivateSource has no public parameterless constructor; add one.",
        BreachOf(new WithPrivateConstructor()));

    [Fact]
    public void A_source_that_creates_nothing_is_an_error() => Assert.Equal(
        "WithoutFactory cannot be displayed: its formatter source EmptySource has no public CreateTypeFormatters(); add one.",
        BreachOf(new WithoutFactory()));

    [Fact]
    public void An_overloaded_Format_is_an_error() => Assert.Equal(
        "WithOverload cannot be displayed: its formatter OverloadedFormatter has 2 public methods named Format; keep exactly one.",
        BreachOf(new WithOverload()));

    [Fact]
    public void A_typed_parameter_is_an_error() => Assert.Equal(
        "WithTypedFormatter cannot be displayed: its formatter TypedFormatter needs the signature " +
        "bool Format(object instance, TextWriter writer), with exactly these types.",
        BreachOf(new WithTypedFormatter()));

    [Fact]
    public void A_formatter_without_a_MIME_type_is_an_error() => Assert.Equal(
        "WithoutMimeType cannot be displayed: its formatter NamelessFormatter has no public string MimeType { get; }; add it.",
        BreachOf(new WithoutMimeType()));

    [Fact]
    public void Text_under_a_JSON_type_that_is_no_JSON_is_an_error() => Assert.Equal(
        "WithBadJson cannot be displayed: its formatter TextFormatter wrote something that is not JSON; its MIME type says that it is.",
        BreachOf(new WithBadJson()));

    [Fact]
    public void What_a_formatter_throws_arrives_unwrapped() =>
        Assert.Equal("no data", Assert.Throws<InvalidOperationException>(() => MimeBundle.Of(new Throwing())).Message);
}
