namespace Descent.Notebooks.Publishing;

/// <summary>Pictures could not be made; the message says what to do.</summary>
internal sealed class PictureException(string message) : Exception(message);
