using Descent.Course.Exercises;

namespace Descent.Course.Tests.Lessons;

public class QuizTests
{
    private static readonly ChoiceExercise s_choice = new("Exercise99_1")
    {
        Title = "Water",
        Question = "What is water?",
        Options = [new("Dry.", "Touch it."), new("Wet.", "It is.", IsRight: true), new("Hot.", "Not always.")],
        Hints = ["Touch it."],
        WhyItMatters = "Ships float.",
    };

    [Theory]
    [InlineData("", Outcome.NotAttempted, "What is water?\n\n- (a) Dry.\n- (b) Wet.\n- (c) Hot.\n\nAnswer with a letter, such as `\"a\"`.")]
    [InlineData("a", Outcome.Wrong, "Touch it.")]
    [InlineData(" B ", Outcome.Correct, "It is. Ships float.")]
    [InlineData("c", Outcome.Wrong, "Not always.")]
    [InlineData("(b)", Outcome.Correct, "It is. Ships float.")]
    [InlineData("B.", Outcome.Correct, "It is. Ships float.")]
    [InlineData("Wet", Outcome.Wrong, "`Wet` is none of the letters a, b, c.")]
    [InlineData("ab", Outcome.Wrong, "`ab` is none of the letters a, b, c.")]
    [InlineData("<b>`d`", Outcome.Wrong, "`<b>'d'` is none of the letters a, b, c.")]
    public void Every_option_has_its_own_feedback(string answer, Outcome outcome, string message)
    {
        var feedback = s_choice.Judge(answer, Guarded.Patience);
        Assert.Equal((outcome, message), (feedback.Outcome, feedback.Message));
    }

    [Fact]
    public void The_options_stand_one_per_line()
    {
        var asked = s_choice.Judge(Todo.Choice, Guarded.Patience);
        Assert.Contains("<p>What is water?</p><ul><li>(a) Dry.</li><li>(b) Wet.</li><li>(c) Hot.</li></ul><p>Answer", asked.ToHtml());
        Assert.Contains("> What is water?\n>\n> - (a) Dry.\n> - (b) Wet.\n> - (c) Hot.\n>\n> Answer", FeedbackText.Markdown(asked));
    }

    [Fact]
    public void A_question_of_another_kind_names_its_own_check() => Assert.StartsWith(
        "The answer of exercise 03.1 is not a letter. Ask Check.Exercise03_1 instead.",
            Assert.Throws<ArgumentException>(() => Quiz.Choice("03.1", "a")).Message);

    [Fact]
    public void A_prediction_measures_nothing_before_there_is_a_guess()
    {
        var feedback = Predict.Number("steps", Todo.Number, () => throw new InvalidOperationException("measured"));
        Assert.Equal("○ Prediction · steps: not attempted\nCommit to a guess: replace the `Todo`, then run the cell again.",
            feedback.ToString());
    }

    [Theory]
    [InlineData(1300, Outcome.Correct)]
    [InlineData(1000, Outcome.Almost)]
    [InlineData(500, Outcome.Wrong)]
    public void A_prediction_is_compared_with_what_is_measured(double guess, Outcome outcome)
    {
        var feedback = Predict.Number("steps", guess, () => 1375);
        Assert.Equal((outcome, $"You said {guess:N0}; it is 1,375."), (feedback.Outcome, feedback.Message));
    }
}
