using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScfGen.Generator.Analyzers.Operations;
using ScfGen.Generator.Analyzers.Values;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Reports what breaks a rule that holds, with what the fixes need.</summary>
internal static class MemberRuleReports
{
    /// <param name="told">The members of conflicts that are reported already: two rules can be about the same ones.</param>
    public static void SetTogether(ReportContext context, MemberRule rule, KnownObject known, HashSet<string> told)
    {
        var set = new List<(string Path, SyntaxNode Assignment)>();
        foreach (MemberPath path in rule.Members)
        {
            if (known.Find(path) is { State: MemberState.Set, Assignment: { } assignment })
            {
                set.Add((path.Text, assignment));
            }
        }

        if (set.Count < 2 || !told.Add(string.Join(";", set.Select(static member => member.Path).OrderBy(static path => path, StringComparer.Ordinal))))
        {
            return;
        }

        set.Sort(static (left, right) => left.Assignment.SpanStart.CompareTo(right.Assignment.SpanStart));
        string second = set[1].Path;
        string others = string.Join(" and ", set.Select(static member => member.Path).Where(path => path != second));
        context.ReportDiagnostic(Diagnostic.Create(
            MemberRules.Exclusive,
            set[1].Assignment.GetLocation(),
            set.Select(static member => member.Assignment.GetLocation()),
            MemberReport.Property(MemberRules.MembersProperty, string.Join(";", set.Select(static member => member.Path))),
            second,
            others,
            rule.Says));
    }

    public static void Missing(ReportContext context, MemberRule rule, KnownObject known)
    {
        string[] missing = rule.Members
            .Where(path => known.Find(path).State == MemberState.NotSet && known.IsSentWithout(path))
            .Select(static path => path.Text)
            .ToArray();
        if (missing.Length > 0)
        {
            MemberReport.Report(
                context,
                rule,
                NameOf(known.Creation),
                MemberReport.Property(MemberRules.MissingProperty, string.Join(";", missing)),
                $"Set {string.Join(" and ", missing)}{rule.Condition}");
        }
    }

    /// <summary>Reports the values of a member that the rule refuses.</summary>
    public static void Refused(ReportContext context, MemberRule rule, IOperation value)
    {
        if (rule.Limit is { } limit)
        {
            ValueInspector.Inspect(limit, value, context);
            return;
        }

        MemberPath path = rule.Members[0];
        if (rule.Value is not { } ruled)
        {
            return;
        }

        ImmutableDictionary<string, string?> properties = MemberReport.Property(MemberRules.ForbiddenProperty, path.Text);
        foreach (IOperation source in ValueOperations.Sources(value))
        {
            bool isRuled = MemberText.Is(source, ruled, context.CancellationToken);
            if (rule.Kind == MemberRuleKind.Forbidden && isRuled)
            {
                string refusal = path.IsSensitive ? $"{path.Text} cannot have this value" : $"{path.Text} cannot be '{ruled}'";
                MemberReport.Report(context, rule, source.Syntax.GetLocation(), properties, refusal + rule.Condition);
            }
            else if (rule.Kind == MemberRuleKind.RequiredValue && !isRuled && MemberText.Find(source, context.CancellationToken) is { } actual)
            {
                string refusal = path.IsSensitive
                    ? $"{path.Text} cannot have this value{rule.Condition}"
                    : $"{path.Text} cannot be {DisplayText.Quote(actual)}{rule.Condition}, only '{ruled}'";
                MemberReport.Report(context, rule, source.Syntax.GetLocation(), properties.Add(MemberRules.RequiredProperty, ruled), refusal);
            }
        }
    }

    private static Location NameOf(IOperation creation) => creation.Syntax switch
    {
        ObjectCreationExpressionSyntax explicitCreation => explicitCreation.Type.GetLocation(),
        BaseObjectCreationExpressionSyntax implicitCreation => implicitCreation.NewKeyword.GetLocation(),
        var other => other.GetLocation(),
    };
}
