namespace Descent.Course.Exercises;

/// <summary>
/// The checks, one per exercise and named after it. Each takes its answer by type, so that an answer of the wrong type is an error of
/// the compiler, on the student's own line. Each stands with its exercise, in the folder of its lesson.
/// </summary>
public static partial class Check;
