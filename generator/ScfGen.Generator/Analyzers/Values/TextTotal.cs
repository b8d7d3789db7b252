using System;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Operations;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>The bytes in UTF-8 of the texts in a list: of its items that are texts, and of the texts and lists of texts that its items have.</summary>
/// <param name="Bytes">The bytes of the texts that are known; of a choice, those of the shortest one.</param>
/// <param name="IsAll">Whether there are no others.</param>
internal readonly record struct TextTotal(long Bytes, bool IsAll)
{
    private static TextTotal None => new(0, IsAll: true);

    private static TextTotal Unknown => new(0, IsAll: false);

    public static TextTotal Of(CollectionItems items, CancellationToken cancellationToken)
    {
        TextTotal total = items.Count == items.Items.Count ? None : Unknown;
        foreach (IOperation item in items.Items)
        {
            total = total.And(OfValue(item, cancellationToken));
        }

        return total;
    }

    private static TextTotal OfValue(IOperation value, CancellationToken cancellationToken)
    {
        TextTotal? least = null;
        foreach (IOperation source in ValueOperations.Sources(value))
        {
            if (source is not IThrowOperation)
            {
                TextTotal total = OfOne(source, cancellationToken);
                least = least is { } other ? new TextTotal(Math.Min(total.Bytes, other.Bytes), IsAll: total == other && total.IsAll) : total;
            }
        }

        return least ?? Unknown;
    }

    private static TextTotal OfOne(IOperation source, CancellationToken cancellationToken)
    {
        if (ValueOperations.TryGetConstant(source, cancellationToken, out object? constant))
        {
            return constant is string text ? new TextTotal(Encoding.UTF8.GetByteCount(text), IsAll: true) : None;
        }

        return source switch
        {
            IWithOperation copy => Unknown.And(OfMembers(copy.Initializer, cancellationToken)),
            IObjectCreationOperation { Initializer: null } creation => creation.Arguments.IsEmpty ? None : Unknown,
            IObjectCreationOperation { Initializer: { } initializer } creation when SetsMembers(initializer) =>
                (creation.Arguments.IsEmpty ? None : Unknown).And(OfMembers(initializer, cancellationToken)),
            _ => CollectionItems.Read(source, cancellationToken) is { } items ? Of(items, cancellationToken) : Unknown,
        };
    }

    private static bool SetsMembers(IObjectOrCollectionInitializerOperation initializer) =>
        initializer.Initializers.IsEmpty || initializer.Initializers[0] is ISimpleAssignmentOperation or IMemberInitializerOperation;

    private static TextTotal OfMembers(IObjectOrCollectionInitializerOperation? initializer, CancellationToken cancellationToken)
    {
        if (initializer is null)
        {
            return Unknown;
        }

        TextTotal total = None;
        foreach (IOperation part in initializer.Initializers)
        {
            total = total.And(part switch
            {
                ISimpleAssignmentOperation { Target.Type: { } type } assignment when IsOfTexts(type) => OfValue(assignment.Value, cancellationToken),
                ISimpleAssignmentOperation => None,
                _ => Unknown,
            });
        }

        return total;
    }

    private static bool IsOfTexts(ITypeSymbol type) => MemberType.Element(type, out _).SpecialType == SpecialType.System_String;

    private TextTotal And(TextTotal other) => new(Bytes + other.Bytes, IsAll && other.IsAll);
}
