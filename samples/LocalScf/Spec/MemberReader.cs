using System.Text.Json;
using System.Text.RegularExpressions;

namespace LocalScf.Spec;

/// <summary>Reads members and their constraints from the spec file.</summary>
internal sealed class MemberReader(HashSet<string> enumNames)
{
    private static readonly TimeSpan s_matchTimeout = TimeSpan.FromSeconds(1);

    public MemberSet ReadAll(JsonElement owner, string name) => new([.. SpecReader.Named(owner, name).Select(Read)]);

    internal static ConstraintSpec ReadConstraints(JsonElement member) => new(
        ReadRange(member),
        ReadCount(member, "length"),
        ReadCount(member, "bytes"),
        ReadCount(member, "items"),
        ReadCount(member, "totalBytes"),
        ReadPattern(member),
        member.TryGetProperty("format", out JsonElement format) ? format.GetString() : null);

    private static RangeSpec? ReadRange(JsonElement member)
    {
        if (!member.TryGetProperty("range", out JsonElement range))
        {
            return null;
        }

        List<decimal> also = [];
        if (range.TryGetProperty("also", out JsonElement values))
        {
            also.AddRange(values.EnumerateArray().Select(value => value.GetDecimal()));
        }

        return new RangeSpec(Number(range, "min"), Number(range, "max"), Number(range, "step"), also);
    }

    private static CountSpec? ReadCount(JsonElement member, string name) =>
        member.TryGetProperty(name, out JsonElement count) ? new CountSpec((long?)Number(count, "min"), (long?)Number(count, "max")) : null;

    private static PatternSpec? ReadPattern(JsonElement member)
    {
        if (!member.TryGetProperty("pattern", out JsonElement pattern))
        {
            return null;
        }

        // In .NET a final $ also matches before a line feed, which the spec does not mean.
        string text = pattern.GetProperty("regex").GetString()!;
        if (text.EndsWith('$'))
        {
            text = text[..^1] + @"\z";
        }

        string says = pattern.TryGetProperty("says", out JsonElement sentence) ? sentence.GetString()! : $"It must match {text}.";
        return new PatternSpec(new Regex(text, RegexOptions.CultureInvariant, s_matchTimeout), says);
    }

    private static decimal? Number(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement value) ? value.GetDecimal() : null;

    private static bool IsTrue(JsonElement member, string name) =>
        member.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private MemberSpec Read(JsonProperty member)
    {
        string type = member.Value.GetProperty("type").GetString()!;
        bool isArray = type.EndsWith("[]", StringComparison.Ordinal);
        string itemType = isArray ? type[..^2] : type;
        return new MemberSpec
        {
            Name = member.Name,
            Kind = KindOf(itemType),
            TypeName = itemType,
            IsArray = isArray,
            IsRequired = IsTrue(member.Value, "required"),
            IsNullable = IsTrue(member.Value, "nullable"),
            IsSpelledOut = member.Value.TryGetProperty("wire", out JsonElement wire) && wire.ValueEquals("TRUE/FALSE"),
            Default = member.Value.TryGetProperty("default", out JsonElement value) ? value.Clone() : null,
            Constraints = ReadConstraints(member.Value),
        };
    }

    private ValueKind KindOf(string type) => type switch
    {
        "string" or "binary" => ValueKind.Text,
        "timestamp" => ValueKind.Timestamp,
        "integer" => ValueKind.Integer,
        "float" => ValueKind.Float,
        "boolean" => ValueKind.Flag,
        _ => enumNames.Contains(type) ? ValueKind.Text : ValueKind.Structure,
    };
}
