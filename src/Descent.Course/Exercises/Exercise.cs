using System.Runtime.CompilerServices;

namespace Descent.Course.Exercises;

/// <summary>What every exercise has, whatever the type of its answer. A definition is data: see the folder of its lesson.</summary>
/// <param name="member">The property that holds it, named after its id: "Exercise03_2" is 03.2.</param>
internal abstract class Exercise(string member)
{
    /// <summary>Number of the notebook, dot, number within it: "03.2".</summary>
    public string Id { get; } = member["Exercise".Length..].Replace('_', '.');

    /// <summary>The task in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Said of every correct answer: what it is good for.</summary>
    public required string WhyItMatters { get; init; }

    /// <summary>One to three hints, each giving away more than the one before. Markdown.</summary>
    public required IReadOnlyList<string> Hints { get; init; }

    /// <summary>How feedback names the exercise.</summary>
    public string Heading => $"{Id} · {Title}";

    /// <summary>The number of the notebook: "03".</summary>
    public string Notebook => Id.Split('.')[0];

    /// <summary>The type of the answer.</summary>
    public abstract Type AnswerType { get; }

    /// <summary>The answers that the definition lists.</summary>
    public abstract IEnumerable<Trial> Trials { get; }

    /// <summary>Judges an answer. Nothing that the student's code does leaves this method as an exception.</summary>
    /// <param name="answer">An answer of <see cref="AnswerType"/>, or null.</param>
    /// <param name="patience">How long the answer may run.</param>
    public abstract Feedback Judge(object? answer, Patience patience);

    protected Feedback Say(Outcome outcome, string message) => new(Heading, outcome, message);

    protected Feedback Praise(string message = "") => Say(Outcome.Correct, $"{message} {WhyItMatters}".Trim());
}

/// <summary>
/// An exercise whose answer is a <typeparamref name="T"/>: deals with what is missing or broken, so that a kind of exercise has only to
/// look at what is there.
/// </summary>
internal abstract class Exercise<T>([CallerMemberName] string member = "") : Exercise(member)
{
    public override Type AnswerType => typeof(T);

    /// <summary>Said of the stub.</summary>
    protected virtual string Invitation => "Replace the `Todo` by your answer and run the cell again.";

    /// <summary>Judges the answer, remembers the outcome and answers as the mode demands.</summary>
    /// <exception cref="GradingException">The mode is grade, and the answer is not correct.</exception>
    public Feedback Check(T answer) => Session.Record(this, Judge(answer, Guarded.Patience), DescentMode.Current);

    public override Feedback Judge(object? answer, Patience patience)
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

        var (feedback, failure) = Guarded.Run(() => Examine((T)answer), patience);
        return feedback ?? Say(Outcome.Wrong, Advice.About(failure!));
    }

    /// <summary>Judges an answer that is there and not broken at first sight.</summary>
    protected abstract Feedback Examine(T answer);
}
