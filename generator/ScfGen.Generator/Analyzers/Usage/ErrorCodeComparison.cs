using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Analyzers.Operations;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>How a text is compared with an error code.</summary>
internal enum CodeMatch
{
    /// <summary>With the whole code.</summary>
    Whole,

    /// <summary>With the code or what stands before one of its dots.</summary>
    Prefix,

    /// <summary>With what stands before its first dot.</summary>
    Category,
}

/// <summary>A comparison of an error code with something.</summary>
/// <param name="Code">Where the code is taken from.</param>
/// <param name="Other">What it is compared with.</param>
internal sealed record ErrorCodeComparison(IOperation Code, IOperation Other, CodeMatch Match)
{
    /// <summary>The constant texts that the code is compared with, each with its place.</summary>
    public IEnumerable<(IOperation Place, string Text)> Texts(CancellationToken cancellationToken)
    {
        foreach (IOperation source in ValueOperations.Sources(Other))
        {
            if (ValueOperations.TryGetConstant(source, cancellationToken, out object? constant) && constant is string { Length: > 0 } text)
            {
                yield return (source, text);
            }
        }
    }
}
