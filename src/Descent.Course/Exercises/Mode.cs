namespace Descent.Course.Exercises;

/// <summary>For whom the exercises answer: the environment variable DESCENT_MODE, read at every check.</summary>
internal enum Mode
{
    /// <summary>For a student: says everything, never throws. The default.</summary>
    Learn,

    /// <summary>For a grader: throws on every answer that is not correct, so that any runner of notebooks sees it.</summary>
    Grade,

    /// <summary>For a lecture: each check shows its solution too.</summary>
    Teach,
}
