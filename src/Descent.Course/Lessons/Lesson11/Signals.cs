using Descent.Costs;
using Descent.Data;
using Descent.Models;
using Descent.Models.Layers;

namespace Descent.Course.Exercises;

/// <summary>
/// What the hidden layers of a network give on the way forth, and what comes back to them, for all rows of some data at once. A hidden
/// layer ends in an activation, or is a residual block.
/// </summary>
public sealed class Signals
{
    private Signals(IReadOnlyList<double[]> outputs, IReadOnlyList<double[]> gradients, IReadOnlyList<double[]> slopes) =>
        (Outputs, Gradients, Slopes) = (outputs, gradients, slopes);

    /// <summary>What each hidden layer gives, a: a number per row and unit.</summary>
    public IReadOnlyList<double[]> Outputs { get; }

    /// <summary>What comes back to each hidden layer, ∂J/∂a: a number per row and unit.</summary>
    public IReadOnlyList<double[]> Gradients { get; }

    /// <summary>The activation's slopes φ′(z) in each hidden layer; of a residual block none.</summary>
    public IReadOnlyList<double[]> Slopes { get; }

    /// <summary>The length of what comes back to each hidden layer, ‖∂J/∂a‖ over all rows and units.</summary>
    public IReadOnlyList<double> GradientNorms => field ??= [.. Gradients.Select(gradient => Math.Sqrt(gradient.Sum(g => g * g)))];

    /// <summary>
    /// By what factor ‖∂J/∂a‖ changes from one hidden layer to the one before it, in the geometric mean; not a number with fewer than two.
    /// </summary>
    public double BackwardFactor => GradientNorms.Count < 2
        ? double.NaN
        : Math.Pow(GradientNorms[0] / GradientNorms[^1], 1.0 / (GradientNorms.Count - 1));

    /// <summary>
    /// The mean of φ′(z)² over the hidden layers that a gradient passes on its way from the last to the first; not a number where there
    /// are none.
    /// </summary>
    public double MeanSquareSlope =>
        Slopes.Skip(1).SelectMany(slopes => slopes).Select(slope => slope * slope).DefaultIfEmpty(double.NaN).Average();

    /// <summary>Sends all rows forth and the cost's gradient back.</summary>
    /// <param name="network">With at least one hidden layer.</param>
    /// <param name="parameters">The network's.</param>
    /// <param name="data">The rows.</param>
    /// <param name="cost">J.</param>
    /// <exception cref="ArgumentException">The network has no hidden layer, or the rows do not fit it.</exception>
    public static Signals Of(Network network, ReadOnlySpan<double> parameters, Dataset data, BatchCost cost)
    {
        int[] hidden = [.. Enumerable.Range(0, network.Layers.Count - 1).Where(i => network.Layers[i] is Activation or Residual)];
        if (hidden.Length == 0)
        {
            throw new ArgumentException(
                "The network has no hidden layer, which ends in an activation: try Network.Mlp([2, 8, 1], new Tanh()).", nameof(network));
        }

        var pass = network.CreatePass(data.Count);
        var predictions = pass.Forward(parameters, data.Features, data.Count);
        var back = new double[predictions.Length];
        cost.ValueAndGradient(predictions, data.Targets, back);
        pass.Backward(parameters, data.Features, back, new double[network.ParameterCount]);
        return new Signals(
            [.. hidden.Select(i => pass.Outputs(i).ToArray())],
            [.. hidden.Select(i => pass.OutputGradients(i).ToArray())],
            [.. hidden.Select(i => SlopesOf(network.Layers[i] as Activation, pass, i))]);
    }

    private static double[] SlopesOf(Activation? activation, NetworkPass pass, int layer)
    {
        if (activation is null || layer == 0)
        {
            return [];
        }

        var z = pass.Outputs(layer - 1);
        var (ones, slopes) = (new double[z.Length], new double[z.Length]);
        Array.Fill(ones, 1);
        activation.Chain(z, pass.Outputs(layer), ones, slopes);
        return slopes;
    }
}
