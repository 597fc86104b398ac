namespace Descent.Course.Exercises;

/// <summary>
/// An exercise whose answer is a <typeparamref name="T"/>: deals with what is missing or broken, so that a kind of exercise has only to
/// look at what is there.
/// </summary>
internal abstract class Exercise<T> : Exercise
{
    public override Type AnswerType => typeof(T);

    /// <summary>Said of the stub.</summary>
    protected virtual string Invitation => "Replace the `Todo` by your answer and run the cell again.";

    /// <summary>Judges the answer, remembers the outcome and answers as the mode demands.</summary>
    /// <exception cref="GradingException">The mode is grade, and the answer is not correct.</exception>
    public Feedback Check(T answer) => Session.Conclude(this, Judge(answer, Guarded.Patience), DescentMode.Current);

    public override Feedback JudgeAny(object answer, TimeSpan patience) => Judge((T)answer, patience);

    /// <summary>Judges the answer. Nothing that the student's code does leaves this method as an exception.</summary>
    public Feedback Judge(T answer, TimeSpan patience)
    {
        switch (answer)
        {
            case null:
                return Say(Outcome.Wrong, Advice.Missing);
            case var stub when Todo.IsIn(stub):
                return Say(Outcome.NotAttempted, Invitation);
            case double number when !double.IsFinite(number):
                return Say(Outcome.Wrong, double.IsNaN(number) ? Advice.NotANumber : Advice.Infinite);
            case Delegate function when Advice.AboutMethodOfCell(function) is { } advice:
                return Say(Outcome.Wrong, advice);
        }

        var (feedback, failure) = Guarded.Run(() => Examine(answer), patience);
        return feedback ?? Say(Outcome.Wrong, Advice.About(failure!));
    }

    protected abstract Feedback Examine(T answer);
}
