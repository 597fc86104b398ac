using Descent.Calculus;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Numerics;

namespace Descent.Tests.Models.Layers;

/// <summary>
/// A layer's parameters, then a batch of its inputs, as the variables of one function: Σ sin(i + 1)·yᵢ + ½yᵢ² over all outputs. Its
/// gradient is the layer's way back, for parameters and inputs. The room is larger than the batch and full of an earlier one, as for the
/// last batch of an epoch.
/// </summary>
internal sealed class LayerObjective(Layer layer, Shape input, int rows) : Objective
{
    private readonly LayerPass _pass = Used(layer, input, rows);
    private readonly int _parameters = Count(layer, input);

    public override int Dimension => _parameters + rows * input.Size;

    /// <summary>Parameters as the layer starts, moved a little, and inputs from the standard normal distribution.</summary>
    public double[] Point(SeededRandom random)
    {
        var x = new double[Dimension];
        layer.Initialize(input, random, x.AsSpan(0, _parameters));
        for (var i = 0; i < x.Length; i++)
        {
            x[i] += (i < _parameters ? 0.3 : 1) * random.Normal();
        }

        return x;
    }

    public double[] Outputs(ReadOnlySpan<double> x)
    {
        _pass.Forward(x[.._parameters], x[_parameters..], rows, null);
        return _pass.Output[..(rows * _pass.OutputSize)];
    }

    public override double Value(ReadOnlySpan<double> x) => Outputs(x).Select((y, i) => Math.Sin(i + 1) * y + y * y / 2).Sum();

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var value = Value(x);
        var slopes = Outputs(x).Select((y, i) => Math.Sin(i + 1) + y).ToArray();
        gradient.Fill(double.NaN);
        _pass.Backward(x[.._parameters], x[_parameters..], slopes, gradient[.._parameters], gradient[_parameters..]);
        var alone = new double[_parameters];
        Array.Fill(alone, double.NaN);
        _pass.Backward(x[.._parameters], x[_parameters..], slopes, alone, default);
        Assert.Equal(gradient[.._parameters].ToArray(), alone);
        return value;
    }

    private static LayerPass Used(Layer layer, Shape input, int rows)
    {
        var pass = layer.CreatePass(input, rows + 2);
        var numbers = Enumerable.Range(0, Math.Max(Count(layer, input), (rows + 2) * input.Size)).Select(i => Math.Cos(i)).ToArray();
        var (parameters, features) = (numbers[..Count(layer, input)], numbers[..((rows + 2) * input.Size)]);
        pass.Forward(parameters, features, rows + 2, new SeededRandom(1));
        var slopes = Enumerable.Repeat(3.0, (rows + 2) * pass.OutputSize).ToArray();
        pass.Backward(parameters, features, slopes, new double[parameters.Length], new double[features.Length]);
        return pass;
    }

    private static int Count(Layer layer, Shape input) => ParameterBlock.CountOf(layer.BlocksOf(input));
}
