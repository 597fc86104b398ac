namespace Descent.Course.Figures;

/// <summary>The title of a colour bar.</summary>
/// <param name="Text">What the colours stand for.</param>
/// <param name="Side">Where it stands. Default "top".</param>
internal sealed record ColorBarTitle(string Text, string Side = "top");
