namespace Descent.Minimization;

/// <summary>
/// Callbacks during a run, each with the point it is about, a copy that is made for the callback. What is null is not called and costs
/// nothing.
/// </summary>
/// <example><code>Minimizer.Run(f, start, rule, observer: new Observer { NewBest = point => Console.WriteLine(point) });</code></example>
public sealed record Observer
{
    /// <summary>Called at every point, the start included.</summary>
    public Action<Iterate>? EachStep { get; init; }

    /// <summary>Called at every point that the trajectory keeps.</summary>
    public Action<Iterate>? EachRecorded { get; init; }

    /// <summary>Called at the start and at every point lower than all before it.</summary>
    public Action<Iterate>? NewBest { get; init; }

    internal static Observer None { get; } = new();
}
