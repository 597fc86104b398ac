namespace Descent.Course.Plots;

/// <summary>A place on a map of things that build on each other, such as the notebooks of the course.</summary>
/// <param name="Id">What stands in its circle, at most three characters: "05".</param>
/// <param name="Name">What stands below it, a word or two: "valleys".</param>
/// <param name="Part">The group that it belongs to: "II".</param>
/// <param name="Column">Where it stands, counted from the left.</param>
/// <param name="Row">Where it stands, counted from the top.</param>
/// <param name="Requires">The ids of what it builds on.</param>
public sealed record MapNode(string Id, string Name, string Part, double Column, double Row, params string[] Requires);
