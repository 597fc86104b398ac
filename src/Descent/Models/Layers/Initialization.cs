using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Models.Layers;

/// <summary>
/// How the weights of a layer start: normal numbers around 0 whose variance fits the numbers of inputs and outputs that a unit is joined
/// to (fan-in and fan-out), so that signals neither grow nor fade from layer to layer. Biases start at 0.
/// </summary>
public sealed class Initialization
{
    private readonly string _name;
    private readonly Func<double, double, double> _deviation;

    private Initialization(string name, Func<double, double, double> deviation) => (_name, _deviation) = (name, deviation);

    /// <summary>
    /// Variance 2/(fan-in + fan-out): keeps signals on the way forth and gradients on the way back, for tanh and sigmoid (Glorot and
    /// Bengio 2010). PyTorch: <c>xavier_normal_</c>.
    /// </summary>
    public static Initialization Xavier { get; } = new("Xavier", (fanIn, fanOut) => Math.Sqrt(2 / (fanIn + fanOut)));

    /// <summary>
    /// Variance 2/fan-in: makes up for the half that a ReLU cuts off (He et al. 2015, arXiv:1502.01852). PyTorch: <c>kaiming_normal_</c>.
    /// </summary>
    public static Initialization He { get; } = new("He", (fanIn, _) => Math.Sqrt(2 / fanIn));

    /// <summary>Variance 1/fan-in: keeps the signals of a linear layer (LeCun et al. 1998, Efficient BackProp).</summary>
    public static Initialization LeCun { get; } = new("LeCun", (fanIn, _) => Math.Sqrt(1 / fanIn));

    /// <summary>All weights 0: the units of a layer are the same, and stay the same.</summary>
    public static Initialization Zero { get; } = Constant(0);

    /// <summary>What every weight starts at, for <see cref="Constant"/>.</summary>
    private double Center { get; init; }

    /// <summary>All weights equal to <paramref name="value"/>: the units of a layer are the same, and stay the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
    public static Initialization Constant(double value)
    {
        Require.Finite(value, nameof(value), "Try 0.5.");
        return new Initialization(Invariant($"Constant({value})"), (_, _) => 0) { Center = value };
    }

    /// <summary>Normal numbers of one standard deviation, whatever the size of the layer.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deviation"/> is negative or not finite.</exception>
    public static Initialization Normal(double deviation)
    {
        Require.NonNegative(deviation, nameof(deviation), "Try 0.01 or 1, and see what becomes of the gradients.");
        return new Initialization(Invariant($"Normal({deviation})"), (_, _) => deviation);
    }

    /// <summary>Returns the name, such as <c>He</c> or <c>Normal(0.01)</c>.</summary>
    public override string ToString() => _name;

    /// <summary>Writes numbers to start from over <paramref name="weights"/>.</summary>
    internal void Fill(Span<double> weights, int fanIn, int fanOut, SeededRandom random)
    {
        var deviation = _deviation(fanIn, fanOut);
        foreach (ref var weight in weights)
        {
            weight = Center + deviation * random.Normal();
        }
    }
}
