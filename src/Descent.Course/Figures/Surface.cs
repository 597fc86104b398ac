namespace Descent.Course.Figures;

/// <summary>A surface in space over a grid.</summary>
/// <param name="X">The grid's columns.</param>
/// <param name="Y">The grid's rows.</param>
/// <param name="Z">The heights: one row per y, one column per x.</param>
public sealed record Surface(IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<IReadOnlyList<double>> Z) : Trace
{
    /// <inheritdoc/>
    public override string Type => "surface";

    /// <summary>The colours from the lowest height to the highest, each with its place from 0 to 1.</summary>
    public IReadOnlyList<IReadOnlyList<object>>? ColorScale { get; init; }

    /// <summary>The height lines drawn on the surface.</summary>
    public SurfaceLines? Contours { get; init; }

    /// <summary>Soft light from above: the colours mean heights and must not drown in shadows.</summary>
    public SurfaceLight Lighting { get; } = new();

    /// <summary>Always false: the vertical axis explains the colours.</summary>
    public bool ShowScale => false;

    internal override Trace Rounded(Axis x, Axis y) => this with
    {
        X = Grain.Of(X, x), Y = Grain.Of(Y, y), Z = Grain.Of(Z),
    };
}

/// <summary>Lines on a surface, by direction.</summary>
/// <param name="Z">The lines of equal height.</param>
public sealed record SurfaceLines(SurfaceLine Z);

/// <summary>Equally spaced lines on a surface.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The last.</param>
/// <param name="Size">From one to the next.</param>
/// <param name="Color">A colour, of <see cref="Palette"/> as a rule.</param>
/// <param name="Show">Whether they are drawn. Default true.</param>
public sealed record SurfaceLine(double Start, double End, double Size, string Color, bool Show = true);

/// <summary>How a surface is lit, each from 0 to 1.</summary>
/// <param name="Ambient">Light from everywhere.</param>
/// <param name="Diffuse">Light from one side.</param>
/// <param name="Specular">Gloss.</param>
/// <param name="Fresnel">Gloss at the rims.</param>
public sealed record SurfaceLight(double Ambient = 0.9, double Diffuse = 0.35, double Specular = 0.02, double Fresnel = 0);
