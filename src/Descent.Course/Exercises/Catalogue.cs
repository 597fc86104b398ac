namespace Descent.Course.Exercises;

/// <summary>
/// All exercises. To add one, say 04.2:
/// <list type="number">
/// <item>Define it in <c>Notebook04.cs</c>, one property per exercise: a <see cref="FunctionExercise{TFunction, TInput}"/> for a lambda, an
/// <see cref="AnswerExercise{T}"/> for a number or anything else judged by its property, a <see cref="ChoiceExercise"/> for a choice. List the
/// typical mistakes, special ones first. Add the notebook's list to <see cref="All"/>.</item>
/// <item>A lambda needs a named delegate type in a file of its own (such as <see cref="StepRule"/>), and a lambda or number its typed entry
/// point in <c>Check.Notebook04.cs</c>: <c>public static Feedback Exercise04_2(…)</c>. A choice is asked by <see cref="Quiz"/>.</item>
/// <item>Explain it in <c>notebooks/solutions/04.md</c> under <c>## 04.2 Title</c>. The first csharp block replaces what stands above the
/// check in the cell.</item>
/// <item>Write the cell: stub with a <see cref="Todo"/>, commented-out help, the check as the last line; its metadata has <c>nbgrader</c>.</item>
/// </list>
/// The tests run over this list and over the notebooks; nothing has to be added to them.
/// </summary>
internal static class Catalogue
{
    /// <summary>The exercises in the order of the notebooks.</summary>
    public static IReadOnlyList<Exercise> All { get; } =
    [
        .. Notebook00.Exercises,
        .. Notebook01.Exercises,
        .. Notebook02.Exercises,
        .. Notebook03.Exercises,
        .. Notebook04.Exercises,
        .. Notebook05.Exercises,
        .. Notebook06.Exercises,
    ];

    /// <exception cref="ArgumentException">There is none with this id; the message lists what there is.</exception>
    public static Exercise Find(string id) => All.FirstOrDefault(exercise => exercise.Id == id)
        ?? throw new ArgumentException($"There is no exercise '{id}'. The exercises are {string.Join(", ", All.Select(exercise => exercise.Id))}.", nameof(id));

    /// <param name="id">The exercise.</param>
    /// <param name="kind">What its answer must be, in words.</param>
    /// <exception cref="ArgumentException">There is none with this id, or its answer is of another type.</exception>
    public static Exercise<T> Find<T>(string id, string kind) => Find(id) as Exercise<T>
        ?? throw new ArgumentException($"The answer of exercise {id} is not {kind}. Ask Check.Exercise{id.Replace('.', '_')} instead.", nameof(id));
}
