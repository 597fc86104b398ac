using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Schedules;

/// <summary>
/// αₜ = α₀ γᵏ, k the number of milestones up to and including t: the rate is multiplied by γ at chosen steps. PyTorch: <c>MultiStepLR</c>;
/// with a factor above 1 and one milestone also its <c>ConstantLR</c>.
/// </summary>
public sealed record MultiStepDecay : Schedule
{
    private readonly int[] _milestones;

    /// <summary>Makes the schedule.</summary>
    /// <param name="initial">α₀, the rate of the first steps, finite and 0 or greater.</param>
    /// <param name="milestones">The indices of the steps at which the rate changes, in rising order, each at least 0.</param>
    /// <param name="factor">γ, finite and 0 or greater. Default 0.1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="ArgumentException">The milestones do not rise.</exception>
    public MultiStepDecay(double initial, ReadOnlySpan<int> milestones, double factor = 0.1)
    {
        Initial = Require.NonNegative(initial, nameof(Initial), "Try 0.1.");
        Factor = Require.NonNegative(factor, nameof(Factor), "Try 0.1.");
        _milestones = milestones.ToArray();
        for (var i = 0; i < _milestones.Length; i++)
        {
            Require.AtLeast(0, _milestones[i], nameof(milestones), "The first step has index 0.");
            if (i > 0 && _milestones[i] <= _milestones[i - 1])
            {
                throw new ArgumentException(
                    Invariant($"milestones must rise, but {_milestones[i - 1]} is followed by {_milestones[i]}. ")
                    + "Sort them and leave out repetitions.",
                    nameof(milestones));
            }
        }
    }

    /// <summary>α₀, the rate of the first steps.</summary>
    public double Initial { get; }

    /// <summary>γ, the factor of each change.</summary>
    public double Factor { get; }

    /// <summary>The indices of the steps at which the rate changes.</summary>
    public IReadOnlyList<int> Milestones => _milestones;

    /// <summary>Equal schedules have equal numbers, milestones included.</summary>
    public bool Equals(MultiStepDecay? other) =>
        other is not null && Initial == other.Initial && Factor == other.Factor && _milestones.AsSpan().SequenceEqual(other._milestones);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Initial, Factor, _milestones.Length);

    /// <inheritdoc/>
    public override double At(int step)
    {
        var passed = 0;
        while (passed < _milestones.Length && _milestones[passed] <= step)
        {
            passed++;
        }

        return Initial * Math.Pow(Factor, passed);
    }
}
