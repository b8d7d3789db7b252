using System.Reflection;

namespace ScfGen.Generator.Tests;

/// <summary>Generated classes carry their rules as attributes and as documentation.</summary>
public sealed class EmittedRuleTests
{
    [Fact]
    public void Sum_HasItsMembersAndItsLimit()
    {
        MemberSumAttribute sum = Assert.Single(Of<MemberSumAttribute>("Sum"));

        Assert.Equal(["A", "B", "Box.Size"], sum.Members);
        Assert.Equal(10, sum.Max);
        Assert.Equal("The three are at most 10 together.", sum.Says);
        Assert.Null(sum.When);
    }

    [Fact]
    public void Times_HaveTheirMembers()
    {
        TimesWithinAttribute within = Assert.Single(Of<TimesWithinAttribute>("Within"));
        AscendingTimesAttribute ascending = Assert.Single(Of<AscendingTimesAttribute>("Ascend"));

        Assert.Equal(("From", "To", 3600L, "Count", "1"), (within.First, within.Second, within.Seconds, within.When, within.Is));
        Assert.Equal(("From", "To", "To comes after From."), (ascending.First, ascending.Second, ascending.Says));
    }

    [Fact]
    public void DemandedValues_AreAnAttributeEach() => Assert.Equal(
        ["Box.Kind=B when ", "Count=0 when Kind=B", "Kind=A when Note", "On=true when Kind=B"],
        Of<RequiredValueAttribute>("Equal")
            .Select(static rule => $"{rule.Member}={rule.Value} when {rule.When}{(rule.Is is null ? "" : "=" + rule.Is)}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Limits_AreAnAttributePerMember()
    {
        Dictionary<string, MemberLimitAttribute> limits = Of<MemberLimitAttribute>("Limit").ToDictionary(static limit => limit.Member);

        Assert.Equal(["Kind", "Mode", "Part.Name", "Schedule", "Secret", "Tags", "Text"], limits.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((0L, 4L, "^[a-zä]*$", "It has small letters only."), (limits["Text"].MinBytes, limits["Text"].MaxBytes, limits["Text"].Pattern, limits["Text"].PatternSays));
        Assert.Equal((2, 3, long.MaxValue), (limits["Secret"].MinLength, limits["Secret"].MaxLength, limits["Secret"].MaxBytes));
        Assert.Equal((0L, 2L, 3), (limits["Tags"].MinItems, limits["Tags"].MaxItems, limits["Tags"].MaxLength));
        Assert.Equal(("cron-trigger", int.MaxValue, "Secret", null), (limits["Schedule"].Format, limits["Schedule"].MaxLength, limits["Schedule"].When, limits["Schedule"].Is));
        Assert.Equal(("Mode", "short", "Short means short."), (limits["Kind"].When, limits["Kind"].Is, limits["Kind"].Says));
        Assert.Null(limits["Mode"].When);
    }

    [Theory]
    [InlineData("TotalRequest", null)]
    [InlineData("TotalResponse", "There are ten bytes in all.")]
    public void SizeOfAllTexts_StandsAtItsMember(string type, string? says)
    {
        TotalSizeAttribute? total = RuleSpec.Project.Type("Demo.Toy." + type).GetProperty("Parts")!.GetCustomAttribute<TotalSizeAttribute>();

        Assert.NotNull(total);
        Assert.Equal(10, total.Max);
        Assert.Equal(says, total.Says);
    }

    [Theory]
    [InlineData("Sum", "<para>The three are at most 10 together.</para>", 1)]
    [InlineData("Limit", "<para>Short means short.</para>", 1)]
    [InlineData("Total", "<para>Size in all: at most 10 bytes of text in UTF-8.</para>", 1)]
    [InlineData("Total", "<para>There are ten bytes in all.</para>", 1)]
    public void Documentation_TellsEachRuleOnce(string action, string paragraph, int count)
    {
        string source = Assert.Single(
            RuleSpec.Project.Result.GeneratedSources, file => file.HintName == $"Demo.Toy.Toy.{action}.g.cs").SourceText.ToString();

        Assert.Equal(count, source.Split(paragraph).Length - 1);
    }

    private static IEnumerable<T> Of<T>(string action)
        where T : Attribute => RuleSpec.Project.Type($"Demo.Toy.{action}Request").GetCustomAttributes<T>();
}
