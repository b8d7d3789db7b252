using System.Linq;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Json;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>The size of all texts in an array, which depends on the type of its items.</summary>
internal sealed partial class SpecReader
{
    private const string TotalKey = "totalBytes";

    private static bool IsArrayOfClass(TypeReference type) => type is { IsArray: true, Kind: TypeKind.Class };

    private TotalConstraint? ReadTotal(KeyedObject node)
    {
        if (node.Object(TotalKey) is not { } section)
        {
            return null;
        }

        var total = new KeyedObject(_issues, section, TotalKey, SpecKeys.Total);
        total.Require("max");
        string? says = total.String("says");
        return total.Count("max") is { } max ? new TotalConstraint(max, says, default) : null;
    }

    /// <summary>Looks up the texts that such a size is of, once the members of all types are known.</summary>
    /// <param name="section">What the members were read from.</param>
    private EquatableArray<MemberModel> WithTexts(EquatableArray<MemberModel> members, JsonNode? section) =>
        members.All(static member => member.Constraints.Total is null)
            ? members
            : members.Select(member => WithTexts(member, section as JsonObject)).ToEquatableArray();

    private MemberModel WithTexts(MemberModel member, JsonObject? section)
    {
        if (member.Constraints.Total is not { } total)
        {
            return member;
        }

        EquatableArray<PathStep> texts = TextsOf(member.Type);
        if (texts.Count > 0)
        {
            return member with { Constraints = member.Constraints with { Total = total with { Texts = texts } } };
        }

        // What is no array of a type was reported before.
        if (IsArrayOfClass(member.Type) && (section?.Find(member.WireName) as JsonObject)?.Members.FirstOrDefault(static constraint => constraint.Name == TotalKey) is { } key)
        {
            _issues.Add(Rules.InvalidValue, key.NameSpan, TotalKey, "a constraint of this member", "the type of its items has no member of type string");
        }

        return member with { Constraints = member.Constraints with { Total = null } };
    }

    private EquatableArray<PathStep> TextsOf(TypeReference type) =>
        IsArrayOfClass(type) && _memberTypes.TryGetValue(type.Name, out EquatableArray<MemberModel> members)
            ? members.Where(static member => member.Type.Kind == TypeKind.String).Select(StepTo).ToEquatableArray()
            : default;
}
