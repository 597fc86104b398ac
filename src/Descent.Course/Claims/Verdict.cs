namespace Descent.Course.Experiments;

/// <summary>What an experiment says of a claim.</summary>
public enum Verdict
{
    /// <summary>True as it stands.</summary>
    Confirmed,

    /// <summary>True under conditions that the claim leaves out.</summary>
    Conditional,

    /// <summary>The words say something else than what is meant.</summary>
    Imprecise,

    /// <summary>Cannot be decided as it stands: something is missing.</summary>
    Undefined,

    /// <summary>False as it stands.</summary>
    Refuted,

    /// <summary>A choice of words or letters, neither true nor false.</summary>
    Definition,
}
