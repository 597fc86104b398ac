using Descent.Course.Figures;

namespace Descent.Course.Exercises;

/// <summary>Commit to a guess, then see. A prediction is not graded: having made one is what helps.</summary>
public static class Predict
{
    /// <summary>Compares a guess with what is measured. Nothing is measured, and nothing given away, before a guess is there.</summary>
    /// <param name="what">What is predicted: "steps at α = 0.001".</param>
    /// <param name="guess">The guess; <c>Todo.Number</c> for none yet.</param>
    /// <param name="measure">Measures it.</param>
    /// <param name="tolerance">How far a good guess may be off, relative to the result. Default a tenth.</param>
    public static Feedback Number(string what, double guess, Func<double> measure, double tolerance = 0.1)
    {
        var heading = $"Prediction · {what}";
        if (double.IsNaN(guess))
        {
            return new(heading, Outcome.NotAttempted, "Commit to a guess: replace the `Todo`, then run the cell again.");
        }

        var measured = measure();
        var off = Math.Abs(guess - measured) / (measured == 0 ? 1 : Math.Abs(measured));
        var outcome = off <= tolerance ? Outcome.Correct : off <= 3 * tolerance ? Outcome.Almost : Outcome.Wrong;
        return new(heading, outcome, $"You said {Numerals.Write(guess)}; it is {Numerals.Write(measured)}.");
    }
}
