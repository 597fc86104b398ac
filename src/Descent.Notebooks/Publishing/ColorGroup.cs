namespace Descent.Notebooks.Publishing;

/// <summary>Colours that one entry of a palette stands for, with the number of pixels that each has.</summary>
internal sealed class ColorGroup
{
    private static readonly int[] s_shifts = [16, 8, 0];

    private readonly KeyValuePair<int, int>[] _counts;
    private readonly int _widest;
    private readonly double[] _means;

    public ColorGroup(KeyValuePair<int, int>[] counts)
    {
        _counts = counts;
        double pixels = counts.Sum(pair => (long)pair.Value);
        _means = [.. s_shifts.Select(shift => counts.Sum(pair => (double)pair.Value * Channel(pair.Key, shift)) / pixels)];
        double[] errors = [.. s_shifts.Zip(_means, (shift, mean) =>
            counts.Sum(pair => pair.Value * (Channel(pair.Key, shift) - mean) * (Channel(pair.Key, shift) - mean)))];
        _widest = Array.IndexOf(errors, errors.Max());
        Error = errors.Sum();
        Mean = _means.Aggregate(0, (color, mean) => color << 8 | (int)Math.Round(mean));
    }

    /// <summary>The sum of squared differences that arise when all pixels get the mean colour.</summary>
    public double Error { get; }

    /// <summary>The mean colour as 0xRRGGBB.</summary>
    public int Mean { get; }

    /// <summary>Two groups: below and above the mean of the channel that varies most.</summary>
    public ColorGroup[] Cut() =>
        [.. _counts.ToLookup(pair => Channel(pair.Key, s_shifts[_widest]) > _means[_widest]).Select(half => new ColorGroup([.. half]))];

    private static int Channel(int color, int shift) => color >> shift & 255;
}
