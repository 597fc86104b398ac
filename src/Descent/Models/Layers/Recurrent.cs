using System.Numerics.Tensors;

namespace Descent.Models.Layers;

/// <summary>
/// The plain recurrent layer: h = tanh(W·x + b + V·h₋ + c), where h₋ is the state before (Elman 1990,
/// doi:10.1207/s15516709cog1402_1). PyTorch: <c>RNN</c>. Over many steps its gradient fades or grows, step by step, by V and the slope of
/// tanh: <see cref="GRU"/> and <see cref="LSTM"/> remember longer.
/// </summary>
/// <example><code>
/// var network = new Network(new Shape(20, 3), new Recurrent(16), new Dense(1));   // 20 steps of 3 features
/// </code></example>
/// <param name="Units">The length of the state, at least 1.</param>
public sealed record Recurrent(int Units) : RecurrentLayer(Units)
{
    internal override int GateCount => 1;

    /// <inheritdoc/>
    public override LayerPass CreatePass(Shape input, int rows) => new Pass(this, input, rows);

    private sealed class Pass(Recurrent layer, Shape input, int rows) : RecurrentPass(layer, input, rows)
    {
        private static readonly Tanh s_tanh = new();

        protected override void Step(int place)
        {
            TensorPrimitives.Add(Gates(place), Recurrent(place), Gates(place));
            s_tanh.Apply(Gates(place), After(place));
        }

        // ∂A = ∂U = (1 − h²)·∂h.
        protected override void StepBack(int place, Span<double> slopes)
        {
            s_tanh.Chain(Gates(place), After(place), slopes, GateSlopes(place));
            GateSlopes(place).CopyTo(RecurrentSlopes(place));
            slopes.Clear();
        }
    }
}
