using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Operations;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Reports members that are set together, left out or given a value although another member, or the class, says otherwise.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MemberRulesAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => MemberRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (MemberRuleCache.Create(start.Compilation) is { } rules)
            {
                start.RegisterOperationAction(operation => Analyze(operation, rules), OperationKind.ObjectCreation, OperationKind.With);
                start.RegisterOperationAction(operation => AnalyzeAssignment(operation, rules), OperationKind.SimpleAssignment);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, MemberRuleCache rules)
    {
        if (context.Operation.Type is not INamedTypeSymbol type)
        {
            return;
        }

        // Two rules can be about the same members: one conflict is told once.
        var told = new HashSet<string>();
        foreach (MemberRule rule in rules.RulesOf(type))
        {
            if (!Holds(context.Operation, rule, context.CancellationToken))
            {
                continue;
            }

            switch (rule.Kind)
            {
                case MemberRuleKind.Exclusive:
                    ReportSetTogether(context, rule, told);
                    break;
                case MemberRuleKind.Required:
                    ReportMissing(context, rule);
                    break;
                default:
                    if (InitializedMembers.Find(context.Operation, rule.Members[0], context.CancellationToken).Value is { } value)
                    {
                        ReportForbidden(context, rule, value);
                    }

                    break;
            }
        }
    }

    private static bool Holds(IOperation creation, MemberRule rule, CancellationToken cancellationToken)
    {
        if (rule.When is not { } member)
        {
            return true;
        }

        MemberSetting setting = InitializedMembers.Find(creation, member, cancellationToken);
        return rule.Is is { } text
            ? setting.Value is { } value && MemberText.IsAlways(value, text, cancellationToken)
            : setting.State == MemberState.Set;
    }

    private static void ReportSetTogether(OperationAnalysisContext context, MemberRule rule, HashSet<string> told)
    {
        var set = new List<(string Path, SyntaxNode Assignment)>();
        foreach (MemberPath path in rule.Members)
        {
            if (InitializedMembers.Find(context.Operation, path, context.CancellationToken) is { State: MemberState.Set, Assignment: { } assignment })
            {
                set.Add((path.Text, assignment));
            }
        }

        if (set.Count < 2 || !told.Add(string.Join(";", set.Select(static member => member.Path).OrderBy(static path => path, System.StringComparer.Ordinal))))
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
            Property(MemberRules.MembersProperty, string.Join(";", set.Select(static member => member.Path))),
            second,
            others,
            rule.Says));
    }

    private static void ReportMissing(OperationAnalysisContext context, MemberRule rule)
    {
        if (context.Operation is not IObjectCreationOperation creation)
        {
            return;
        }

        string[] missing = rule.Members
            .Where(path => InitializedMembers.Find(creation, path, context.CancellationToken).State == MemberState.NotSet
                && !CreationUse.MayBeSetLater(creation, path, context.CancellationToken))
            .Select(static path => path.Text)
            .ToArray();
        if (missing.Length > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                MemberRules.Dependent,
                NameOf(creation),
                Property(MemberRules.MissingProperty, string.Join(";", missing)),
                $"Set {string.Join(" and ", missing)}{rule.Condition}",
                rule.Says));
        }
    }

    // Of a rule that always holds, nothing else of the object needs to be known.
    private static void AnalyzeAssignment(OperationAnalysisContext context, MemberRuleCache rules)
    {
        if (context.Operation is not ISimpleAssignmentOperation
            {
                Parent: not IObjectOrCollectionInitializerOperation,
                Target: IMemberReferenceOperation { Member: { ContainingType: { } type } member },
            }
            assignment)
        {
            return;
        }

        foreach (MemberRule rule in rules.RulesOf(type))
        {
            if (rule is { Kind: MemberRuleKind.Forbidden, When: null } && rule.Members[0] is { Members.Length: 1 } path && path.Contains(member))
            {
                ReportForbidden(context, rule, assignment.Value);
            }
        }
    }

    private static void ReportForbidden(OperationAnalysisContext context, MemberRule rule, IOperation value)
    {
        MemberPath path = rule.Members[0];
        if (rule.Value is not { } forbidden)
        {
            return;
        }

        foreach (IOperation source in ValueOperations.Sources(value))
        {
            if (MemberText.Is(source, forbidden, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    MemberRules.Dependent,
                    source.Syntax.GetLocation(),
                    Property(MemberRules.ForbiddenProperty, path.Text),
                    (path.IsSensitive ? $"{path.Text} cannot have this value" : $"{path.Text} cannot be '{forbidden}'") + rule.Condition,
                    rule.Says));
            }
        }
    }

    private static ImmutableDictionary<string, string?> Property(string key, string value) =>
        ImmutableDictionary<string, string?>.Empty.Add(key, value);

    private static Location NameOf(IOperation creation) => creation.Syntax switch
    {
        ObjectCreationExpressionSyntax explicitCreation => explicitCreation.Type.GetLocation(),
        BaseObjectCreationExpressionSyntax implicitCreation => implicitCreation.NewKeyword.GetLocation(),
        var other => other.GetLocation(),
    };
}
