namespace Descent.Course.Experiments;

/// <summary>What an experiment says of a claim.</summary>
public enum Verdict
{
    /// <summary>True as it stands.</summary>
    Confirmed,

    /// <summary>True under conditions that the claim leaves out.</summary>
    Refined,

    /// <summary>False as it stands.</summary>
    Refuted,

    /// <summary>A choice of words or letters, neither true nor false.</summary>
    Definition,
}
