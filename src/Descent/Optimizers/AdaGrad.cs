using System.Numerics;
using Descent.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// AdaGrad: each coordinate's rate falls with the squares of its gradients: s ← s + g², x ← x − αₜ g / (√s + ε)
/// (Duchi, Hazan and Singer 2011, JMLR 12:2121–2159).
/// </summary>
/// <remarks>
/// αₜ = α / (1 + ηt) for the step with index t. ε stands outside the root and s starts at 0, as in PyTorch's
/// <c>Adagrad(lr, lr_decay, initial_accumulator_value, eps)</c>; Keras and optax start s at 0.1 and put ε = 1e-7 inside.
/// </remarks>
public sealed record AdaGrad : Optimizer
{
    private static readonly string[] s_names = ["s"];

    /// <summary>α, the learning rate. Default 0.01.</summary>
    public override Schedule LearningRate { get; init; } = 0.01;

    /// <summary>η, by which the rate falls on top of the rule's own per step. Default 0.</summary>
    public double LearningRateDecay
    {
        get;
        init => field = Require.NonNegative(value, nameof(LearningRateDecay), "Try 0.");
    }

    /// <summary>The value with which every sum of squares s starts. Default 0.</summary>
    public double InitialAccumulator
    {
        get;
        init => field = Require.NonNegative(value, nameof(InitialAccumulator), "Try 0, or 0.1 for gentle first steps.");
    }

    /// <summary>ε keeps the division defined where all gradients were 0. Default 1e-10.</summary>
    public double Epsilon
    {
        get;
        init => field = Require.NonNegative(value, nameof(Epsilon), "Try 1e-10.");
    }
    = 1e-10;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => s_names;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var s = state.Vector(0);
        if (state.Step == 0)
        {
            s.Fill(InitialAccumulator);
        }

        rate /= 1 + state.Step * LearningRateDecay;
        var epsilon = Epsilon;
        var epsilons = Vector.Create(epsilon);
        var xs = Lanes(x);
        var gs = Lanes(gradient);
        var ss = Lanes(s);
        for (var i = 0; i < xs.Length; i++)
        {
            var g = gs[i];
            ss[i] += g * g;
            xs[i] -= rate * g / (Vector.SquareRoot(ss[i]) + epsilons);
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            var g = gradient[i];
            s[i] += g * g;
            x[i] -= rate * g / (Math.Sqrt(s[i]) + epsilon);
        }
    }
}
