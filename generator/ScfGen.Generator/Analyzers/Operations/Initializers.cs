using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Operations;

/// <summary>What stands behind the equals sign of a declaration.</summary>
internal static class Initializers
{
    public static IOperation? Value(EqualsValueClauseSyntax initializer, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetOperation(initializer, cancellationToken) is ISymbolInitializerOperation operation
            ? operation.Value
            : model.GetOperation(initializer.Value, cancellationToken);
}
