using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Operations;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>The items that an expression makes a list of.</summary>
internal sealed class CollectionItems
{
    private CollectionItems(IEnumerable<IOperation> items, long? count)
    {
        Items = [.. items];
        Count = count;
    }

    /// <summary>The items that are known.</summary>
    public IReadOnlyList<IOperation> Items { get; }

    /// <summary>How many items the list has; null where that is not known.</summary>
    public long? Count { get; }

    /// <summary>Reads an expression; null where it makes no list.</summary>
    public static CollectionItems? Read(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        // Roslyn has an operation of its own for these only since 4.9, so the syntax tells.
        { Syntax: CollectionExpressionSyntax expression } => OfExpression(expression, operation, cancellationToken),
        IArrayCreationOperation { DimensionSizes.Length: 1 } array => OfArray(array, cancellationToken),
        IObjectCreationOperation { Initializer: { } initializer } creation => OfInitializer(initializer, isEmptyBefore: creation.Arguments.All(IsNoItem)),
        _ => null,
    };

    /// <summary>Reads what <c>{ "a", "b" }</c> adds to a list.</summary>
    /// <param name="isEmptyBefore">Whether these are all items.</param>
    public static CollectionItems OfInitializer(IObjectOrCollectionInitializerOperation initializer, bool isEmptyBefore)
    {
        ImmutableArray<IOperation> elements = initializer.Initializers;
        bool addsOnly = elements.All(static element => element is IInvocationOperation { TargetMethod.Name: "Add" });
        IEnumerable<IOperation> items = elements
            .OfType<IInvocationOperation>()
            .Where(static call => call.TargetMethod.Name == "Add" && call.Arguments.Length == 1)
            .Select(static call => call.Arguments[0].Value);
        return new CollectionItems(items, addsOnly && isEmptyBefore ? elements.Length : null);
    }

    private static CollectionItems OfExpression(CollectionExpressionSyntax expression, IOperation operation, CancellationToken cancellationToken)
    {
        // The model has no operation for the syntax of new() in a list, so the list's own children come first.
        IOperation list = operation is IConversionOperation conversion ? conversion.Operand : operation;
        IOperation[] children = [.. list.ChildOperations];
        bool areElements = children.Length == expression.Elements.Count;
        var items = new List<IOperation>();
        long? count = expression.Elements.Count;
        for (int i = 0; i < expression.Elements.Count; i++)
        {
            if (expression.Elements[i] is not ExpressionElementSyntax single)
            {
                count = null;
            }
            else if ((areElements ? children[i] : operation.SemanticModel?.GetOperation(single.Expression, cancellationToken)) is { } item)
            {
                items.Add(item);
            }
        }

        return new CollectionItems(items, count);
    }

    private static CollectionItems OfArray(IArrayCreationOperation array, CancellationToken cancellationToken)
    {
        if (array.Initializer is { } initializer)
        {
            return new CollectionItems(initializer.ElementValues, initializer.ElementValues.Length);
        }

        bool isKnown = ValueOperations.TryGetConstant(array.DimensionSizes[0], cancellationToken, out object? size);
        return new CollectionItems([], isKnown && size is int length ? length : null);
    }

    // A capacity adds nothing; another list may.
    private static bool IsNoItem(IArgumentOperation argument) => argument.Parameter?.Type.SpecialType == SpecialType.System_Int32;
}
