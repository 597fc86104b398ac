namespace Descent.Course.Exercises;

/// <content>The checks of notebook 04.</content>
public static partial class Check
{
    /// <summary>Checks two partial derivatives.</summary>
    public static Feedback Exercise04_1(PartialDerivatives partials) => Notebook04.Partials.Check(partials);

    /// <summary>Checks a gradient from values.</summary>
    public static Feedback Exercise04_2(GradientEstimate estimate) => Notebook04.Estimate.Check(estimate);

    /// <summary>Checks a step that moves all parameters at once.</summary>
    public static Feedback Exercise04_4(GradientStep step) => Notebook04.AllAtOnce.Check(step);

    /// <summary>Checks a direction, in degrees, that is half as steep as the gradient.</summary>
    public static Feedback Exercise04_5(double direction) => Notebook04.HalfAsSteep.Check(direction);
}
