using ScfGen.Generator.Emit;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Tests;

/// <summary>Makes right and wrong examples of every rule between members that a spec has.</summary>
internal sealed class RuleCases
{
    private readonly ServiceModel _model;
    private readonly Dictionary<string, ClassModel> _types;

    public RuleCases(ServiceModel model)
    {
        _model = model;
        _types = model.Types.ToDictionary(static type => type.Class.Name, static type => type.Class);
    }

    public IEnumerable<RuleCase> All() =>
        from owner in _model.Actions.Select(static action => action.Request).Concat(_types.Values)
        from rule in owner.Rules
        from settings in rule.Kind switch
        {
            RuleKind.Exclusive => OfExclusive(rule),
            RuleKind.Requires => OfRequires(rule),
            RuleKind.Forbids => OfForbids(rule),
            RuleKind.Equal => Complete(owner, OfEqual(rule)),
            RuleKind.Sum => Complete(owner, SumCases.Of(rule)),
            RuleKind.Within or RuleKind.Ascending => Complete(owner, TimeCases.Of(rule)),

            // What a member must be under a condition has tests of its own.
            RuleKind.Limits => Enumerable.Empty<RuleSetting[]>(),
            _ => throw new InvalidOperationException($"No examples of a rule {rule.Kind} are known."),
        }
        select new RuleCase($"{owner.Name}: {rule.Says}", Creation(owner, settings), RuleOracle.Broken(owner, settings));

    private IEnumerable<RuleSetting[]> OfExclusive(RuleModel rule)
    {
        foreach (MemberPath first in rule.Members)
        {
            yield return [Any(first)];
            foreach (MemberPath second in rule.Members.Where(member => member != first))
            {
                yield return [Any(first), Any(second)];
                yield return [Any(first), new RuleSetting(second, "null")];
            }
        }
    }

    private IEnumerable<RuleSetting[]> OfRequires(RuleModel rule)
    {
        RuleSetting[] all = [.. rule.Members.Select(Any)];
        foreach (RuleSetting[] condition in Conditions(rule))
        {
            yield return [.. condition, .. all];
            yield return [.. condition, .. rule.Members.Select(static member => new RuleSetting(member, null))];
            for (int i = 0; i < all.Length; i++)
            {
                RuleSetting[] others = [.. all[..i], .. all[(i + 1)..]];
                yield return [.. condition, .. others, new RuleSetting(rule.Members[i], null)];
                yield return [.. condition, .. others, new RuleSetting(rule.Members[i], "null")];
            }
        }
    }

    private IEnumerable<RuleSetting[]> OfForbids(RuleModel rule)
    {
        MemberPath member = rule.Members[0];
        foreach (RuleSetting[] condition in Conditions(rule))
        {
            foreach (RuleSetting value in Values(member, rule.Value!))
            {
                yield return [.. condition, value];
            }
        }
    }

    private IEnumerable<RuleSetting[]> OfEqual(RuleModel rule)
    {
        MemberPath member = rule.Members[0];
        RuleSetting[] unset = member.Last.IsRequired ? [] : [new RuleSetting(member, null), new RuleSetting(member, "null")];
        foreach (RuleSetting[] condition in Conditions(rule))
        {
            // One that is not known would be one that is wrong at run time.
            foreach (RuleSetting value in Values(member, rule.Value!).Where(static setting => setting.Text is not null).Concat(unset))
            {
                yield return [.. condition, value];
            }
        }
    }

    // With what other rules demand, so that they stay out of it.
    private IEnumerable<RuleSetting[]> Complete(ClassModel owner, IEnumerable<RuleSetting[]> examples) =>
        from settings in examples
        let missing = owner.Rules
            .Where(rule => rule.Kind == RuleKind.Requires && RuleOracle.Holds(rule, settings))
            .SelectMany(static rule => rule.Members)
            .Distinct()
            .Where(path => settings.All(setting => setting.Path != path))
        select settings.Concat(missing.Select(Any)).ToArray();

    private IEnumerable<RuleSetting[]> Conditions(RuleModel rule)
    {
        if (rule.When is not { } when)
        {
            return [[]];
        }

        RuleSetting[] unset = when.Last.IsRequired ? [] : [new RuleSetting(when, null), new RuleSetting(when, "null")];
        RuleSetting[] settings = rule.Is is { } value ? [.. Values(when, value), .. unset] : [Any(when), .. unset];
        return settings.Select(static setting => new[] { setting });
    }

    // The value, another one, and one that is not known.
    private IEnumerable<RuleSetting> Values(MemberPath path, string value)
    {
        yield return new RuleSetting(path, Spell(path, value), value);
        yield return new RuleSetting(path, $"({Spell(path, value)})", value);
        string other = path.Last.Type.Kind is TypeKind.Integer or TypeKind.Float ? "12345" : "other";
        yield return new RuleSetting(path, Spell(path, other), other);
        yield return Any(path);
        if (path.Last.Type.Kind == TypeKind.Enum)
        {
            string type = MemberTypes.Element(_model.Info, path.Last.Type);
            foreach (EnumValueModel named in _model.Enums.Single(set => set.Name == path.Last.Type.Name).Values)
            {
                yield return new RuleSetting(path, $"{type}.{named.Name}", named.WireValue);
            }

            yield return new RuleSetting(path, $"new {type}({CSharpText.Of(value)})", value);
            yield return new RuleSetting(path, $"{type}.FromString({CSharpText.Of(value)})", value);
        }
    }

    private string Creation(ClassModel owner, RuleSetting[] settings) =>
        $"new global::{_model.Info.Namespace}.{owner.Name} {Initializer(owner, [.. settings.Select(static setting => (setting.Path.Steps.ToArray(), setting.Code))])}";

    private string Initializer(ClassModel owner, (PathStep[] Steps, string? Code)[] settings)
    {
        var parts = new List<string>();
        foreach (IGrouping<PathStep, (PathStep[] Steps, string? Code)> member in settings.GroupBy(static setting => setting.Steps[0]))
        {
            (PathStep[] steps, string? code) = member.First();
            if (steps.Length > 1)
            {
                code = "new() " + Initializer(_types[member.Key.Type.Name], [.. member.Select(static setting => (setting.Steps[1..], setting.Code))]);
            }

            if (code is not null)
            {
                parts.Add($"{member.Key.Name} = {code}");
            }
        }

        parts.AddRange(owner.Members
            .Where(member => member.IsRequired && settings.All(setting => setting.Steps[0].Name != member.Name))
            .Select(member => $"{member.Name} = Any<{Type(member.Type)}>()"));
        return $"{{ {string.Join(", ", parts)} }}";
    }

    private RuleSetting Any(MemberPath path) => new(path, $"Any<{Type(path.Last.Type)}>()");

    private string Type(TypeReference type)
    {
        string element = MemberTypes.Element(_model.Info, type);
        return type.IsArray ? $"global::System.Collections.Generic.IReadOnlyList<{element}>" : element;
    }

    private static string Spell(MemberPath path, string value) =>
        path.Last.Type.Kind is TypeKind.String or TypeKind.Enum or TypeKind.Timestamp ? CSharpText.Of(value) : value;
}
