using System.Reflection;
using System.Runtime.Loader;
using Descent.Course.Exercises;

namespace Descent.Course.Tests.Lessons;

public class LessonTests
{
    private static readonly ChoiceExercise s_choice = new("Exercise98_1")
    {
        Title = "T",
        Question = "Q?",
        Options = [new("Yes.", "It is.", IsRight: true)],
        Hints = ["Look."],
        WhyItMatters = "So.",
    };

    [Fact]
    public void A_lesson_that_fails_takes_no_other_along()
    {
        Lesson[] lessons = [Broken("97"), new("98", () => [s_choice]), Broken("99")];
        Assert.Same(s_choice, Lesson.Find("98.1", lessons));
        Assert.Equal("97 is broken", Assert.Throws<InvalidOperationException>(() => Lesson.Find("97.1", lessons)).Message);
        Assert.Same(s_choice, Lesson.Find("98.1", lessons));
    }

    [Fact]
    public void To_look_for_an_exercise_opens_its_own_lesson_once_and_no_other()
    {
        var opened = new List<string>();
        Lesson Counted(string number) => new(number, () =>
        {
            opened.Add(number);
            return [s_choice];
        });
        Lesson[] lessons = [Counted("97"), Counted("98"), Counted("99")];
        Lesson.Find("98.1", lessons);
        Lesson.Find("98.1", lessons);
        Assert.Throws<ArgumentException>(() => Lesson.Find("8.1", lessons));
        Assert.Equal(["98"], opened);
    }

    [Fact]
    public void A_hint_of_notebook_00_makes_no_exercise_of_another_notebook()
    {
        // A copy of its own: in the one that the tests share, others may have asked before.
        var fresh = new AssemblyLoadContext("fresh", isCollectible: true).LoadFromAssemblyPath(typeof(Lesson).Assembly.Location);
        fresh.GetType(typeof(Help).FullName!)!.GetMethod(nameof(Help.Hint))!.Invoke(null, ["00.1", 1]);
        var made =
            from type in fresh.GetTypes()
            where type.Name.StartsWith(nameof(Lesson), StringComparison.Ordinal)
            from field in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            where field.FieldType.Name.Contains(nameof(Exercise), StringComparison.Ordinal) && field.GetValue(null) is not null
            select type.Name;
        Assert.Equal(Lesson00.Exercises.Select(_ => nameof(Lesson00)), made);
    }

    [Fact]
    public void Each_lesson_holds_the_exercises_of_its_own_notebook() => Assert.All(
        Lesson.All, lesson => Assert.All(lesson.Exercises, exercise => Assert.Equal(lesson.Number, exercise.Notebook)));

    [Fact]
    public void An_unknown_number_lists_those_of_the_notebook() => Assert.StartsWith(
        "There is no exercise '03.9'. Those of notebook 03 are 03.1, 03.2, 03.3, ",
        Assert.Throws<ArgumentException>(() => Lesson.Find("03.9")).Message);

    [Fact]
    public void An_unknown_notebook_lists_those_there_are() => Assert.StartsWith(
        "There is no exercise '3.1'. It is called by notebook and number, such as 99.1, and the notebooks are 97, 99.",
        Assert.Throws<ArgumentException>(() => Lesson.Find("3.1", [Broken("97"), Broken("99")])).Message);

    private static Lesson Broken(string number) => new(number, () => throw new InvalidOperationException($"{number} is broken"));
}
