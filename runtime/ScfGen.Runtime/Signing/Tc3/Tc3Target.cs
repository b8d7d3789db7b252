namespace ScfGen.Signing;

/// <summary>What a variant of TC3 signs of the path and the query.</summary>
internal enum Tc3Target
{
    /// <summary>The query as it is, and <c>/</c> for the path.</summary>
    Query,

    /// <summary><c>/</c> for the path, and no query.</summary>
    Nothing,

    /// <summary>Both as they are.</summary>
    PathAndQuery,
}
