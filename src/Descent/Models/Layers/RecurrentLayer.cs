using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// A layer that reads a sequence of steps × features, one step after the other, and remembers: its state h has a number for each unit,
/// starts at 0 and goes into the next step together with the next features. It gives the last state, or all of them.
/// </summary>
/// <remarks>
/// <para>
/// The parameters are those of PyTorch's <c>RNN</c>, <c>GRU</c> and <c>LSTM</c> in their order: the input weights W (gates·units ×
/// features, row after row, gate after gate), the recurrent weights V (gates·units × units), the input biases b and the recurrent biases c.
/// </para>
/// <para>
/// Input weights start as <see cref="Initialization.Xavier"/> says, gate by gate; biases at 0. The recurrent weights of each gate start as
/// a random orthogonal matrix: it keeps the length of what it is applied to, step after step, so that neither the state nor its gradient
/// grows or fades by the weights alone (Saxe et al. 2014, arXiv:1312.6120). (PyTorch: all uniform between ±1/√units, which shrinks.)
/// </para>
/// <para>
/// The gradient runs back through all steps (backpropagation through time; Werbos 1990, doi:10.1109/5.58337).
/// </para>
/// </remarks>
/// <param name="Units">The length of the state, at least 1.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="Units"/> is less than 1.</exception>
public abstract record RecurrentLayer(int Units) : Layer
{
    /// <summary>The length of the state.</summary>
    public int Units { get; } = Require.AtLeast(1, Units, nameof(Units), "Try 16.");

    /// <summary>
    /// True to give the states of all steps, steps × units, as another recurrent layer needs them; false to give the last one. Default
    /// false.
    /// </summary>
    public bool ReturnsSequence { get; init; }

    /// <summary>How many numbers a unit computes at each step from features and state.</summary>
    internal abstract int GateCount { get; }

    /// <inheritdoc/>
    public override Shape OutputOf(Shape input) => input.Channels > 1
        ? throw new ArgumentException(
            $"A recurrent layer reads a sequence of steps × features, but was given {input}, which has {input.Channels} planes. "
            + "Try a shape such as new Shape(20, 3) for 20 steps of 3 features.")
        : ReturnsSequence ? new Shape(input.Height, Units) : new Shape(Units);

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterBlock> BlocksOf(Shape input)
    {
        var (rows, features) = (GateCount * Units, input.Width);
        return
        [
            new("input weights", 0, rows, features, IsWeight: true),
            new("recurrent weights", rows * features, rows, Units, IsWeight: true),
            new("input biases", rows * (features + Units), 1, rows, IsWeight: false),
            new("recurrent biases", rows * (features + Units + 1), 1, rows, IsWeight: false),
        ];
    }

    /// <inheritdoc/>
    public override void Initialize(Shape input, SeededRandom random, Span<double> parameters)
    {
        var inputWeights = GateCount * Units * input.Width;
        Initialization.Xavier.Fill(parameters[..inputWeights], input.Width, Units, random);
        for (var gate = 0; gate < GateCount; gate++)
        {
            FillOrthogonal(parameters.Slice(inputWeights + gate * Units * Units, Units * Units), random);
        }
    }

    /// <summary>Rows of normal numbers, each freed of its share in those above it and scaled to length 1 (Gram–Schmidt).</summary>
    private void FillOrthogonal(Span<double> matrix, SeededRandom random)
    {
        for (var row = 0; row < Units; row++)
        {
            var own = matrix.Slice(row * Units, Units);
            foreach (ref var number in own)
            {
                number = random.Normal();
            }

            for (var above = 0; above < row; above++)
            {
                var other = matrix.Slice(above * Units, Units);
                var share = VectorKernels.Dot(own, other);
                for (var i = 0; i < Units; i++)
                {
                    own[i] -= share * other[i];
                }
            }

            var length = VectorKernels.Norm(own);
            foreach (ref var number in own)
            {
                number /= length;
            }
        }
    }
}
