using System.Reflection;
using Descent.Calculus;
using Descent.Functions;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Functions;

/// <summary>What must hold for every function of the catalogue.</summary>
public class TestFunctionTests
{
    public static TheoryData<int> Indices => [.. Enumerable.Range(0, TestFunctions.All.Count)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void The_gradient_is_that_of_the_values(int index)
    {
        var function = TestFunctions.All[index];
        Assert.All(Points(function, seed: index), x =>
        {
            var check = Gradient.Check(function, x, tolerance: 1e-7);
            Assert.True(check.Passed, $"{function}: {check}");
            var gradient = new double[function.Dimension];
            Assert.Equal(function.Value(x), function.ValueAndGradient(x, gradient), 1e-12 * Math.Abs(function.Value(x)) + 1e-12);
        });
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void The_Hessian_is_that_of_the_gradients(int index)
    {
        var function = TestFunctions.All[index];
        Assert.All(Points(function, seed: index), x =>
        {
            var (exact, differences) = (function.Hessian(x), Hessian.FromGradients(function, x));
            var scale = differences.Cast<double>().Max(Math.Abs) + 1;
            for (var i = 0; i < function.Dimension; i++)
            {
                for (var j = 0; j < function.Dimension; j++)
                {
                    Assert.Equal(differences[i, j], exact[i, j], 1e-7 * scale);
                }
            }
        });
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void Every_minimizer_is_stationary_and_has_the_stated_minimum(int index)
    {
        var function = TestFunctions.All[index];
        foreach (var minimizer in function.Minimizers)
        {
            Assert.Equal(function.Minimum, function.Value(minimizer), 1e-14 * (1 + Math.Abs(function.Minimum)));
            var curvature = function.Hessian(minimizer).Cast<double>().Max(Math.Abs);
            Assert.InRange(VectorKernels.Norm(function.Gradient(minimizer)), 0, 1e-14 * (1 + curvature));
        }
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void An_evaluation_allocates_nothing(int index)
    {
        var function = TestFunctions.All[index];
        var (x, gradient) = (function.Start, new double[function.Dimension]);
        function.ValueAndGradient(x, gradient);
        function.Value(x);
        Allocated.Nothing(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                function.ValueAndGradient(x, gradient);
                function.Value(x);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void No_point_lies_below_the_minimum(int index)
    {
        var function = TestFunctions.All[index];
        var random = new SeededRandom(index);
        for (var sample = 0; sample < 2000; sample++)
        {
            var value = function.Value([.. function.Domain.Select(axis => random.Uniform(axis.Low, axis.High))]);
            Assert.True(value >= function.Minimum, $"{function} has the value {value} below {function.Minimum}.");
        }
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void The_stated_bounds_hold_for_the_curvature(int index)
    {
        var function = TestFunctions.All[index];
        foreach (var x in Points(function, seed: index).Concat(function.Minimizers))
        {
            var curvatures = Matrix<double>.Build.DenseOfArray(function.Hessian(x)).Evd(Symmetricity.Symmetric).EigenValues.Real();
            Assert.All(curvatures, curvature =>
            {
                Assert.InRange(Math.Abs(curvature), 0, (function.Smoothness ?? double.PositiveInfinity) * (1 + 1e-12));
                Assert.InRange(curvature, (function.StrongConvexity ?? double.NegativeInfinity) - 1e-12, double.PositiveInfinity);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void The_description_is_complete_and_cannot_be_changed_through_its_arrays(int index)
    {
        var function = TestFunctions.All[index];
        Assert.Equal(function.Dimension, function.Start.Length);
        Assert.Equal(function.Dimension, function.Domain.Count);
        Assert.All(function.Minimizers, minimizer => Assert.Equal(function.Dimension, minimizer.Length));
        Assert.Equal(double.IsFinite(function.Minimum), function.Minimizers.Length > 0);
        Assert.All(function.Domain, axis => Assert.True(axis.Low < axis.High));
        Assert.All(
            function.Minimizers.Append(function.Start),
            point => Assert.All(point.Zip(function.Domain), pair => Assert.InRange(pair.First, pair.Second.Low, pair.Second.High)));
        Assert.NotEqual("", function.Latex);
        Assert.NotEqual("", function.Source);
        function.Start[0] = double.NaN;
        Assert.False(double.IsNaN(function.Start[0]));
    }

    [Fact]
    public void The_catalogue_holds_every_function_under_its_name()
    {
        // A family has several members of one name.
        var declared = typeof(TestFunctions).GetMembers(BindingFlags.Public | BindingFlags.Static).Where(member =>
            (member as PropertyInfo)?.PropertyType == typeof(TestFunction)
            || member is MethodInfo { IsSpecialName: false } method && method.ReturnType == typeof(TestFunction));
        Assert.Equal(
            declared.Select(member => member.Name.ToUpperInvariant()).Distinct().Order(),
            TestFunctions.All.Select(function => string.Concat(function.Name.Where(char.IsLetter)).ToUpperInvariant()).Distinct().Order());
    }

    [Fact]
    public void A_chain_of_two_is_Rosenbrocks_own_function()
    {
        double[] x = [-1.2, 1];
        var chained = new ChainedSum(2, Formula.Of((a, b) => 100 * Math.Pow(b - a * a, 2) + Math.Pow(1 - a, 2)));
        Assert.Equal(TestFunctions.Rosenbrock().Value(x), chained.Value(x));
        Assert.Equal(TestFunctions.Rosenbrock().Gradient(x), chained.Gradient(x));
    }

    [Fact]
    public void A_turned_quadratic_has_its_curvatures_along_its_own_axes()
    {
        var bowl = TestFunctions.Quadratic([1, 9], angle: Math.PI / 6);
        var (cos, sin) = (Math.Cos(Math.PI / 6), Math.Sin(Math.PI / 6));
        Assert.Equal(0.5, bowl.Value([cos, sin]), 1e-15);
        Assert.Equal(4.5, bowl.Value([-sin, cos]), 1e-15);
        Assert.Equal((9.0, 1.0), (bowl.Smoothness!.Value, bowl.StrongConvexity!.Value));
        var saddle = TestFunctions.Quadratic([1, -4]);
        Assert.Equal((4.0, null, double.NegativeInfinity), (saddle.Smoothness!.Value, saddle.StrongConvexity, saddle.Minimum));
    }

    [Fact]
    public void Bad_families_are_refused_with_words()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => TestFunctions.Rosenbrock(1));
        Assert.StartsWith(
            "dimension must be 2 or greater, but was 1. Rosenbrock's valley bends from one variable to the next.",
            error.Message);
        error = Assert.Throws<ArgumentOutOfRangeException>(() => TestFunctions.Rastrigin(0));
        Assert.StartsWith("dimension must be 1 or greater, but was 0. Try 2.", error.Message);
        error = Assert.Throws<ArgumentOutOfRangeException>(() => TestFunctions.Quadratic([1, double.NaN]));
        Assert.StartsWith("curvatures must be a finite number, but was NaN. Try [1, 10].", error.Message);
        error = Assert.Throws<ArgumentOutOfRangeException>(() => TestFunctions.Quadratic([]));
        Assert.StartsWith("the number of curvatures must be 1 or greater, but was 0. Try [1, 10].", error.Message);
        var turned = Assert.Throws<ArgumentException>(() => TestFunctions.Quadratic([1], angle: 1));
        Assert.Equal("A single variable has no second axis to turn to. Leave the angle out, or give two curvatures.", turned.Message);
    }

    private static double[][] Points(TestFunction function, int seed)
    {
        var random = new SeededRandom(seed);
        var points = Enumerable.Range(0, 5).Select(_ => function.Domain.Select(axis => random.Uniform(axis.Low, axis.High)).ToArray());
        return [function.Start, .. points];
    }
}
