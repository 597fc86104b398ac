using Descent.Calculus;

namespace Descent.Course.Exercises;

/// <summary>An answer to exercise 02.4: a valley with its minimum at 0, and two points of it.</summary>
/// <param name="Valley">A function of one variable.</param>
/// <param name="Near">The point that shall be steep.</param>
/// <param name="Far">The point that shall be flat.</param>
internal sealed record MisleadingSlope(Objective Valley, double Near, double Far)
{
    public double NearSlope => Math.Abs(Valley.Derivative(Near));

    public double FarSlope => Math.Abs(Valley.Derivative(Far));
}
