namespace ScfGen;

/// <summary>What a client checks of a request before it sends it.</summary>
public enum ValidationMode
{
    /// <summary>That required members are there.</summary>
    Required,

    /// <summary>All that the spec documents: required members, ranges, sizes, patterns, formats, and rules between members.</summary>
    Documented,

    /// <summary>Nothing: the service is asked as it is.</summary>
    None,
}
