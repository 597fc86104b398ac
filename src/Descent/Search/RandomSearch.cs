namespace Descent.Search;

/// <summary>
/// Points drawn uniformly from the region, each by itself: the yardstick for every other method. In d dimensions the share of the region
/// within a distance r of the minimum falls like rᵈ.
/// </summary>
public sealed record RandomSearch : SearchMethod
{
    internal override void Search(SearchLog log, double[] start, double value)
    {
        while (!log.IsOver)
        {
            var point = log.RandomPoint();
            log.Stand(point, log.Evaluate(point));
        }
    }
}
