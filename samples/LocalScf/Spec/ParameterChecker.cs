using System.Text.Json;

namespace LocalScf.Spec;

/// <summary>Checks the parameters of a request against the spec: names, presence, kinds, values, and what ties them together.</summary>
internal sealed class ParameterChecker
{
    private readonly ServiceSpec _spec;
    private readonly ActionSpec _action;
    private readonly ParameterErrors _errors;

    public ParameterChecker(ServiceSpec spec, ActionSpec action)
    {
        _spec = spec;
        _action = action;
        _errors = new ParameterErrors(action);
    }

    public void Check(JsonElement parameters) => CheckStructure(parameters, _action.Input, _action.Rules, path: null);

    private void CheckStructure(JsonElement value, MemberSet members, List<RuleSpec> rules, ParameterPath? path)
    {
        foreach (JsonProperty given in value.EnumerateObject())
        {
            if (members.Find(given.Name) is null)
            {
                throw ParameterErrors.Unknown(new ParameterPath(path, given.Name));
            }
        }

        foreach (MemberSpec member in members.All)
        {
            var memberPath = new ParameterPath(path, member.Name);
            if (value.TryGetProperty(member.Name, out JsonElement given) && given.ValueKind != JsonValueKind.Null)
            {
                CheckMember(given, member, memberPath);
            }
            else if (member.IsRequired)
            {
                throw ParameterErrors.Missing(memberPath);
            }
        }

        var target = new RuleTarget(value, path);
        foreach (RuleSpec rule in rules)
        {
            RuleChecker.Check(target, rule, _errors);
        }
    }

    private void CheckMember(JsonElement value, MemberSpec member, ParameterPath path)
    {
        if (!member.IsArray)
        {
            CheckValue(value, member, path);
            return;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            throw ParameterErrors.WrongKind(path, "an array");
        }

        if (ConstraintChecker.CheckItems(value.GetArrayLength(), member.Constraints) is Violation violation)
        {
            throw _errors.BadValue(path, violation.Says);
        }

        var index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            CheckValue(item, member, path.Item(index++));
        }

        if (ConstraintChecker.CheckTotal(value, member.Constraints) is Violation total)
        {
            // The code is named after what the list is part of.
            throw _errors.BadValue(path, total.Says, $"InvalidParameterValue.{path.Parent?.Name}ExceededLimit");
        }
    }

    private void CheckValue(JsonElement value, MemberSpec member, ParameterPath path)
    {
        if (KindChecker.Expected(value, member) is string expected)
        {
            throw ParameterErrors.WrongKind(path, expected);
        }

        if (member.Kind == ValueKind.Structure)
        {
            TypeSpec type = _spec.Types[member.TypeName];
            CheckStructure(value, type.Members, type.Rules, path);
            return;
        }

        if (ConstraintChecker.Check(value, member) is Violation violation)
        {
            throw _errors.BadValue(path, violation.Says, violation.PreferredCode, violation.FallbackCode);
        }

        CheckEnum(value, member, path);
    }

    // Enums are open sets, so a value that is not in the document is let through, except where the document has an error code for
    // this very member. A set of one value is an example that the document happens to show, and says nothing about others.
    private void CheckEnum(JsonElement value, MemberSpec member, ParameterPath path)
    {
        if (value.ValueKind == JsonValueKind.String
            && _spec.Enums.TryGetValue(member.TypeName, out var values)
            && values.Count > 1
            && _action.Documents($"InvalidParameterValue.{member.Name}")
            && !values.Contains(value.GetString()!))
        {
            throw _errors.BadValue(path, $"It must be one of {string.Join(", ", values.Order(StringComparer.Ordinal))}.");
        }
    }
}
