using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Operations;

/// <summary>Fields that are <c>static readonly</c> and keep what they are declared with.</summary>
internal static class StaticFieldValues
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IFieldSymbol, Optional<object?>>> s_known = new();

    /// <summary>Gets what was kept of a field: its constant, or that it has none.</summary>
    public static bool TryGetKnown(IFieldReferenceOperation reference, out Optional<object?> constant)
    {
        constant = default;
        return reference.SemanticModel is { } model && s_known.TryGetValue(model.Compilation, out var known) && known.TryGetValue(reference.Field, out constant);
    }

    /// <summary>Keeps what a field is.</summary>
    public static void Keep(IFieldReferenceOperation reference, Optional<object?> constant)
    {
        if (reference.SemanticModel is { } model && MayBeConstant(reference.Field))
        {
            s_known.GetValue(model.Compilation, static _ => new ConcurrentDictionary<IFieldSymbol, Optional<object?>>(SymbolEqualityComparer.Default))
                .TryAdd(reference.Field, constant);
        }
    }

    /// <summary>What a field always is; null where that is not known.</summary>
    public static IOperation? Initial(IFieldReferenceOperation reference, CancellationToken cancellationToken)
    {
        if (!MayBeConstant(reference.Field)
            || reference.SemanticModel is not { } model
            || reference.Field.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer: { } initializer })
        {
            return null;
        }

        // A field of a referenced project has syntax as well, in a tree of another compilation.
        SyntaxTree tree = initializer.SyntaxTree;
        SemanticModel? owner = tree == model.SyntaxTree ? model : model.Compilation.ContainsSyntaxTree(tree) ? model.Compilation.GetSemanticModel(tree) : null;
        return owner is null ? null : Initializers.Value(initializer, owner, cancellationToken);
    }

    // A static constructor may set the field to something else.
    private static bool MayBeConstant(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences.Length: 1, ContainingType: { } type }
        && type.StaticConstructors.All(static constructor => constructor.IsImplicitlyDeclared);
}
