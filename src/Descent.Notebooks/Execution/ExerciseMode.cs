namespace Descent.Notebooks.Execution;

/// <summary>
/// How exercises in a notebook answer, by an environment variable that the notebook's own library reads: in <see cref="Learn"/> they
/// explain, in <see cref="Grade"/> a check throws unless the answer is correct.
/// </summary>
internal static class ExerciseMode
{
    public const string Variable = "DESCENT_MODE";
    public const string Learn = "learn";
    public const string Grade = "grade";
}
