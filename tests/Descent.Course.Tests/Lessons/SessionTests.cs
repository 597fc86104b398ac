using System.Text.Json.Nodes;
using Descent.Course.Exercises;
using Progress = Descent.Course.Exercises.Course;

namespace Descent.Course.Tests.Lessons;

/// <summary>Modes, help and reports. They share what a kernel remembers, so they stand in one class and run one after the other.</summary>
public sealed class SessionTests : IDisposable
{
    private static readonly Feedback s_right = Judge((x, learningRate, slope) => x - learningRate * slope);
    private static readonly Feedback s_wrong = Judge((x, learningRate, slope) => x + learningRate * slope);
    private static readonly Feedback s_stub = Judge((x, learningRate, slope) => Todo.Number);

    private readonly string _folder = Directory.CreateTempSubdirectory("exercises-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void In_grade_mode_wrong_almost_and_unattempted_answers_throw_one_line_and_right_ones_do_not()
    {
        Assert.Equal(
            "03.1 wrong: You are climbing: the minus sign is missing. Where the slope is positive, down is to the left.",
            Assert.Throws<GradingException>(() => Session.Record(Lesson03.Exercise03_1, s_wrong, Mode.Grade)).Message);
        Assert.Equal(
            "03.1 not attempted: Replace the `Todo` by your answer and run the cell again.",
            Assert.Throws<GradingException>(() => Session.Record(Lesson03.Exercise03_1, s_stub, Mode.Grade)).Message);
        Assert.StartsWith(
            "03.3 almost: So near.",
            Assert.Throws<GradingException>(() =>
                Session.Record(Lesson03.Exercise03_3, Lesson03.Exercise03_3.Judge(0.5, Guarded.Patience), Mode.Grade)).Message);
        Assert.Equal(s_right, Session.Record(Lesson03.Exercise03_1, s_right, Mode.Grade));
    }

    [Fact]
    public void In_learn_mode_nothing_throws()
    {
        Assert.Equal(s_wrong.Message, Session.Record(Lesson03.Exercise03_1, s_wrong, Mode.Learn).Message);
        Assert.Equal(Outcome.NotAttempted, Session.Record(Lesson03.Exercise03_1, s_stub, Mode.Learn).Outcome);
    }

    [Fact]
    public void In_teach_mode_the_solution_stands_below_each_answer()
    {
        var note = Session.Record(Lesson03.Exercise03_1, s_stub, Mode.Teach).Notes[^1];
        Assert.Equal("03.1 · The step rule · solution", note.Heading);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("learn", 0)]
    [InlineData("grade", 1)]
    [InlineData("teach", 2)]
    public void The_mode_comes_from_the_environment(string? text, int mode) => Assert.Equal((Mode)mode, DescentMode.Parse(text));

    [Theory]
    [InlineData("Grade")]
    [InlineData("exam")]
    public void An_unknown_mode_lists_the_three(string text) => Assert.Equal(
        $"DESCENT_MODE is '{text}', which is no mode. Set it to learn (the default), grade or teach.",
        Assert.Throws<ArgumentException>(() => DescentMode.Parse(text)).Message);

    [Fact]
    public void A_hint_above_a_check_shows_in_its_panel_once()
    {
        Help.Hint("03.1", 2);
        var hint = Help.Hint("03.1", 2);
        Assert.Equal("Hint 2 of 3", hint.Heading);
        Assert.Equal("The step is as long as learning rate times slope, and goes against the slope's sign. `Hint(\"03.1\", 3)` says "
            + "more.", hint.Text);
        var feedback = Session.Record(Lesson03.Exercise03_1, s_wrong, Mode.Learn);
        Assert.Equal([hint], feedback.Notes);
        Assert.EndsWith(hint.ToString(), feedback.ToString());
        Assert.Contains("> **Hint 2 of 3**\n>\n> The step is as long", FeedbackText.Markdown(feedback));
        Assert.Contains("<code>Hint(&quot;03.1&quot;, 3)</code>", FeedbackText.Html(feedback));
        Assert.Empty(Session.Record(Lesson03.Exercise03_1, s_wrong, Mode.Learn).Notes);
    }

    [Fact]
    public void A_number_can_be_asked_by_its_id() => Assert.Equal(Outcome.Correct, Quiz.Number("03.4", 1.0 / 3).Outcome);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_hint_of_another_level_says_which_there_are(int level) => Assert.StartsWith(
        $"Exercise 03.1 has hints of level 1 to 3, but level {level} was asked for.",
            Assert.Throws<ArgumentException>(() => Help.Hint("03.1", level)).Message);

    [Fact]
    public void Without_the_folder_the_teacher_has_the_solutions() => Assert.Equal(
        "Your teacher has the solutions: these notebooks came without the folder `solutions`. `Hint(\"03.1\")` may help.",
        SolutionBook.Solution(Lesson03.Exercise03_1, _folder).Text);

    [Fact]
    public void A_solution_is_the_text_below_its_heading_and_its_code_stays_code()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "solutions"));
        File.WriteAllText(Path.Combine(_folder, "solutions", "03.md"), "# T\r\n\r\n## 03.1 Rule\r\n\r\nWhy **so** "
            + "<b>.\r\n\r\n```csharp\r\na < b && c;\r\n\r\nd\r\n```\r\n\r\n## 03.10 Other\r\n");
        var note = SolutionBook.Solution(Lesson03.Exercise03_1, _folder);
        Assert.Equal("Why **so** <b>.\n\n```csharp\na < b && c;\n\nd\n```", note.Text);
        Assert.Equal(
            "<p><b>03.1 &#183; The step rule &#183; solution</b></p><p>Why <b>so</b> &lt;b&gt;.</p><pre><code>a &lt; b &amp;&amp; "
                + "c;\n\nd</code></pre>", note.ToHtml());
        Assert.Equal("`solutions/03.md` has no heading `## 03.2`, so this solution is missing.",
            SolutionBook.Solution(Lesson03.Exercise03_2, _folder).Text);
    }

    [Fact]
    public void Progress_and_report_name_every_exercise_of_the_notebook_with_its_last_outcome()
    {
        Session.Record(Lesson03.Exercise03_1, s_wrong, Mode.Learn);
        Session.Record(Lesson03.Exercise03_1, s_right, Mode.Learn);
        Session.Record(Lesson03.Exercise03_3, Lesson03.Exercise03_3.Judge(0.5, Guarded.Patience), Mode.Learn);
        Session.Record(Lesson03.Exercise03_4, Lesson03.Exercise03_4.Judge(Todo.Number, Guarded.Patience), Mode.Learn);
        Assert.Equal("1 of 6 correct", Progress.Progress().Caption);
        Assert.Equal(["03.1 · The step rule", "✓ correct"], Progress.Progress().Rows[0]);

        var path = Path.Combine(_folder, "new", "report.json");
        Assert.Equal($"6 outcomes written to {path}", Progress.Report(path));
        var report = JsonNode.Parse(File.ReadAllText(path))!["exercises"]!.AsArray();
        Assert.Equal(
            ["03.1 correct", "03.2 not attempted", "03.3 almost", "03.4 not attempted", "03.5 not attempted", "03.6 not attempted"],
            report.Select(each => $"{each!["id"]} {each["outcome"]}"));
    }

    private static Feedback Judge(StepRule step) => Lesson03.Exercise03_1.Judge(step, Guarded.Patience);
}
