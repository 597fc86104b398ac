namespace Descent.Course.Figures;

/// <summary>Which end of a measurement is the better one.</summary>
public enum Better
{
    /// <summary>Neither: nothing is searched for.</summary>
    Neither,

    /// <summary>The lower, as for steps or losses.</summary>
    Lower,

    /// <summary>The higher, as for shares of runs that succeed.</summary>
    Higher,
}
