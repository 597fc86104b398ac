namespace Descent.Course.Exercises;

/// <content>The checks of notebook 06.</content>
public static partial class Check
{
    /// <summary>Checks the second-derivative test.</summary>
    public static Feedback Exercise06_2(StationaryTest classify) => Notebook06.Classify.Check(classify);

    /// <summary>Checks the number of restarts.</summary>
    public static Feedback Exercise06_3(RestartCount starts) => Notebook06.Starts.Check(starts);

    /// <summary>Checks the surface that is a minimum along both axes and no minimum.</summary>
    public static Feedback Exercise06_4(double b) => Notebook06.BothAxes.Check(b);

    /// <summary>Checks the point that is lower than the origin of Peano's surface.</summary>
    public static Feedback Exercise06_5(double[] point) => Notebook06.EveryLine.Check(point);
}
