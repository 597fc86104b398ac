using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber 1997, doi:10.1162/neco.1997.9.8.1735; with the forget gate of Gers et al. 2000,
/// doi:10.1162/089976600300015015). With a = W·x + b + V·h₋ + c, four parts for the gates i, f, g, o: input i = σ(aᵢ), forget f = σ(a_f),
/// candidate g = tanh(a_g), output o = σ(aₒ); the memory is m = f·m₋ + i·g, and the state h = o·tanh(m). Where f is near 1, the memory
/// stays, and so does its gradient. Products are unit by unit. The order of gates and parameters is that of PyTorch's <c>LSTM</c>.
/// </summary>
/// <remarks>
/// The forget gate's input biases start at 1, so that a network remembers before it has learned what to forget (Jozefowicz et al. 2015, An
/// Empirical Exploration of Recurrent Network Architectures). (Keras: the same; PyTorch: uniform between ±1/√units.)
/// </remarks>
/// <example><code>
/// var network = new Network(new Shape(20, 3), new LSTM(16), new Dense(1));   // 20 steps of 3 features
/// </code></example>
/// <param name="Units">The length of the state, and of the memory, at least 1.</param>
public sealed record LSTM(int Units) : RecurrentLayer(Units)
{
    internal override int GateCount => 4;

    /// <inheritdoc/>
    public override void Initialize(Shape input, SeededRandom random, Span<double> parameters)
    {
        base.Initialize(input, random, parameters);
        parameters.Slice(GateCount * Units * (input.Width + Units) + Units, Units).Fill(1);
    }

    /// <inheritdoc/>
    public override LayerPass CreatePass(Shape input, int rows) => new Pass(this, input, rows);

    private sealed class Pass(LSTM layer, Shape input, int rows) : RecurrentPass(layer, input, rows)
    {
        private static readonly Sigmoid s_sigmoid = new();
        private static readonly Tanh s_tanh = new();

        private readonly double[] _memories = new double[(input.Height + 1) * rows * layer.Units];
        private readonly double[] _squashed = new double[input.Height * rows * layer.Units];
        private readonly double[] _memorySlopes = new double[rows * layer.Units];

        // The memory before the first step is 0, and nothing comes back to the one after the last.
        protected override void Begin()
        {
            _memories.AsSpan(0, Rows * Units).Clear();
            Array.Clear(_memorySlopes);
        }

        protected override void Step(int place)
        {
            var gates = Gates(place);
            TensorPrimitives.Add(gates, Recurrent(place), gates);
            var inputAndForget = gates[..(2 * Units)];
            var g = gates[(2 * Units)..(3 * Units)];
            var o = gates[(3 * Units)..];
            s_sigmoid.Apply(inputAndForget, inputAndForget);
            s_tanh.Apply(g, g);
            s_sigmoid.Apply(o, o);

            var before = Memory(place);
            var memory = Memory(place + Rows);
            for (var k = 0; k < Units; k++)
            {
                memory[k] = gates[Units + k] * before[k] + gates[k] * g[k];
            }

            s_tanh.Apply(memory, Squashed(place));
            TensorPrimitives.Multiply(o, Squashed(place), After(place));
        }

        protected override void StepBack(int place, Span<double> slopes)
        {
            var gates = Gates(place);
            var before = Memory(place);
            var squashed = Squashed(place);
            var da = GateSlopes(place);
            var dm = _memorySlopes.AsSpan(place % Rows * Units, Units);
            for (var k = 0; k < Units; k++)
            {
                var (i, f, g, o) = (gates[k], gates[Units + k], gates[2 * Units + k], gates[3 * Units + k]);
                dm[k] += slopes[k] * o * (1 - squashed[k] * squashed[k]);
                da[k] = dm[k] * g * i * (1 - i);
                da[Units + k] = dm[k] * before[k] * f * (1 - f);
                da[2 * Units + k] = dm[k] * i * (1 - g * g);
                da[3 * Units + k] = slopes[k] * squashed[k] * o * (1 - o);
                dm[k] *= f;
            }

            da.CopyTo(RecurrentSlopes(place));
            slopes.Clear();
        }

        private Span<double> Memory(int place) => _memories.AsSpan(place * Units, Units);

        private Span<double> Squashed(int place) => _squashed.AsSpan(place * Units, Units);
    }
}
