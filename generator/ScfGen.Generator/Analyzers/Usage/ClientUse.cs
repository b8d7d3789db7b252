using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Members;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>Follows a new client to what keeps it.</summary>
internal static class ClientUse
{
    /// <summary>Whether a client goes to a field, a property, an indexer or an Add; a client per region in a dictionary is right.</summary>
    /// <remarks><c>_client ??= new ScfClient(…)</c> creates one.</remarks>
    public static bool IsKept(IOperation client) => Around(client) switch
    {
        IAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation } => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "AddOrUpdate" or "GetOrAdd" or "Enqueue" or "Push" } } => true,
        _ => false,
    };

    /// <summary>Whether a client is what a method or a lambda gives back, or one of them.</summary>
    public static bool IsReturned(IOperation client) => Around(client) is IReturnOperation;

    /// <summary>The places where a client is used by the local that it is declared with. One that is disposed of there is not followed.</summary>
    public static IEnumerable<IOperation> NamesOf(IOperation creation) =>
        Around(creation) is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } && !IsDisposed(declarator)
            ? BodyIndex.Of(creation).ReferencesTo(declarator.Symbol)
            : Enumerable.Empty<IOperation>();

    private static bool IsDisposed(IVariableDeclaratorOperation declarator) =>
        declarator.Parent?.Parent?.Parent is IUsingDeclarationOperation or IUsingOperation;

    private static IOperation? Around(IOperation value)
    {
        IOperation? around = value.Parent;
        while (around is IConversionOperation or IParenthesizedOperation)
        {
            around = around.Parent;
        }

        return around;
    }
}
