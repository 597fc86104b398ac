using Descent.Calculus;
using Descent.Minimization;

namespace Descent.Tests.Extension;

public sealed record CoordinateDescent : LineSearchMethod
{
    public override LineSearch Search { get; init; } = new ArmijoBacktracking();

    protected override SearchDirection CreateDirection(Objective objective) => new SteepestAxis();

    private sealed class SteepestAxis : SearchDirection
    {
        public override void Find(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction)
        {
            var steepest = 0;
            for (var i = 1; i < gradient.Length; i++)
            {
                steepest = Math.Abs(gradient[i]) > Math.Abs(gradient[steepest]) ? i : steepest;
            }

            direction.Clear();
            direction[steepest] = -gradient[steepest];
        }
    }
}
