using Descent.Calculus;
using Descent.Functions;

namespace Descent.Tests.Calculus;

/// <summary>What legends and axes call a function.</summary>
public class ObjectiveNameTests
{
    [Theory]
    [InlineData(1, "f(x)")]
    [InlineData(2, "f(x, y)")]
    [InlineData(4, "f(x0, x1, x2, x3)")]
    [InlineData(5, "f(x0, …, x4)")]
    public void A_function_without_a_name_is_f_of_its_variables(int dimension, string name)
    {
        var objective = Objective.Of(dimension, x => x[0]);
        Assert.Equal(name, objective.Name);
        Assert.Equal(name, $"{objective}");
        Assert.Equal(dimension, objective.VariableNames.Count);
    }

    [Fact]
    public void A_formula_is_called_by_its_definition()
    {
        var formula = Formula.Of((w, b) => w * w - 4 * b);
        Assert.Equal("f(w, b) = w^2 - 4b", formula.Name);
        Assert.Equal("w^2 - 4b", $"{formula}");
        Assert.Equal(["w", "b"], formula.VariableNames);
    }

    [Fact]
    public void A_test_function_goes_by_the_name_of_the_literature_and_by_the_variables_of_its_formula()
    {
        Assert.Equal(("Wood", "Wood"), (TestFunctions.Wood.Name, $"{TestFunctions.Wood}"));
        Assert.Equal(["x", "y"], TestFunctions.Beale.VariableNames);
        Assert.Equal(["x0", "x1", "x2"], TestFunctions.Rastrigin(3).VariableNames);
    }

    [Fact]
    public void Counting_calls_changes_no_name()
    {
        var counted = Formula.Of(t => 2 * t).Counted();
        Assert.Equal("f(t) = 2t", counted.Name);
        Assert.Equal(["t"], counted.VariableNames);
    }
}
