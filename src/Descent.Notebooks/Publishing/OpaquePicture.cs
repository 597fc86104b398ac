namespace Descent.Notebooks.Publishing;

/// <summary>A picture's pixels, row by row from the top, each as 0xRRGGBB.</summary>
internal sealed record OpaquePicture(int Width, int[] Pixels);
