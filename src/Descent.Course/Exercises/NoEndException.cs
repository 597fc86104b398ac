namespace Descent.Course.Exercises;

/// <summary>Says that an answer was still running when a check's patience ended.</summary>
/// <param name="spent">How long it had run: "4 seconds of processor time".</param>
internal sealed class NoEndException(string spent) : Exception(spent);
