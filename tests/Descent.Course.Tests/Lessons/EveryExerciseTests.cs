using Descent.Course.Exercises;
using Descent.Course.Figures;
using Descent.Tests.Architecture;

namespace Descent.Course.Tests.Lessons;

/// <summary>What must hold for every exercise there is; a new one needs no new test.</summary>
public class EveryExerciseTests
{
    private static readonly Patience s_patience = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));

    private static readonly Exercise[] s_all = [.. Lesson.All.SelectMany(lesson => lesson.Exercises)];

    public static TheoryData<string> Ids => [.. s_all.Select(exercise => exercise.Id)];

    public static TheoryData<string, string> AllTrials
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var exercise in s_all)
            {
                foreach (var trial in exercise.Trials)
                {
                    data.Add(exercise.Id, trial.Name);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Functions => [.. s_all.Where(IsFunction).Select(exercise => exercise.Id)];

    public static TheoryData<string> NumericFunctions =>
        [.. s_all.Where(IsFunction).Where(exercise => exercise.AnswerType.GetMethod("Invoke")!.ReturnType != typeof(string))
            .Select(exercise => exercise.Id)];

    public static TheoryData<string> Numbers =>
        [.. s_all.Where(exercise => exercise.AnswerType == typeof(double)).Select(exercise => exercise.Id)];

    [Fact]
    public void Ids_are_unique_and_count_from_one_in_each_notebook()
    {
        foreach (var notebook in s_all.GroupBy(exercise => exercise.Notebook))
        {
            Assert.Equal(Enumerable.Range(1, notebook.Count()).Select(k => $"{notebook.Key}.{k}"),
                notebook.Select(exercise => exercise.Id));
            Assert.InRange(notebook.Count(), 3, 6);
            Assert.EndsWith(" ★", notebook.Last().Title);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_has_one_to_three_hints_a_reason_and_no_message_twice(string id)
    {
        var exercise = Lesson.Find(id);
        Assert.InRange(exercise.Hints.Count, 1, 3);
        Assert.NotEmpty(exercise.WhyItMatters);
        var messages = exercise.Trials.Where(trial => trial.Outcome != Outcome.Correct).Select(trial => trial.Message).ToArray();
        Assert.Equal(messages.Distinct(), messages);
        Assert.True(messages.Length >= 2, $"{id} lists fewer than two mistakes.");
        Assert.True(exercise.Trials.Count(trial => trial.Outcome == Outcome.Correct) >= (exercise is ChoiceExercise ? 1 : 2),
            $"{id} has no alternative.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_stub_is_not_attempted(string id)
    {
        var exercise = Lesson.Find(id);
        Assert.Equal(Outcome.NotAttempted, exercise.Judge(BrokenAnswers.Stub(exercise.AnswerType), s_patience).Outcome);
    }

    [Theory]
    [MemberData(nameof(AllTrials))]
    public void Every_listed_answer_gets_its_own_message(string id, string name)
    {
        var exercise = Lesson.Find(id);
        var trial = exercise.Trials.Single(each => each.Name == name);
        var feedback = exercise.Judge(trial.Answer, s_patience);
        Assert.Equal((trial.Outcome, exercise.Heading), (feedback.Outcome, feedback.Heading));
        Assert.StartsWith(trial.Message, feedback.Message);
        if (feedback.Outcome == Outcome.Correct)
        {
            Assert.EndsWith(exercise.WhyItMatters, feedback.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void An_answer_that_throws_is_told_what_it_said_and_where(string id)
    {
        var exercise = Lesson.Find(id);
        var feedback = exercise.Judge(BrokenAnswers.Throwing(exercise.AnswerType), s_patience);
        Assert.Equal(Outcome.Wrong, feedback.Outcome);
        Assert.StartsWith(
            "Your code stopped with an exception. It says: `InvalidOperationException: <script>alert('no')</script>`. It happened for ",
                feedback.Message);
        Assert.DoesNotContain("   at ", feedback.Message);
        Assert.DoesNotContain("<script>", FeedbackText.Html(feedback));
        Assert.Contains("`InvalidOperationException: <script>alert('no')</script>`", FeedbackText.Markdown(feedback));
    }

    [Theory]
    [MemberData(nameof(NumericFunctions))]
    public void An_answer_that_returns_NaN_is_told_where_that_comes_from(string id)
    {
        var exercise = Lesson.Find(id);
        var feedback = exercise.Judge(BrokenAnswers.NotANumber(exercise.AnswerType), s_patience);
        Assert.Equal(Outcome.Wrong, feedback.Outcome);
        Assert.EndsWith($"your function does not return a finite number. {Advice.NotANumber}", feedback.Message);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_that_is_none_is_told_so(string id)
    {
        var exercise = Lesson.Find(id);
        Assert.Equal((Outcome.Wrong, Advice.NotANumber), Judged(double.NaN));
        Assert.Equal((Outcome.Wrong, Advice.Infinite), Judged(double.PositiveInfinity));
        Assert.Equal((Outcome.Wrong, Advice.Infinite), Judged(double.NegativeInfinity));

        (Outcome Outcome, string Message) Judged(double answer)
        {
            var feedback = exercise.Judge(answer, s_patience);
            return (feedback.Outcome, feedback.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void An_answer_that_never_ends_is_stopped_by_its_call_budget_or_left_behind(string id)
    {
        var exercise = Lesson.Find(id);
        var feedback = exercise.Judge(BrokenAnswers.Endless(exercise.AnswerType), s_patience with { Wall = TimeSpan.FromSeconds(0.2) });
        BrokenAnswers.Release();
        Assert.Equal(Outcome.Wrong, feedback.Outcome);
        Assert.Contains(feedback.Message.Split(' ')[0], new[] { "The", "Your" });
        Assert.Contains(feedback.Message.StartsWith("The budget", StringComparison.Ordinal)
            ? "calls of the function is used up. Does the loop have an end, and does each step bring it closer?"
            : "was still running after 0.2 seconds, so this check stopped waiting.", feedback.Message);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_wrong_path_is_drawn_over_the_right_one(string id)
    {
        var exercise = Lesson.Find(id);
        var drawn = exercise.Trials.Select(trial => exercise.Judge(trial.Answer, s_patience)).Where(feedback => feedback.Figure is not null)
            .ToArray();
        Assert.All(drawn, feedback =>
        {
            Assert.NotEqual(Outcome.Correct, feedback.Outcome);
            Assert.Contains("The path called yours", feedback.Figure!.AltText);
            Assert.Contains(feedback.Figure.AltText, FeedbackText.Plain(feedback));
            Assert.Contains("window.Plotly", FeedbackText.Html(feedback));
        });

        // All of an exercise's mistakes are drawn, or none.
        Assert.Contains(drawn.Length, new[] { 0, exercise.Trials.Count(trial => trial.Outcome != Outcome.Correct) });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_has_one_cell_and_an_explained_solution(string id)
    {
        var exercise = Lesson.Find(id);
        var notebook = Assert.Single(Directory.GetFiles(Repository.Path("notebooks"), exercise.Notebook + "-*.ipynb"));
        Assert.Matches($@"""(Check\.Exercise{id.Replace('.', '_')}\(|Quiz\.\w+\(\\""{id}\\"")", File.ReadAllText(notebook));
        var solution = SolutionBook.Solution(exercise, Repository.Root).Text;
        Assert.Matches("(?s)[a-z]{3}.*```csharp\n.*```.*[a-z]{3}", solution);
    }

    private static bool IsFunction(Exercise exercise) => exercise.AnswerType.IsSubclassOf(typeof(Delegate));
}
