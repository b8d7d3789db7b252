namespace ScfGen.Checks;

/// <summary>What a JSON text must hold.</summary>
internal enum JsonContent
{
    /// <summary>Any value.</summary>
    Any,

    /// <summary>An object whose values are strings.</summary>
    StringMap,
}
