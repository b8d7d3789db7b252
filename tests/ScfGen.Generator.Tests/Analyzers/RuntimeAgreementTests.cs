using System.Collections.Immutable;

namespace ScfGen.Generator.Tests;

/// <summary>The generated Validate and the analyzers judge the same values alike; so do texts that are too large for source code.</summary>
public sealed class RuntimeAgreementTests
{
    private const long Longest = 100_000_000;

    [Fact]
    public async Task AnalyzerAndValidate_Agree()
    {
        ImmutableArray<JudgedValue> judged = await PlacedValues.JudgeAsync(
            UserProject.Empty, "assignment", RequestMembers.Constrained.SelectMany(static member => BoundaryValues.Of(member).Select(value => (member, value))));

        Expect.None(judged
            .Where(static value => value.Diagnostics.IsEmpty == IsRefused(value.Member, value.Value))
            .Select(static value => $"{value.Member.Place}: the analyzer {(value.Diagnostics.IsEmpty ? "accepts" : "refuses")}: {value.Placed.Code}"));
        Assert.Contains(judged, static value => value.Diagnostics.IsEmpty);
        Assert.Contains(judged, static value => !value.Diagnostics.IsEmpty);
    }

    [Fact]
    public void Validate_KeepsLargeLimitsToTheByte()
    {
        RequestMember[] members =
        [
            .. RequestMembers.Constrained.Where(static member =>
                member.Definition.TryGetProperty("bytes", out var limits) && limits.GetProperty("max").GetInt64() > BoundaryValues.LongestLiteral),
        ];

        Assert.NotEmpty(members);
        foreach (RequestMember member in members)
        {
            int refused = 0;
            int accepted = 0;
            foreach (MemberValue value in BoundaryValues.Of(member, Longest).Where(static value => value.Value is string { Length: > 1000 }))
            {
                bool isRefused = IsRefused(member, value);
                Assert.True(
                    isRefused == (SpecOracle.Broken(member.Definition, value).Length > 0), $"{member.Place}: {((string)value.Value).Length} characters, {isRefused}");
                refused += isRefused ? 1 : 0;
                accepted += isRefused ? 0 : 1;
            }

            Assert.True(refused > 0 && accepted > 0, member.Place);
        }
    }

    [Fact]
    public void Violation_NamesTheMemberAndHidesWhatIsSensitive()
    {
        foreach (RequestMember member in RequestMembers.Constrained)
        {
            MemberValue wrong = BoundaryValues.Of(member).First(value => SpecOracle.Broken(member.Definition, value).Length > 0);
            Violation violation = Violations(member, wrong)[0];

            Assert.Equal(member.Name, violation.Path);
            Assert.Equal(
                member.Member.IsSensitive || wrong.Value is ItemCount or ItemTexts, !violation.Message.Contains("(it is ", StringComparison.Ordinal));
        }
    }

    private static bool IsRefused(RequestMember member, MemberValue value) => Violations(member, value).Length > 0;

    private static Violation[] Violations(RequestMember member, MemberValue value)
    {
        object request = RequestObjects.Create(member);
        RequestObjects.Set(request, member, value.Value);
        return RequestObjects.Violations(request, member);
    }
}
