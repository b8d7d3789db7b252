using System;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScfGen.Checks;
using ScfGen.Generator.Analyzers.Members;
using ScfGen.Generator.Analyzers.Operations;

namespace ScfGen.CodeFixes;

/// <summary>Finds times that go with the others of their object, as far as these are known.</summary>
internal static class PlaceholderTime
{
    private const long Hour = 3600;

    private static readonly DateTime s_example = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static string Find(ISymbol member, MemberValues values, SemanticModel model, CancellationToken cancellationToken)
    {
        DateTime? other = null;
        bool isSecond = false;
        long distance = Hour;
        foreach ((ExpressionSyntax holder, MemberRule rule, int index) in values.TimeRules(member))
        {
            isSecond = index == 1;
            distance = rule.Kind == MemberRuleKind.TimesWithin ? Math.Min(distance, rule.Number) : distance;
            other ??= Read(Initializers.FindPath(holder, rule.Members[1 - index].Text)?.Right, model, cancellationToken);
        }

        DateTime time = (other ?? s_example).AddSeconds(isSecond ? distance : other is null ? 0 : -distance);
        return time.ToString(DateTimeFormat.Pattern, CultureInfo.InvariantCulture);
    }

    private static DateTime? Read(ExpressionSyntax? value, SemanticModel model, CancellationToken cancellationToken)
    {
        if (value is null
            || model.GetOperation(value, cancellationToken) is not { } operation
            || !ValueOperations.TryGetConstant(operation, cancellationToken, out object? constant)
            || constant is not string text
            || !DateTimeFormat.TryRead(text, out DateTime time)
            || time.Year is 1 or 9999)
        {
            return null;
        }

        // A text without a zone is in that of the service.
        return time.Kind == DateTimeKind.Utc ? time.AddHours(8) : time;
    }
}
