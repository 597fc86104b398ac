using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Minimization;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws the error of a run along each eigenvector of the Hessian at the minimizer, |vᵢ · (xₖ − x*)|, on a log axis against the
    /// steps. On a quadratic each falls on a line of its own, by the factor |1 − αλᵢ| per step.
    /// </summary>
    /// <param name="f">The function that was minimized, of at most six variables.</param>
    /// <param name="run">The run.</param>
    /// <param name="minimizer">x*, one number per variable.</param>
    /// <exception cref="ArgumentException">The run or the minimizer has another number of variables than f, or f has more than
    /// six.</exception>
    public static Figure EigenvectorErrors(Objective f, MinimizationResult run, double[] minimizer)
    {
        RequireFew(f.Dimension, "Plot.EigenvectorErrors", "variables");
        RequireSameCount(f.Dimension, run.Trajectory.Dimension, "as many variables in the run as in the function");
        RequireSameCount(f.Dimension, minimizer.Length, "as many numbers in the minimizer as the function has variables");
        var eigen = Matrix<double>.Build.DenseOfArray(f.Hessian(minimizer)).Evd(Symmetricity.Symmetric);
        var steps = run.Trajectory.Steps.ToArray().Select(step => (double)step).ToArray();
        var lines = Enumerable.Range(0, f.Dimension).Reverse().Select(i =>
        {
            var (value, vector) = (eigen.EigenValues[i].Real, eigen.EigenVectors.Column(i));
            var errors = run.Points.Select(point =>
                Math.Abs(Enumerable.Range(0, point.Length).Sum(j => vector[j] * (point[j] - minimizer[j]))));
            return (Name: $"λ = {Write(value)}", Errors: errors.ToArray());
        }).ToArray();
        return new Figure(
            [.. lines.Select((line, i) => Series(i, line.Name, steps, [.. line.Errors.Select(error => error > 0 ? error : double.NaN)]))],
            new Axis("step k") { From = 0, To = Math.Max(1, steps[^1]) },
            WithLogEnds(new Axis("error along the eigenvector") { Log = true }, lines.SelectMany(line => line.Errors)),
            $"Error along each eigenvector of the Hessian against the steps, y on a log axis. "
            + $"{string.Join("; ", lines.Select(line => $"{line.Name}: from {Write(line.Errors[0])} to {Write(line.Errors[^1])}"))}, in "
            + $"{Numerals.Count(run.Steps, "step")}.");
    }
}
