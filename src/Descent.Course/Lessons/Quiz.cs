namespace Descent.Course.Exercises;

/// <summary>Questions that need no type of their own: a letter to choose, a number to give.</summary>
public static class Quiz
{
    /// <summary>Checks the chosen letter. Before a choice is made it shows the question.</summary>
    /// <param name="id">The exercise: "02.5".</param>
    /// <param name="answer">"a", "b", …</param>
    /// <exception cref="ArgumentException">There is no such exercise, or its answer is no letter.</exception>
    public static Feedback Choice(string id, string answer) => Lesson.Find<string>(id, "a letter").Check(answer);

    /// <summary>Checks a number.</summary>
    /// <param name="id">The exercise: "02.4".</param>
    /// <param name="answer">The number.</param>
    /// <exception cref="ArgumentException">There is no such exercise, or its answer is no number.</exception>
    public static Feedback Number(string id, double answer) => Lesson.Find<double>(id, "a number").Check(answer);
}
