namespace Descent.Course.Figures;

/// <summary>How a surface is lit, each from 0 to 1.</summary>
/// <param name="Ambient">Light from everywhere.</param>
/// <param name="Diffuse">Light from one side.</param>
/// <param name="Specular">Gloss.</param>
/// <param name="Fresnel">Gloss at the rims.</param>
internal sealed record SurfaceLight(double Ambient = 0.9, double Diffuse = 0.35, double Specular = 0.02, double Fresnel = 0);
