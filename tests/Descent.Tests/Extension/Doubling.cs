using Descent.Minimization;

namespace Descent.Tests.Extension;

public sealed record Doubling : LineSearch
{
    protected override LinePoint? Search(SearchLine line, double firstStep)
    {
        var best = line.At(firstStep);
        while (!DecreasesEnough(line, best) && line.Evaluations < 60)
        {
            best = line.At(best.Step / 2);
        }

        var next = line.At(2 * best.Step);
        while (next.Value < best.Value && line.Evaluations < 120)
        {
            (best, next) = (next, line.At(2 * next.Step));
        }

        return DecreasesEnough(line, best) ? best : null;
    }
}
