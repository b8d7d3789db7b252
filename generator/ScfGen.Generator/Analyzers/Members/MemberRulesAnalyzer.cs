using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = MemberRules.All.AddRange(ValueRules.OfLimits);

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

    private static void Analyze(OperationAnalysisContext context, MemberRuleCache cache)
    {
        if (context.Operation.Type is INamedTypeSymbol type && cache.RulesOf(type) is { IsEmpty: false } rules)
        {
            Analyze(ReportContext.Within(context, context.Operation), rules);
        }
    }

    private static void Analyze(ReportContext context, ImmutableArray<MemberRule> rules)
    {
        var known = new KnownObject(context.Operation, context.CancellationToken);
        var told = new HashSet<string>();
        foreach (MemberRule rule in rules)
        {
            if (rule.IsAboutOneValue)
            {
                AnalyzeOneValue(context, rule);
            }
            else if (Holds(known, rule, context.CancellationToken) && !known.MayBeCorrected(PathsOf(rule)))
            {
                Check(context, rule, known, told);
            }
        }
    }

    private static void Check(ReportContext context, MemberRule rule, KnownObject known, HashSet<string> told)
    {
        switch (rule.Kind)
        {
            case MemberRuleKind.Exclusive:
                MemberRuleReports.SetTogether(context, rule, known, told);
                break;
            case MemberRuleKind.Required when known.Creation is IObjectCreationOperation:
                MemberRuleReports.Missing(context, rule, known);
                break;
            case MemberRuleKind.Sum:
                CombinationReports.Sum(context, rule, known);
                break;
            case MemberRuleKind.TimesWithin:
                CombinationReports.Distance(context, rule, known);
                break;
            case MemberRuleKind.AscendingTimes:
                CombinationReports.Order(context, rule, known);
                break;
            case MemberRuleKind.Forbidden or MemberRuleKind.RequiredValue or MemberRuleKind.Limit when known.Find(rule.Members[0]).Value is { } value:
                MemberRuleReports.Refused(context, rule, value);
                break;
        }
    }

    private static bool Holds(KnownObject known, MemberRule rule, CancellationToken cancellationToken)
    {
        if (rule.When is not { } member)
        {
            return true;
        }

        MemberSetting setting = known.Find(member);
        return rule.Is is { } text
            ? setting.Value is { } value && MemberText.IsAlways(value, text, cancellationToken)
            : setting.State == MemberState.Set;
    }

    private static IEnumerable<MemberPath> PathsOf(MemberRule rule) => rule.When is { } condition ? rule.Members.Append(condition) : rule.Members;

    // Assignments that follow are looked at by themselves.
    private static void AnalyzeOneValue(ReportContext context, MemberRule rule)
    {
        if (InitializedMembers.Find(context.Operation, rule.Members[0], context.CancellationToken).Value is { } value)
        {
            MemberRuleReports.Refused(context, rule, value);
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, MemberRuleCache cache)
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

        foreach (MemberRule rule in cache.RulesOf(type))
        {
            if (rule.IsAboutOneValue && rule.Members[0].Contains(member))
            {
                MemberRuleReports.Refused(context, rule, assignment.Value);
            }
        }

        if (StraightLine.CreationBefore(assignment) is { Type: INamedTypeSymbol created } creation
            && cache.RulesOf(created).Where(static rule => !rule.IsAboutOneValue).ToImmutableArray() is { IsEmpty: false } rules)
        {
            Analyze(ReportContext.Within(context, creation), rules);
        }
    }
}
