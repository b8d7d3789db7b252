using System.Text.Json;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Tests;

/// <summary>Makes values on each side of everything that the spec says of a member.</summary>
internal static class BoundaryValues
{
    /// <summary>The longest text that is put into source code.</summary>
    public const long LongestLiteral = 64 * 1024;

    /// <summary>Makes the values for a member, with texts up to a length.</summary>
    public static IEnumerable<MemberValue> Of(RequestMember member, long longest = LongestLiteral) => member.Member.Type switch
    {
        { IsArray: true } => Counts(member.Definition).Concat(Totals(member)),
        { Kind: TypeKind.Integer } => Numbers(member.Definition)
            .Where(static number => decimal.Truncate(number) == number)
            .Select(static number => (long)number)
            .Concat([long.MinValue, int.MinValue, int.MaxValue, long.MaxValue])
            .Select(static number => new MemberValue(number)),
        { Kind: TypeKind.Float } => Numbers(member.Definition).Select(static number => new MemberValue((double)number)),
        { Kind: TypeKind.String } => BoundaryTexts.Of(member.Definition, longest),
        _ => [],
    };

    private static IEnumerable<MemberValue> Counts(JsonElement member)
    {
        if (!member.TryGetProperty("items", out JsonElement limits))
        {
            return [];
        }

        return Edges(limits)
            .SelectMany(static edge => new[] { edge - 1, edge, edge + 1 })
            .Append(0)
            .Where(static count => count >= 0)
            .Distinct()
            .Select(static count => new MemberValue(new ItemCount((int)count)));
    }

    private static IEnumerable<MemberValue> Totals(RequestMember member) =>
        member.Definition.TryGetProperty("totalBytes", out JsonElement limits) && member.Member.Constraints.Total is { } total
            ? Edges(limits)
                .SelectMany(static edge => new[] { edge - 4, edge - 1, edge, edge + 1, edge + 4 })
                .Append(0)
                .Select(bytes => new MemberValue(ItemTexts.Of([.. total.Texts.Select(static text => text.Name)], (int)bytes)))
            : [];

    private static IEnumerable<decimal> Numbers(JsonElement member)
    {
        if (!member.TryGetProperty("range", out JsonElement range))
        {
            return [];
        }

        decimal step = range.TryGetProperty("step", out JsonElement distance) ? distance.GetDecimal() : 1;
        decimal[] distances = [0, 1, step, step / 2];
        return Edges(range)
            .Concat(range.TryGetProperty("also", out JsonElement also) ? also.EnumerateArray().Select(static number => number.GetDecimal()) : [])
            .Append(0)
            .SelectMany(edge => distances.SelectMany(distance => new[] { edge - distance, edge + distance }))
            .Distinct();
    }

    private static IEnumerable<decimal> Edges(JsonElement limits) =>
        new[] { "min", "max" }.Where(key => limits.TryGetProperty(key, out _)).Select(key => limits.GetProperty(key).GetDecimal());
}
