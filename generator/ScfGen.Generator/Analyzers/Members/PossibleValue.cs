using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Operations;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>One of the values that a member may have.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Constant">What it is; empty where that is not known.</param>
internal sealed record PossibleValue(IOperation Place, Optional<object?> Constant)
{
    /// <summary>All that a value may be.</summary>
    public static IEnumerable<PossibleValue> All(IOperation value, CancellationToken cancellationToken)
    {
        foreach (IOperation source in ValueOperations.Sources(value))
        {
            if (source is not IThrowOperation)
            {
                yield return new PossibleValue(
                    source, ValueOperations.TryGetConstant(source, cancellationToken, out object? constant) ? new Optional<object?>(constant) : default);
            }
        }
    }
}
