namespace Descent.Course.Exercises;

/// <summary>
/// What belongs to one notebook and to no other. A lesson is opened when its first exercise is asked for, so that one that fails
/// takes no other along, and no notebook pays for another. To add an exercise, say 04.2:
/// <list type="number">
/// <item>Make <c>Lesson04/Exercise04_2.cs</c>: the delegate of its answer (for a lambda), its entry <c>Check.Exercise04_2</c> (a choice is
/// asked by <see cref="Quiz"/> and needs none), and the definition as the property <c>Lesson04.Exercise04_2</c>, from whose name its
/// id follows: a <see cref="FunctionExercise{TFunction, TInput}"/> for a lambda, an <see cref="AnswerExercise{T}"/> for a number or
/// anything else judged by its property, a <see cref="ChoiceExercise"/> for a letter. List the typical mistakes, special ones
/// first.</item>
/// <item>Name it in <c>Lesson04.Exercises</c>; a new lesson, in <see cref="All"/>.</item>
/// <item>Explain it in <c>notebooks/solutions/04.md</c> under <c>## 04.2 Title</c>. The first csharp block replaces what stands above the
/// check in the cell.</item>
/// <item>Write the cell: stub with a <see cref="Todo"/>, commented-out help, the check as the last line; its metadata has
/// <c>nbgrader</c>.</item>
/// </list>
/// The tests run over the lessons and over the notebooks; nothing has to be added to them.
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
