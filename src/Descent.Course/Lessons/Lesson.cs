namespace Descent.Course.Exercises;

/// <summary>
/// What belongs to one notebook and to no other. A lesson is opened when its first exercise is asked for, so that one that fails
/// takes no other along, and no notebook pays for another. How to add an exercise or a lesson is told in <c>src/README.md</c>.
/// </summary>
/// <param name="number">The number of the notebook: "03".</param>
/// <param name="open">Returns its exercises in order.</param>
internal sealed class Lesson(string number, Func<IReadOnlyList<Exercise>> open)
{
    /// <summary>All lessons, in the order of the notebooks: the only list.</summary>
    public static IReadOnlyList<Lesson> All { get; } =
    [
        new("00", () => Lesson00.Exercises),
        new("01", () => Lesson01.Exercises),
        new("02", () => Lesson02.Exercises),
        new("03", () => Lesson03.Exercises),
        new("04", () => Lesson04.Exercises),
        new("05", () => Lesson05.Exercises),
        new("06", () => Lesson06.Exercises),
        new("07", () => Lesson07.Exercises),
        new("08", () => Lesson08.Exercises),
        new("09", () => Lesson09.Exercises),
        new("10", () => Lesson10.Exercises),
        new("11", () => Lesson11.Exercises),
        new("A", () => LessonA.Exercises),
    ];

    /// <summary>The number of the notebook: "03".</summary>
    public string Number => number;

    /// <summary>The exercises in order.</summary>
    public IReadOnlyList<Exercise> Exercises => field ??= open();

    /// <summary>Finds an exercise; opens its lesson only.</summary>
    /// <exception cref="ArgumentException">There is none with this id; the message lists what there is.</exception>
    public static Exercise Find(string id) => Find(id, All);

    /// <param name="id">The exercise.</param>
    /// <param name="lessons">Where to look.</param>
    /// <exception cref="ArgumentException">There is none with this id; the message lists what there is.</exception>
    public static Exercise Find(string id, IReadOnlyList<Lesson> lessons)
    {
        var lesson = lessons.FirstOrDefault(lesson => id.StartsWith(lesson.Number + ".", StringComparison.Ordinal))
            ?? throw new ArgumentException(
                $"There is no exercise '{id}'. It is called by notebook and number, such as {lessons[^1].Number}.1, and the notebooks are "
                + $"{string.Join(", ", lessons.Select(each => each.Number))}.", nameof(id));
        return lesson.Exercises.FirstOrDefault(exercise => exercise.Id == id)
            ?? throw new ArgumentException(
                $"There is no exercise '{id}'. Those of notebook {lesson.Number} are "
                + $"{string.Join(", ", lesson.Exercises.Select(exercise => exercise.Id))}.", nameof(id));
    }

    /// <param name="id">The exercise.</param>
    /// <param name="kind">What its answer must be, in words.</param>
    /// <exception cref="ArgumentException">There is none with this id, or its answer is of another type.</exception>
    public static Exercise<T> Find<T>(string id, string kind) => Find(id) as Exercise<T>
        ?? throw new ArgumentException(
            $"The answer of exercise {id} is not {kind}. Ask Check.Exercise{id.Replace('.', '_')} instead.", nameof(id));
}
