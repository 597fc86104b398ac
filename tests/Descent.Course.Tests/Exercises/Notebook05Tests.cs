using Descent.Course.Exercises;

namespace Descent.Course.Tests.Exercises;

public class Notebook05Tests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Trials =>
        [.. Notebook05.Exercises.SelectMany(exercise => exercise.Trials.Select(trial => $"{exercise.Id} {trial.Name}"))];

    [Theory]
    [MemberData(nameof(Trials))]
    public void Every_listed_answer_gets_its_own_outcome_and_message(string answer)
    {
        var exercise = Catalogue.Find(answer[..4]);
        var trial = exercise.Trials.Single(each => each.Name == answer[5..]);
        var feedback = exercise.JudgeAny(trial.Answer, s_patience);
        Assert.Equal(trial.Outcome, feedback.Outcome);
        Assert.Contains(trial.Message, feedback.Message);
    }

    [Fact]
    public void Stubs_are_not_attempted()
    {
        Assert.Equal(Outcome.NotAttempted, Notebook05.Normalise.Judge(_ => Todo.Vector, s_patience).Outcome);
        Assert.Equal(Outcome.NotAttempted, Notebook05.BestRate.Judge(Todo.Number, s_patience).Outcome);
        Assert.Equal(Outcome.NotAttempted, Notebook05.SlowFunction.Judge(Todo.Number, s_patience).Outcome);
        Assert.Equal(Outcome.NotAttempted, Notebook05.LineSearch.Judge((_, _, _) => Todo.Number, s_patience).Outcome);
        Assert.Equal(Outcome.NotAttempted, Notebook05.Newton.Judge((_, _, _) => Todo.Vector, s_patience).Outcome);
    }

    [Fact]
    public void A_search_that_never_ends_is_told_so()
    {
        var feedback = Notebook05.LineSearch.Judge((f, x, gradient) => { while (f.Value(x) > 0) { } return 1; }, s_patience);
        Assert.Equal(Outcome.Wrong, feedback.Outcome);
        Assert.StartsWith("The budget of 200 calls of the function is used up.", feedback.Message);
    }

    // The curvatures of 3x² + 2xy + 1.5y² are 2 and 7; with the best rate each step shrinks both errors to 5/9.
    [Fact]
    public void The_best_rate_says_how_many_steps_it_takes()
    {
        var said = Notebook05.BestRate.Judge(2.0 / 9, s_patience).Message;
        Assert.StartsWith("The curvatures are 2 and 7, so it is 2/(7 + 2): the run converged after 28 steps.", said);
    }
}
