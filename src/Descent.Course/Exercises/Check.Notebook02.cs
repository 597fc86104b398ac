using Descent.Calculus;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the central difference.</summary>
    public static Feedback Exercise02_2(SlopeRule central) => Notebook02.Central.Check(central);

    /// <summary>Checks a step for the central difference.</summary>
    public static Feedback Exercise02_3(double h) => Notebook02.BestStep.Check(h);

    /// <summary>Checks a valley in which the nearer of two points is the steeper one.</summary>
    public static Feedback Exercise02_4(Objective valley, double near, double far) =>
        Notebook02.BreakIt.Check(new MisleadingSlope(valley, near, far));

    /// <summary>Checks the division of two numbers that carry their slopes along.</summary>
    public static Feedback Exercise02_5(DualRule divide) => Notebook02.Divide.Check(divide);
}
