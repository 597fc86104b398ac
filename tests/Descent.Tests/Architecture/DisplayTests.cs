using System.Reflection;
using Descent.Calculus;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Models.Trees;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Tests.Architecture;

/// <summary>
/// The library knows no notebook, but what a cell may end in says that its text is to be shown: to .NET Interactive by an attribute,
/// to Verso by ToHtml.
/// </summary>
public class DisplayTests
{
    public static TheoryData<object, string> ShownValues => new()
    {
        { Formula.Of(x => x * x - 4 * x), "x^2 - 4x" },
        {
            Gradient.Check(Objective.Of(x => x * x, x => x), [1.0]),
            "The gradient is wrong: worst at coordinate 0, given 1, expected 2, relative error 0.5."
        },
        {
            Minimizer.Run(Formula.Of(x => x * x), start: 1, new GradientDescent { LearningRate = 0.5 }, steps: 3),
            "GradientTolerance after 1 step; step 1: x = [0], f = 0"
        },
        { RegressionTree.Fit(new Dataset([1.0, 2], [3.0, 3])), "3 (2 rows)" },
        { Classification.Of(new LinearModel(1), [1, 0], new Dataset([3, -1], [1, 1])), "1 of 2 right (50.0 %)" },
    };

    [Theory]
    [MemberData(nameof(ShownValues))]
    public void A_value_is_shown_as_its_text(object value, string text)
    {
        var attribute = Assert.Single(value.GetType().GetCustomAttributes(), each => each.GetType().Name == "TypeFormatterSourceAttribute");
        Assert.Equal(["text/html", "text/plain"], (string[])attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)!);
        var source = Activator.CreateInstance((Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!)!;
        var formatters = (IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        Assert.Equal([("text/html", $"<pre>{text}</pre>"), ("text/plain", text)], formatters.Select(formatter => Write(formatter, value)));
        Assert.Equal($"<pre>{text}</pre>", value.GetType().GetMethod("ToHtml", Type.EmptyTypes)!.Invoke(value, null));
    }

    [Fact]
    public void Every_type_with_the_attribute_is_among_them() => Assert.Equal(
        typeof(Formula).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(TypeFormatterSourceAttribute))).Select(type => type.Name).Order(),
        ShownValues.Select(row => row[0].GetType().Name).Order());

    [Fact]
    public void Text_stays_text_in_html() => Assert.Equal("<pre>a &lt; b &amp;&amp; c</pre>", TextFormatters.Html("a < b && c"));

    private static (string MimeType, string Text) Write(object formatter, object value)
    {
        using var writer = new StringWriter();
        var format = Assert.Single(formatter.GetType().GetMethods(), method => method.Name == "Format");
        Assert.Equal(true, format.Invoke(formatter, [value, writer]));
        return ((string)formatter.GetType().GetProperty("MimeType")!.GetValue(formatter)!, writer.ToString());
    }
}
