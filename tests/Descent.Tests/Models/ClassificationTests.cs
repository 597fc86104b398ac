using Descent.Data;
using Descent.Models;

namespace Descent.Tests.Models;

public class ClassificationTests
{
    private static readonly LinearModel s_logit = new(1) { HasIntercept = false };
    private static readonly LinearModel s_three = new(3, 3) { HasIntercept = false };
    private static readonly double[] s_identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];

    [Fact]
    public void One_output_names_class_1_where_it_is_greater_than_0()
    {
        var verdict = Classification.Of(s_logit, [2], new Dataset([-1, 0, 0.1, 5, -3], [0, 1, 1, 0, 0]));
        Assert.Equal([0, 0, 1, 1, 0], verdict.Predicted);
        Assert.Equal([0, 1, 1, 0, 0], verdict.Actual);
        Assert.Equal([1, 3], verdict.Wrong);
        Assert.Equal(0.6, verdict.Accuracy);
        Assert.Equal(new[,] { { 2, 1 }, { 1, 1 } }, verdict.Confusion());
        Assert.Equal("3 of 5 right (60.0 %)", $"{verdict}");
        Assert.Equal("<pre>3 of 5 right (60.0 %)</pre>", verdict.ToHtml());
    }

    [Fact]
    public void Labels_of_minus_and_plus_1_are_the_classes_0_and_1()
    {
        var verdict = Classification.Of(s_logit, [1], new Dataset([-1, 2, -3], [-1, 1, 1]));
        Assert.Equal([0, 1, 1], verdict.Actual);
        Assert.Equal([2], verdict.Wrong);
    }

    [Fact]
    public void The_largest_of_several_outputs_names_the_class_and_of_equals_the_first()
    {
        var verdict = Classification.Of(s_three, s_identity, new Dataset([1, 2, 3, 4, 4, 1, 0, 0, 0, -1, -1, -0.5], [2, 1, 0, 2]));
        Assert.Equal([2, 0, 0, 2], verdict.Predicted);
        Assert.Equal([1], verdict.Wrong);
        Assert.Equal(new[,] { { 1, 0, 0 }, { 1, 0, 0 }, { 0, 0, 2 } }, verdict.Confusion());
        Assert.Equal(0.75, verdict.Accuracy);
    }

    [Fact]
    public void The_larger_of_two_outputs_names_the_class_whatever_their_signs() => Assert.Equal(
        [0, 1, 0],
        Classification.Of(
            new LinearModel(2, 2) { HasIntercept = false }, [1, 0, 0, 1], new Dataset([2, 1, -2, -1, -1, -2], [0, 1, 0])).Predicted);

    [Fact]
    public void A_model_that_has_diverged_gets_no_row_right()
    {
        var verdict = Classification.Of(s_logit, [double.NaN], new Dataset([1, 2], [0, 1]));
        Assert.Equal([-1, -1], verdict.Predicted);
        Assert.Equal(0, verdict.Accuracy);
        Assert.Equal(new int[2, 2], verdict.Confusion());
        Assert.Equal([-1], Classification.Of(s_three, [1, 1, 1, 1, 1, 1, 1, 1, double.NaN], new Dataset([1, 2, 3], [0])).Predicted);
    }

    [Fact]
    public void All_right_is_an_accuracy_of_1() =>
        Assert.Equal("2 of 2 right (100.0 %)", $"{Classification.Of(s_logit, [1], new Dataset([1, -1], [1, 0]))}");

    [Fact]
    public void Targets_that_are_no_classes_are_refused()
    {
        string Message(Model model, double[] parameters, Dataset data) =>
            Assert.Throws<ArgumentException>(() => Classification.Of(model, parameters, data)).Message;
        Assert.Equal(
            "The target of row 1 must be a class from 0 to 1, but was 2. A model of one output tells two classes apart; "
            + "pass one output for each class, or compare measured values by a cost.",
            Message(s_logit, [1], new Dataset([1, 1], [1, 2])));
        Assert.StartsWith("The target of row 0 must be a class from 0 to 1, but was 0.5.", Message(s_logit, [1], new Dataset([1], [0.5])));
        Assert.Equal(
            "The target of row 0 must be a class from 0 to 2, but was -1. Pass a model with one output for each class.",
            Message(s_three, s_identity, new Dataset([1, 2, 3], [-1])));
        Assert.Contains("but was 3.", Message(s_three, s_identity, new Dataset([1, 2, 3], [3])));
        Assert.Contains("but was NaN.", Message(s_three, s_identity, new Dataset([1, 2, 3], [double.NaN])));
        Assert.StartsWith(
            "a row of the data has length 2, but a row that the model takes has length 1.",
            Message(s_logit, [1], new Dataset([1, 2], [1])));
    }
}
