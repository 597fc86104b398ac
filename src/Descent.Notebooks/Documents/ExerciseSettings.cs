namespace Descent.Notebooks.Documents;

/// <summary>How the tool tells a notebook's own library for whom its exercises answer: by an environment variable.</summary>
/// <param name="ModeVariable">The variable's name.</param>
/// <param name="Learn">Its value when a notebook is saved or compared: exercises explain, and nothing throws.</param>
/// <param name="Grade">Its value when the solutions are in place: a check throws unless the answer is correct.</param>
internal sealed record ExerciseSettings(string ModeVariable, string Learn, string Grade);
