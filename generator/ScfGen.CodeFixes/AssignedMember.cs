using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.CodeFixes;

/// <summary>Where a value goes to.</summary>
internal static class AssignedMember
{
    /// <summary>The property, field or parameter that gets a value, alone or in a list; null where that is none for sure.</summary>
    public static ISymbol? Find(SemanticModel model, ExpressionSyntax value, CancellationToken cancellationToken)
    {
        for (IOperation? operation = model.GetOperation(value, cancellationToken)?.Parent; operation is not null; operation = operation.Parent)
        {
            switch (operation)
            {
                case IAssignmentOperation { Target: IPropertyReferenceOperation target }:
                    return target.Property;
                case IAssignmentOperation { Target: IFieldReferenceOperation target }:
                    return target.Field;
                case IPropertyInitializerOperation initializer:
                    return initializer.InitializedProperties.FirstOrDefault();
                case IFieldInitializerOperation initializer:
                    return initializer.InitializedFields.FirstOrDefault();
                case IParameterInitializerOperation initializer:
                    return initializer.Parameter;
                case IArgumentOperation argument:
                    return argument.Parameter;
                case IConversionOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                case IParenthesizedOperation or IArrayInitializerOperation or IArrayCreationOperation:
                case { Syntax: CollectionExpressionSyntax }:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }
}
