namespace Descent.Course.Exercises;

/// <summary>Reads the mode from the environment.</summary>
internal static class DescentMode
{
    public const string Variable = "DESCENT_MODE";

    public static Mode Current => Parse(Environment.GetEnvironmentVariable(Variable));

    /// <exception cref="ArgumentException">The text names no mode; the message lists the three.</exception>
    public static Mode Parse(string? text) => text switch
    {
        null or "" or "learn" => Mode.Learn,
        "grade" => Mode.Grade,
        "teach" => Mode.Teach,
        _ => throw new ArgumentException($"{Variable} is '{text}', which is no mode. Set it to learn (the default), grade or teach."),
    };
}
