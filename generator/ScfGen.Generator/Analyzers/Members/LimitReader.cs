using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Analyzers.Values;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Reads what <c>MemberLimitAttribute</c> says of a member: constraints as members have them by themselves.</summary>
internal static class LimitReader
{
    /// <param name="condition">When they hold, as the end of a sentence.</param>
    /// <param name="says">The rule as a sentence; empty for none.</param>
    /// <returns>The constraints; null where there are none.</returns>
    public static MemberConstraints? Read(AttributeData attribute, MemberPath member, string condition, string says)
    {
        if (MemberPath.TypeOf(member.Members[member.Members.Length - 1]) is not { } type)
        {
            return null;
        }

        var arguments = new Values.AttributeArguments(attribute);
        SizeLimit? items = Limit(arguments, "Items", "items", "items");
        ImmutableArray<TextConstraint> texts = Texts(arguments, says);
        _ = MemberType.Element(type, out bool isCollection);
        return items is null && texts.IsEmpty
            ? null
            : new MemberConstraints(member.Text, isCollection, member.IsSensitive, number: null, items, texts) { Condition = condition };
    }

    private static ImmutableArray<TextConstraint> Texts(Values.AttributeArguments arguments, string says)
    {
        ImmutableArray<TextConstraint>.Builder texts = ImmutableArray.CreateBuilder<TextConstraint>();
        if (Limit(arguments, "Length", "characters", "characters") is { } length)
        {
            texts.Add(new TextLengthConstraint(length));
        }

        if (Limit(arguments, "Bytes", "bytes", "bytes in UTF-8") is { } bytes)
        {
            texts.Add(new Utf8SizeConstraint(bytes));
        }

        if (arguments.Named("Pattern") is string regex)
        {
            texts.Add(new PatternConstraint(regex, arguments.Named("PatternSays") as string ?? (says.Length > 0 ? says : null)));
        }

        if (arguments.Named("Format") is string name && FormatConstraint.Create(name, says: null) is { } format)
        {
            texts.Add(format);
        }

        return texts.ToImmutable();
    }

    private static SizeLimit? Limit(Values.AttributeArguments arguments, string what, string unit, string unitInWords)
    {
        long min = Count(arguments.Named("Min" + what)) ?? 0;
        long max = Count(arguments.Named("Max" + what)) ?? long.MaxValue;
        return min <= 0 && max == long.MaxValue ? null : new SizeLimit(min, max, unit, unitInWords, says: null);
    }

    private static long? Count(object? argument) => argument switch
    {
        int.MaxValue => long.MaxValue,
        int count => count,
        long count => count,
        _ => null,
    };
}
