namespace Descent.Course.Exercises;

/// <summary>What every exercise has, whatever the type of its answer. A definition is data: see <see cref="Catalogue"/>.</summary>
internal abstract class Exercise
{
    /// <summary>Number of the notebook, dot, number within it: "03.2".</summary>
    public required string Id { get; init; }

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

    /// <summary>Judges an answer of whatever type; for the tests.</summary>
    public abstract Feedback JudgeAny(object answer, TimeSpan patience);

    protected Feedback Say(Outcome outcome, string message) => new(Heading, outcome, message);

    protected Feedback Praise(string message = "") => Say(Outcome.Correct, $"{message} {WhyItMatters}".Trim());
}
