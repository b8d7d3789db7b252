using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Analyzers.Values;

namespace ScfGen.CodeFixes;

/// <summary>Finds texts that nothing is reported of, until someone writes the right ones.</summary>
internal static class PlaceholderText
{
    private const int LongestFiller = 64;

    private static readonly string[] s_samples = ["{}", "index.main_handler", "0 0 0 * * * *"];

    /// <summary>A text for a member; one that meets also what is asked under conditions, if there is any.</summary>
    /// <param name="member">The member.</param>
    /// <param name="values">What its value must be.</param>
    /// <param name="time">A time for it.</param>
    public static string Find(ISymbol member, MemberValues values, string time)
    {
        MemberConstraints? own = values.Constraints(member);
        MemberConstraints[] limits = values.Limits(member);
        string[] forbidden = values.Forbidden(member);
        IEnumerable<string> good = Candidates(member, values, time).Where(text => (own is null || IsGood(own, text)) && !forbidden.Contains(text));
        return good.FirstOrDefault(text => limits.All(limit => IsGood(limit, text))) ?? good.FirstOrDefault() ?? "";
    }

    private static bool IsGood(MemberConstraints constraints, string text) => constraints.Texts.All(constraint => constraint.Find(text) is null);

    private static IEnumerable<string> Candidates(ISymbol member, MemberValues values, string time)
    {
        IEnumerable<string> known = member.GetAttributes()
            .Where(static attribute => attribute.AttributeClass?.Name == "KnownValuesAttribute")
            .SelectMany(static attribute => new AttributeArguments(attribute).Texts());
        return values.Required(member)
            .Append("")
            .Concat(known)
            .Concat(Fillers('a'))
            .Concat(Fillers('A'))
            .Concat(s_samples)
            .Append(time)
            .Concat(Fillers('1'));
    }

    private static IEnumerable<string> Fillers(char letter) => Enumerable.Range(1, LongestFiller).Select(length => new string(letter, length));
}
