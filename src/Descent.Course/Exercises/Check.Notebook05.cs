namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the scaling of a column.</summary>
    public static Feedback Exercise05_1(ColumnScaling scale) => Notebook05.Normalise.Check(scale);

    /// <summary>Checks the best learning rate for a turned valley.</summary>
    public static Feedback Exercise05_2(double rate) => Notebook05.BestRate.Check(rate);

    /// <summary>Checks a function that is slow although both its parameters have the same curvature.</summary>
    public static Feedback Exercise05_3(double b) => Notebook05.SlowFunction.Check(b);

    /// <summary>Checks the search for a learning rate.</summary>
    public static Feedback Exercise05_4(RateSearch search) => Notebook05.LineSearch.Check(search);

    /// <summary>Checks the step of Newton's method.</summary>
    public static Feedback Exercise05_5(NewtonRule newton) => Notebook05.Newton.Check(newton);
}
