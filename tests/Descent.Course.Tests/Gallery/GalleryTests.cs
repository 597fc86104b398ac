using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Descent.Course.Explorers;
using Descent.Course.Figures;
using Descent.Course.Plots;

namespace Descent.Course.Tests.Gallery;

/// <summary>What every kind of picture must keep, and the page on which all of them can be looked at.</summary>
public partial class GalleryTests
{
    public static TheoryData<int> Entries => [.. Enumerable.Range(0, Pictures.All.Count)];

    [Fact]
    public void Every_kind_of_plot_and_of_slider_has_a_picture_and_the_page_shows_them_all()
    {
        var page = File.ReadAllText(GalleryPage.Write(Pictures.All));
        Assert.Equal(Pictures.All.Count, page.Split("<h2 id=").Length - 1);
        var kinds = new[] { typeof(Plot), typeof(Explore) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(Figure))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        Assert.Equal(kinds.Distinct().Order(StringComparer.Ordinal),
            Pictures.All.Select(entry => entry.Kind).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void The_alt_text_is_made_of_sentences_with_numbers(int entry)
    {
        var alt = Pictures.All[entry].Make().AltText;
        Assert.True(char.IsUpper(alt[0]), alt);
        Assert.True(alt.EndsWith('.') && !alt.EndsWith("..", StringComparison.Ordinal), alt);
        Assert.Matches(@"\d", alt);
        Assert.DoesNotContain("<", alt);
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void The_json_is_small_has_points_to_draw_and_titles_on_the_axes(int entry)
    {
        var text = Pictures.All[entry].Make().ToJson().ToJsonString();
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 100, 400_000);
        var json = JsonNode.Parse(text)!;
        Assert.Contains(json["data"]!.AsArray(), trace =>
            trace!["x"] is JsonArray { Count: > 0 } && trace["y"] is JsonArray { Count: > 0 });
        var axes = (json["layout"]!["scene"] ?? json["layout"])!.AsObject().Where(part => AxisName().IsMatch(part.Key)).ToArray();
        Assert.True(axes.Length >= 2);
        Assert.All(axes, axis =>
            Assert.True(axis.Value!["visible"] is not null || (string?)axis.Value["title"]!["text"] is { Length: > 0 }));
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_colour_is_of_the_palette_so_that_a_dark_page_can_swap_it(int entry)
    {
        var json = Pictures.All[entry].Make().ToJson();
        json["layout"]!["meta"] = null;
        var colors = Color().Matches(json.ToJsonString()).Select(match => match.Groups[1].Value).Distinct();
        Assert.Subset(Palette.Dark.Keys.Concat(Palette.Series).Append("rgba(0,0,0,0)").ToHashSet(), colors.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Series_in_the_legend_differ_by_more_than_their_colour(int entry)
    {
        // Words differ by where they stand, and their names say where.
        var traces = Pictures.All[entry].Make().Traces.OfType<Scatter>()
            .Where(trace => trace.InLegend && trace.Visible != false && trace.Marker?.Symbol != "square" && trace.Mode != "text");
        var looks = traces.Select(trace => (trace.Mode, trace.Line?.Dash ?? "solid", trace.Marker?.Symbol, trace.Line?.Width)).ToArray();
        Assert.Equal(looks.Distinct().Count(), looks.Length);
    }

    [GeneratedRegex("^[xyz]axis2?$")]
    private static partial Regex AxisName();

    [GeneratedRegex("\"(#[0-9a-fA-F]{3,8}|rgba?\\([^)]*\\))\"")]
    private static partial Regex Color();
}
