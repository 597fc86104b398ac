using System.Numerics.Tensors;

namespace Descent.Models.Layers;

/// <summary>
/// A gated recurrent unit (Cho et al. 2014, arXiv:1406.1078). With a = W·x + b and u = V·h₋ + c, each three parts for the gates r, z, n:
/// reset r = σ(aᵣ + uᵣ), update z = σ(a_z + u_z), candidate n = tanh(aₙ + r·uₙ), and the state is a mixture, h = (1 − z)·n + z·h₋. Where z
/// is near 1, the state stays, and so does its gradient. Products are unit by unit. The order of gates and parameters is that of PyTorch's
/// <c>GRU</c>.
/// </summary>
/// <remarks>
/// As in PyTorch, r multiplies the whole uₙ, bias included. The paper (and Keras with <c>reset_after=False</c>) multiplies h₋ before the
/// weights.
/// </remarks>
/// <example><code>
/// var network = new Network(new Shape(20, 3), new GRU(16), new Dense(1));   // 20 steps of 3 features
/// </code></example>
/// <param name="Units">The length of the state, at least 1.</param>
public sealed record GRU(int Units) : RecurrentLayer(Units)
{
    internal override int GateCount => 3;

    /// <inheritdoc/>
    public override LayerPass CreatePass(Shape input, int rows) => new Pass(this, input, rows);

    private sealed class Pass(GRU layer, Shape input, int rows) : RecurrentPass(layer, input, rows)
    {
        private static readonly Sigmoid s_sigmoid = new();
        private static readonly Tanh s_tanh = new();

        protected override void Step(int place)
        {
            var gates = Gates(place);
            var u = Recurrent(place);
            var resetAndUpdate = gates[..(2 * Units)];
            TensorPrimitives.Add(resetAndUpdate, u[..(2 * Units)], resetAndUpdate);
            s_sigmoid.Apply(resetAndUpdate, resetAndUpdate);

            var n = gates[(2 * Units)..];
            for (var i = 0; i < Units; i++)
            {
                n[i] += gates[i] * u[2 * Units + i];
            }

            s_tanh.Apply(n, n);
            var before = Before(place);
            var after = After(place);
            for (var i = 0; i < Units; i++)
            {
                var z = gates[Units + i];
                after[i] = (1 - z) * n[i] + z * before[i];
            }
        }

        protected override void StepBack(int place, Span<double> slopes)
        {
            var gates = Gates(place);
            var u = Recurrent(place);
            var before = Before(place);
            var da = GateSlopes(place);
            var du = RecurrentSlopes(place);
            for (var i = 0; i < Units; i++)
            {
                var (r, z, n) = (gates[i], gates[Units + i], gates[2 * Units + i]);
                var dn = slopes[i] * (1 - z) * (1 - n * n);
                da[i] = du[i] = dn * u[2 * Units + i] * r * (1 - r);
                da[Units + i] = du[Units + i] = slopes[i] * (before[i] - n) * z * (1 - z);
                da[2 * Units + i] = dn;
                du[2 * Units + i] = dn * r;
                slopes[i] *= z;
            }
        }
    }
}
