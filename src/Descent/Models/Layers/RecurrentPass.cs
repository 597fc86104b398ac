using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// The way through time, the same for all recurrent layers; what a cell computes at one step of one row is <see cref="Step"/> and
/// <see cref="StepBack"/>. Everything inside is step after step, within a step row after row, so that a product of matrices serves all
/// rows of a step, or all steps at once. A place is step·rows + row.
/// </summary>
internal abstract class RecurrentPass : LayerPass
{
    private readonly bool _returnsSequence;
    private readonly int _steps, _features, _width;

    // Where the input weights, the recurrent weights and the input biases end.
    private readonly int _end1, _end2, _end3;

    // By place: what the way back needs of the way forth, and what it finds.
    private readonly double[] _inputs, _inputSlopes, _states, _gates, _gateSlopes, _recurrent, _recurrentSlopes;

    // Of one step.
    private readonly double[] _stateSlopes, _carried;

    private readonly double[] _inputWeights, _recurrentWeights;

    protected RecurrentPass(RecurrentLayer layer, Shape input, int rows)
        : base(input, layer.OutputOf(input), rows)
    {
        var places = input.Height * rows;
        (_returnsSequence, Units) = (layer.ReturnsSequence, layer.Units);
        (_steps, _features, _width) = (input.Height, input.Width, layer.GateCount * Units);
        (_inputs, _inputSlopes) = (new double[places * _features], new double[places * _features]);
        _states = new double[(places + rows) * Units];
        (_gates, _gateSlopes) = (new double[places * _width], new double[places * _width]);
        (_recurrent, _recurrentSlopes) = (new double[places * _width], new double[places * _width]);
        (_stateSlopes, _carried) = (new double[rows * Units], new double[rows * Units]);
        (_inputWeights, _recurrentWeights) = (new double[_width * _features], new double[_width * Units]);
        (_end1, _end2, _end3) = (_width * _features, _width * (_features + Units), _width * (_features + Units + 1));
    }

    protected int Units { get; }

    /// <summary>How many rows the batch has.</summary>
    protected int Rows { get; private set; }

