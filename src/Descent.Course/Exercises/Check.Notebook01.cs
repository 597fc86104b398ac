namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the straight line as a model.</summary>
    public static Feedback Exercise01_1(LineModel predict) => Notebook01.Predict.Check(predict);

    /// <summary>Checks the mean squared error.</summary>
    public static Feedback Exercise01_2(CostOfPredictions cost) => Notebook01.Mse.Check(cost);

    /// <summary>Checks a line, slope first, that costs less than 0.05.</summary>
    public static Feedback Exercise01_3(double[] line) => Notebook01.Beat.Check(line);

    /// <summary>Checks a line, slope first, that is more accurate than the cheapest one.</summary>
    public static Feedback Exercise01_5(double[] line) => Notebook01.MoreAccurate.Check(line);
}
