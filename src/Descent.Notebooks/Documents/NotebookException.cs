namespace Descent.Notebooks.Documents;

/// <summary>
/// Something the user can put right: a file that is not there, a notebook in another format, a missing program.
/// Its message is one line that says what was given, what is allowed and what to try; it is shown without a stack trace.
/// </summary>
internal sealed class NotebookException(string message, Exception? cause = null) : Exception(message, cause);
