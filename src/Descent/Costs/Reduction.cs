namespace Descent.Costs;

/// <summary>How the costs of single predictions become one number.</summary>
public enum Reduction
{
    /// <summary>Their mean: the size of a batch does not change the scale. The default everywhere.</summary>
    Mean,

    /// <summary>Their sum: gradients grow with the batch.</summary>
    Sum,
}
