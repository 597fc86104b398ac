namespace Descent.Course.Exercises;

/// <summary>
/// The checks, one per exercise and named after it. Each takes its answer by type, so that an answer of the wrong type is an error of
/// the compiler, on the student's own line. One file per notebook.
/// </summary>
public static partial class Check
{
    /// <summary>Checks the step rule.</summary>
    public static Feedback Exercise03_1(StepRule step) => Notebook03.Step.Check(step);

    /// <summary>Checks the loop.</summary>
    public static Feedback Exercise03_2(DescentLoop descend) => Notebook03.Loop.Check(descend);

    /// <summary>Checks a rate with which both parabolas arrive in fewer than twenty steps.</summary>
    public static Feedback Exercise03_3(double rate) => Notebook03.UnderTwenty.Check(rate);

    /// <summary>Checks the rate from which on nothing arrives.</summary>
    public static Feedback Exercise03_4(double threshold) => Notebook03.Threshold.Check(threshold);

    /// <summary>Checks the counter-example to "beyond ηλ = 1 things diverge".</summary>
    public static Feedback Exercise03_5(double counterexample) => Notebook03.BugHunt.Check(counterexample);
}
