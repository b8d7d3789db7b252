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
                start.RegisterOperationAction(operation => AnalyzeAssignment(operation, rules), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, MemberRuleCache cache)
    {
        if (context.Operation.Type is not INamedTypeSymbol type || cache.RulesOf(type) is not { IsEmpty: false } rules)
        {
            return;
        }

        ReportContext creation = ReportContext.Within(context, context.Operation);
        foreach (MemberRule rule in rules)
        {
            if (rule.IsAboutOneValue)
            {
                AnalyzeOneValue(creation, rule);
            }
        }

        Analyze(creation, new KnownObject(context.Operation, context.CancellationToken), rules.Where(static rule => !rule.IsAboutOneValue));
    }

    private static void Analyze(ReportContext context, KnownObject known, IEnumerable<MemberRule> rules)
    {
        var told = new HashSet<string>();
        foreach (MemberRule rule in rules)
        {
            if (Holds(known, rule, context.CancellationToken) && !known.MayBeCorrected(PathsOf(rule)))
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
        if (context.Operation is not IAssignmentOperation
            {
                Parent: not IObjectOrCollectionInitializerOperation,
                Target: IMemberReferenceOperation target,
            }
            assignment)
        {
            return;
        }

        foreach (MemberRule rule in cache.RulesOf(HolderOf(target)))
        {
            if (rule.IsAboutOneValue && rule.Members[0].Contains(target.Member))
            {
                MemberRuleReports.Refused(context, rule, assignment.Value);
            }
        }

        if (assignment is ISimpleAssignmentOperation simple)
        {
            AnalyzeTogether(context, cache, simple);
        }
    }

    // The rules of each object that an assignment changes: of x and of x.Code, for x.Code.ZipFile = …. Most have none, so they are asked first.
    private static void AnalyzeTogether(OperationAnalysisContext context, MemberRuleCache cache, ISimpleAssignmentOperation assignment)
    {
        ImmutableArray<ISymbol> members = ImmutableArray<ISymbol>.Empty;
        IOperation? target = assignment.Target;
        while (target is IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true })
        {
            var reference = (IMemberReferenceOperation)target;
            members = members.Insert(0, reference.Member);
            target = reference.Instance;
            if (RulesAbout(cache, HolderOf(reference), members) is not { Length: > 0 } rules)
            {
                continue;
            }

            if (target is ILocalReferenceOperation
                && StraightLine.CreationBefore(assignment) is { Type: INamedTypeSymbol created } creation
                && new KnownObject(creation, context.CancellationToken) is var known
                && known.Includes(assignment))
            {
                Analyze(ReportContext.Within(context, creation), known, RulesAbout(cache, created, members));
            }
            else if (InitializedMembers.VisibleHolder(assignment.Value) is not null)
            {
                Analyze(context, new KnownObject(members, assignment, context.CancellationToken), rules);
            }
        }
    }

    // What is missing is told where the object is made.
    private static MemberRule[] RulesAbout(MemberRuleCache cache, INamedTypeSymbol type, ImmutableArray<ISymbol> members) =>
    [
        .. cache.RulesOf(type).Where(
            rule => !rule.IsAboutOneValue && rule.Kind != MemberRuleKind.Required && PathsOf(rule).Any(path => path.Overlaps(members))),
    ];

    // A derived class may say more than the one that declares the member.
    private static INamedTypeSymbol HolderOf(IMemberReferenceOperation reference) =>
        reference.Instance?.Type as INamedTypeSymbol ?? reference.Member.ContainingType;
}