    // For all steps A = X·Wᵀ + b; then, step by step, U = H·Vᵀ + c of the state before, and the cell makes the next state of A and U.
    public override void Forward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> input, int rows, SeededRandom? noise)
    {
        Rows = rows;
        MatrixKernels.Transpose(parameters[.._end1], _inputWeights, _width, _features);
        MatrixKernels.Transpose(parameters[_end1.._end2], _recurrentWeights, _width, Units);
        Swap(input, _inputs, rows, _steps, _features);
        MatrixKernels.Product(_inputs, _inputWeights, parameters[_end2.._end3], _gates, _steps * rows, _features, _width);
        _states.AsSpan(0, rows * Units).Clear();
        Begin();
        for (var step = 0; step < _steps; step++)
        {
            var states = _states.AsSpan(step * rows * Units);
            var recurrent = _recurrent.AsSpan(step * rows * _width);
            MatrixKernels.Product(states, _recurrentWeights, parameters[_end3..], recurrent, rows, Units, _width);
            for (var row = 0; row < rows; row++)
            {
                Step(step * rows + row);
            }
        }

        if (_returnsSequence)
        {
            Swap(_states.AsSpan(rows * Units), Output, _steps, rows, Units);
        }
        else
        {
            _states.AsSpan(_steps * rows * Units, rows * Units).CopyTo(Output);
        }
    }

    // From the last step to the first the cell makes ∂A and ∂U of ∂H, and ∂U·V goes on to the state before. Then for all steps
    // ∂W = ∂Aᵀ·X, ∂V = ∂Uᵀ·H, ∂b and ∂c are the sums of the rows of ∂A and ∂U, ∂X = ∂A·W.
    public override void Backward(
        ReadOnlySpan<double> parameters,
        ReadOnlySpan<double> input,
        ReadOnlySpan<double> outputGradient,
        Span<double> parameterGradient,
        Span<double> inputGradient)
    {
        var all = _steps * Rows;
        var weights = parameters[_end1.._end2];
        var slopes = _stateSlopes.AsSpan(0, Rows * Units);
        slopes.Clear();
        Begin();
        for (var step = _steps - 1; step >= 0; step--)
        {
            AddGiven(outputGradient, step, slopes);
            for (var row = 0; row < Rows; row++)
            {
                StepBack(step * Rows + row, slopes.Slice(row * Units, Units));
            }

            MatrixKernels.Product(_recurrentSlopes.AsSpan(step * Rows * _width), weights, default, _carried, Rows, _width, Units);
            TensorPrimitives.Add(slopes, _carried.AsSpan(0, slopes.Length), slopes);
        }

        MatrixKernels.TransposedProduct(_gateSlopes, _inputs, parameterGradient[.._end1], _width, all, _features);
        MatrixKernels.TransposedProduct(_recurrentSlopes, _states, parameterGradient[_end1.._end2], _width, all, Units);
        parameterGradient[_end2..].Clear();
        MatrixKernels.AddRows(_gateSlopes, parameterGradient[_end2.._end3], all);
        MatrixKernels.AddRows(_recurrentSlopes, parameterGradient[_end3..], all);
        if (!inputGradient.IsEmpty)
        {
            MatrixKernels.Product(_gateSlopes, parameters[.._end1], default, _inputSlopes, all, _width, _features);
            Swap(_inputSlopes, inputGradient, _steps, Rows, _features);
        }
    }

    /// <summary>Called before the first step of both ways.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Writes the values of the gates over <see cref="Gates"/>, where A stands, and the state over <see cref="After"/>.</summary>
    protected abstract void Step(int place);

    /// <summary>The way back of <see cref="Step"/>, which writes <see cref="GateSlopes"/> and <see cref="RecurrentSlopes"/>.</summary>
    /// <param name="place">As at the way forth.</param>
    /// <param name="slopes">∂cost/∂after; to be overwritten by what of it reaches the state before without passing U.</param>
    protected abstract void StepBack(int place, Span<double> slopes);

    /// <summary>A = W·x + b before the step, then the values of the gates, gate after gate.</summary>
    protected Span<double> Gates(int place) => _gates.AsSpan(place * _width, _width);

    /// <summary>U = V·h + c.</summary>
    protected ReadOnlySpan<double> Recurrent(int place) => _recurrent.AsSpan(place * _width, _width);

    /// <summary>∂cost/∂A.</summary>
    protected Span<double> GateSlopes(int place) => _gateSlopes.AsSpan(place * _width, _width);

    /// <summary>∂cost/∂U.</summary>
    protected Span<double> RecurrentSlopes(int place) => _recurrentSlopes.AsSpan(place * _width, _width);

    /// <summary>The state that the step starts from.</summary>
    protected ReadOnlySpan<double> Before(int place) => _states.AsSpan(place * Units, Units);

    /// <summary>The state that the step leads to.</summary>
    protected Span<double> After(int place) => _states.AsSpan((place + Rows) * Units, Units);

    /// <summary>Adds what a step's output got from the next layer; the steps before the last may have given none.</summary>
    private void AddGiven(ReadOnlySpan<double> outputGradient, int step, Span<double> slopes)
    {
        if (_returnsSequence)
        {
            for (var row = 0; row < Rows; row++)
            {
                var own = slopes.Slice(row * Units, Units);
                TensorPrimitives.Add(own, outputGradient.Slice((row * _steps + step) * Units, Units), own);
            }
        }
        else if (step == _steps - 1)
        {
            TensorPrimitives.Add(slopes, outputGradient[..slopes.Length], slopes);
        }
    }

    /// <summary>Copies pieces of <paramref name="size"/> numbers from outer × inner to inner × outer.</summary>
    private static void Swap(ReadOnlySpan<double> from, Span<double> to, int outer, int inner, int size)
    {
        for (var i = 0; i < outer; i++)
        {
            for (var j = 0; j < inner; j++)
            {
                from.Slice((i * inner + j) * size, size).CopyTo(to.Slice((j * outer + i) * size, size));
            }
        }
    }
}
