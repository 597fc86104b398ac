namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the learning rate that needs the fewest steps on the bowl's slider.</summary>
    public static Feedback Exercise00_1(double rate) => Notebook00.Fewest.Check(rate);

    /// <summary>Checks the order of the training loop, five letters.</summary>
    public static Feedback Exercise00_3(string order) => Notebook00.Order.Check(order);
}
