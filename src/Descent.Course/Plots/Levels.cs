namespace Descent.Course.Plots;

/// <summary>How the height lines of a map are spaced.</summary>
public enum Levels
{
    /// <summary>Equal steps of f: lines stand close where f is steep.</summary>
    Linear,

    /// <summary>
    /// Equal steps of √(f − lowest): a parabola's lines are equally far apart, so that the floor of a valley is shown too.
    /// </summary>
    SquareRoot,

    /// <summary>
    /// Equal steps of log₁₀(f − lowest), over four decades: for valleys with a floor far below their walls, such as Rosenbrock's.
    /// </summary>
    Log,
}
