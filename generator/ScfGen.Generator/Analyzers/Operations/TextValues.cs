using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Operations;

/// <summary>The structures that wrap a text as it is: values of open sets, and those that the runtime has.</summary>
internal static class TextValues
{
    /// <summary>The text of which an operation makes such a value; null where it makes none.</summary>
    public static IOperation? Argument(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Initializer: null } creation when HasText(creation.Arguments) && Wraps(creation.Type) => creation.Arguments[0].Value,
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "FromString" } method } call when HasText(call.Arguments) && Wraps(method.ContainingType) =>
            call.Arguments[0].Value,
        _ => null,
    };

    /// <summary>Whether a conversion makes such a value of a text.</summary>
    public static bool IsConversion(IConversionOperation conversion) =>
        conversion.OperatorMethod is { Parameters.Length: 1 } method
        && method.Parameters[0].Type.SpecialType == SpecialType.System_String
        && Wraps(method.ContainingType);

    private static bool HasText(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Length == 1 && arguments[0].Parameter?.Type.SpecialType == SpecialType.System_String;

    private static bool Wraps(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None }
        && (IsOurs(type, "ApiTimestamp") || IsOurs(type, "ApiErrorCode") || type.AllInterfaces.Any(static contract => IsOurs(contract, "IOpenEnumValue")));

    private static bool IsOurs(ITypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: "ScfGen", ContainingNamespace.IsGlobalNamespace: true };
}
