namespace Descent.Course.Exercises;

internal static partial class Lesson07
{
    public static ChoiceExercise Exercise07_5 => field ??= new()
    {
        Title = "Pick a cost",
        Question = "Four tasks. (1) The hours until a parcel arrives; now and then one is lost for weeks, and the forecast is meant for "
            + "the usual parcel. (2) The probability that a visitor buys. (3) Which of the ten digits a picture shows. (4) The load of a "
            + "bridge, where an error of 10 tons does far more than ten times the harm of an error of 1. Which costs, in this order?",
        Options =
        [
            new("MSE · log loss · softmax cross-entropy · MAE",
                "The first and the last are exchanged: by the MSE a single lost parcel counts for more than all the others, and by the MAE "
                    + "ten errors of 1 ton are as bad as one of 10."),
            new("Huber · hinge · softmax cross-entropy · MSE",
                "The hinge is content as soon as the margin is large enough. It tells classes apart, but its scores are no probabilities, "
                    + "and the second task asks for one."),
            new("Huber · log loss · MSE of the digit's number · MSE",
                "Squared errors of the numbers 0 to 9 say that a 9 taken for a 0 is 81 times as wrong as a 1 taken for a 0. Digits are "
                    + "names, not sizes."),
            new("Huber · log loss · softmax cross-entropy · MSE",
                "Huber (or MAE) for the usual parcel, the log loss for a probability, one logit per class for names, and squares where "
                    + "large errors are worse than in proportion.", IsRight: true),
        ],
        Hints =
        [
            "Ask of each task: is the answer a size, a probability or a name? And how bad is an error of 10 beside ten errors of 1?",
            "Squares are for the task in which large errors are worse than in proportion, and only for that one.",
        ],
        WhyItMatters = "The kind of target decides the family. Within it, what a large mistake should count for decides the cost.",
    };
}
