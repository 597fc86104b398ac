namespace Descent.Course.Figures;

/// <summary>From where a figure in space is seen: in units of its cube's edge, from its centre.</summary>
/// <param name="X">To the right along the x axis.</param>
/// <param name="Y">Along the y axis.</param>
/// <param name="Z">Upwards.</param>
public sealed record Camera(double X, double Y, double Z)
{
    /// <summary>From the front left and well above, so that a valley's floor is not hidden by its walls.</summary>
    public static Camera Default { get; } = new(-0.95, -1.3, 1.4);
}
