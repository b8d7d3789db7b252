using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScfGen.Checks;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>Reads the attributes of a property, field or parameter.</summary>
internal sealed class ConstraintReader
{
    private const string KnownValues = "KnownValuesAttribute";

    private readonly ConstraintSymbols _symbols;

    public ConstraintReader(ConstraintSymbols symbols) => _symbols = symbols;

    /// <summary>Reads the constraints of a member; null where it has none.</summary>
    public MemberConstraints? Read(ISymbol member, ITypeSymbol type)
    {
        var found = new Dictionary<string, AttributeArguments>(StringComparer.Ordinal);
        bool isSensitive = false;
        foreach (ISymbol carrier in Carriers(member))
        {
            Collect(carrier, found, ref isSensitive);
        }

        ITypeSymbol element = MemberType.Element(type, out bool isCollection);
        string name = member.Name;
        if (element is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } && !found.ContainsKey(KnownValues))
        {
            // A parameter that is only of the set, such as an item to add, says less than the set's name.
            name = member is IParameterSymbol && found.Count == 0 ? element.Name : name;
            Collect(element, found, ref isSensitive);
        }

        return found.Count == 0
            ? null
            : new MemberConstraints(name, isCollection, isSensitive, Number(found), Items(found), Texts(found)) { Total = Total(found) };
    }

    /// <summary>Reads the documented values of a set; null where none are.</summary>
    /// <remarks>They count as open: what a value is compared with, no service refuses.</remarks>
    public KnownValuesConstraint? ReadSet(INamedTypeSymbol set)
    {
        var found = new Dictionary<string, AttributeArguments>(StringComparer.Ordinal);
        bool isSensitive = false;
        Collect(set, found, ref isSensitive);
        return found.TryGetValue(KnownValues, out AttributeArguments? known) && known.Texts() is { Count: > 0 } values
            ? new KnownValuesConstraint(values, isClosed: false, known.Says)
            : null;
    }

    // The nearest one first; what it says holds.
    private static IEnumerable<ISymbol> Carriers(ISymbol member)
    {
        yield return member;
        if (RecordMembers.Counterpart(member) is { } counterpart)
        {
            yield return counterpart;
        }

        for (IPropertySymbol? overridden = (member as IPropertySymbol)?.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
        {
            yield return overridden;
        }
    }

    private void Collect(ISymbol carrier, Dictionary<string, AttributeArguments> found, ref bool isSensitive)
    {
        foreach (AttributeData attribute in carrier.GetAttributes())
        {
            INamedTypeSymbol? type = attribute.AttributeClass;
            if (_symbols.IsSensitive(type))
            {
                isSensitive = true;
            }
            else if (type is not null && _symbols.IsConstraint(type) && !found.ContainsKey(type.Name))
            {
                found.Add(type.Name, new AttributeArguments(attribute));
            }
        }
    }

    private static NumberConstraint? Number(Dictionary<string, AttributeArguments> found) =>
        found.TryGetValue("NumberRangeAttribute", out AttributeArguments? range) && range[0] is double min && range[1] is double max
            ? new NumberConstraint(RangeCheck.Create(min, max, range.Named("Step") is double step ? step : 0, range.NamedNumbers("Also")), range.Says)
            : null;

    private static SizeLimit? Items(Dictionary<string, AttributeArguments> found) => Limit(found, "ItemCountAttribute", "items", "items");

    private static SizeLimit? Total(Dictionary<string, AttributeArguments> found) =>
        found.TryGetValue("TotalSizeAttribute", out AttributeArguments? total) && Count(total[0]) is { } max
            ? new SizeLimit(0, max, "bytes", "bytes of text in all", total.Says)
            : null;

    private static ImmutableArray<TextConstraint> Texts(Dictionary<string, AttributeArguments> found)
    {
        ImmutableArray<TextConstraint>.Builder texts = ImmutableArray.CreateBuilder<TextConstraint>();
        if (Limit(found, "TextLengthAttribute", "characters", "characters") is { } length)
        {
            texts.Add(new TextLengthConstraint(length));
        }

        if (Limit(found, "Utf8SizeAttribute", "bytes", "bytes in UTF-8") is { } bytes)
        {
            texts.Add(new Utf8SizeConstraint(bytes));
        }

        if (found.TryGetValue("TextPatternAttribute", out AttributeArguments? pattern) && pattern[0] is string regex)
        {
            texts.Add(new PatternConstraint(regex, pattern.Says));
        }

        if (found.TryGetValue("TextFormatAttribute", out AttributeArguments? format) && format[0] is string formatName
            && FormatConstraint.Create(formatName, format.Says) is { } formatConstraint)
        {
            texts.Add(formatConstraint);
        }

        if (found.TryGetValue(KnownValues, out AttributeArguments? known) && known.Texts() is { Count: > 0 } values)
        {
            texts.Add(new KnownValuesConstraint(values, known.Named("IsClosed") is true, known.Says));
        }

        return texts.ToImmutable();
    }

    private static SizeLimit? Limit(Dictionary<string, AttributeArguments> found, string attribute, string unit, string unitInWords) =>
        found.TryGetValue(attribute, out AttributeArguments? arguments) && Count(arguments[0]) is { } min && Count(arguments[1]) is { } max
            ? new SizeLimit(min, max, unit, unitInWords, arguments.Says)
            : null;

    private static long? Count(object? argument) => argument switch
    {
        int.MaxValue => long.MaxValue,
        int count => count,
        long count => count,
        _ => null,
    };
}
