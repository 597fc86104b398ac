using Descent.Course.Figures;
using Descent.Data;

namespace Descent.Course.Plots;

public static partial class Plot
{
    private const int MostDigits = 24, DigitsPerRow = 6;

    /// <summary>
    /// Draws rows of a data set as little pictures, row by row of pixels, the larger the number the darker, with words below each.
    /// </summary>
    /// <param name="images">Rows of square pictures, such as 8 × 8 grey values.</param>
    /// <param name="rows">Which rows, at most 24.</param>
    /// <param name="caption">The words below a row: what it is, and what it was taken for.</param>
    /// <exception cref="ArgumentException">There are no rows or too many, or the features are no square of pixels.</exception>
    public static Figure Digits(Dataset images, IEnumerable<int> rows, Func<int, string> caption)
    {
        int[] shown = [.. rows];
        var side = (int)Math.Round(Math.Sqrt(images.FeatureCount));
        if (side * side != images.FeatureCount)
        {
            throw new ArgumentException(
                $"Plot.Digits draws square pictures, but {images.FeatureCount} features are no square of pixels.", nameof(images));
        }

        if (shown.Length is 0 or > MostDigits)
        {
            throw new ArgumentException(
                $"Plot.Digits has room for 1 to {MostDigits} pictures, but was given {shown.Length}. "
                + (shown.Length == 0 ? "Is there nothing wrong? Show the first rows, [0, 1, 2]." : $"Take the first: .Take({MostDigits})."),
                nameof(rows));
        }

        // A picture, two columns of space, a picture; below each, three rows for its words.
        var (across, down) = (side + 2, side + 3);
        var columns = Math.Min(DigitsPerRow, shown.Length);
        var (width, height) = (columns * across, (shown.Length + columns - 1) / columns * down);
        var pixels = Enumerable.Range(0, height).Select(_ => Enumerable.Repeat(double.NaN, width).ToArray()).ToArray();
        foreach (var (place, row) in shown.Index())
        {
            var (left, top) = (place % columns * across + 1, place / columns * down);
            for (var pixel = 0; pixel < images.FeatureCount; pixel++)
            {
                pixels[top + pixel / side][left + pixel % side] = images.Row(row)[pixel];
            }
        }

        string[] captions = [.. shown.Select(caption)];
        return new Figure(
            [
                new HeatMap([.. Enumerable.Range(0, width)], [.. Enumerable.Range(0, height).Select(y => -(double)y)], pixels)
                {
                    ShowLegend = false, HoverInfo = "skip", ColorScale = [[0, Palette.Paper], [1, Palette.Ink]],
                },
                new Scatter(
                    [.. shown.Select((_, place) => place % columns * across + 1 + (side - 1) / 2.0)],
                    [.. shown.Select((_, place) => -(double)(place / columns * down + side + 0.5))])
                {
                    ShowLegend = false, Mode = "text", Text = captions, TextFont = new(Palette.Ink), HoverInfo = "skip",
                },
            ],
            new Axis("") { From = -0.5, To = width - 0.5, Hidden = true },
            new Axis("") { From = -height + 0.5, To = 1, Hidden = true, EqualScale = true },
            $"Pictures of {side} × {side} pixels, {shown.Length} of them: {string.Join("; ", captions)}.");
    }
}
