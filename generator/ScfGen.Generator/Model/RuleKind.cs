namespace ScfGen.Generator.Model;

/// <summary>What a rule demands.</summary>
internal enum RuleKind
{
    /// <summary>That at most one member is set.</summary>
    Exclusive,

    /// <summary>That members are set.</summary>
    Requires,

    /// <summary>That a member has not a value.</summary>
    Forbids,

    /// <summary>That numbers are not too large together.</summary>
    Sum,

    /// <summary>That two times are not too far apart.</summary>
    Within,

    /// <summary>That one time is later than another.</summary>
    Ascending,

    /// <summary>That a member has a value, if it is set.</summary>
    Equal,

    /// <summary>That a member keeps to limits.</summary>
    Limits,
}
